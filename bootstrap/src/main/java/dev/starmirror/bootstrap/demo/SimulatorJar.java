package dev.starmirror.bootstrap.demo;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the simulator's jar lies, seen from the program's own. */
public final class SimulatorJar {
    private static final String NAME = "github-simulator.jar";

    private SimulatorJar() {}

    /** Beside the program's jar, or where the build puts it. It need not exist. */
    public static Path path() {
        Path program = own().toAbsolutePath();
        Path beside = program.resolveSibling(NAME);
        return Files.exists(beside)
                ? beside
                : program.resolve("../../../github-simulator/target")
                        .resolve(NAME)
                        .normalize();
    }

    private static Path own() {
        try {
            return Path.of(SimulatorJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program does not know where it lies", e);
        }
    }
}
