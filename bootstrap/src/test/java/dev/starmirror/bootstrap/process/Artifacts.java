package dev.starmirror.bootstrap.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What the build has made before these tests run. */
final class Artifacts {
    private Artifacts() {}

    static Path program() {
        return root().resolve("bootstrap/target/starmirror.jar");
    }

    static Path simulator() {
        return root().resolve("github-simulator/target/github-simulator.jar");
    }

    static Path schema(String name) {
        return root().resolve("docs/schema/" + name + ".schema.json");
    }

    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs/schema")))
                .findFirst()
                .orElseThrow();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
