package dev.starmirror.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds material that lies beside the repository, not in it. */
final class SharedFiles {

    private SharedFiles() {}

    /** The file under the folder {@code STARMIRROR_SHARED} names, or under {@code ../shared} beside the repository. */
    static Optional<Path> find(String relative) {
        String configured = System.getProperty("STARMIRROR_SHARED", System.getenv("STARMIRROR_SHARED"));
        if (configured != null) {
            return Optional.of(Path.of(configured, relative)).filter(Files::isReadable);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(relative);
            if (Files.isReadable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
