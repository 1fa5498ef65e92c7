package dev.starmirror.adapter.github.graphql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files too large or not ours to keep in the repository, in the folder {@code shared} beside it. */
final class SharedFiles {
    private SharedFiles() {}

    /** Looks in {@code STARMIRROR_SHARED} first, then walks up from here. */
    static Optional<Path> find(String name) {
        @Nullable String configured = System.getenv("STARMIRROR_SHARED");
        if (configured != null) {
            return Optional.of(Path.of(configured, name)).filter(Files::exists);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
