package dev.starmirror.architecture.bad.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Does I/O in the domain. */
public final class OpensAFile {
    private OpensAFile() {}

    static long size(Path path) throws IOException {
        return Files.size(path);
    }
}
