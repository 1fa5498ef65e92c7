package dev.starmirror.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The JSON Schema files of the documentation, to hold output against. */
enum WrittenSchema {
    DATABASE,
    FINDING,
    IMPORT,
    REPOSITORY,
    RUN,
    SETTING,
    STATISTICS,
    SYNC;

    /** Fails where the text is not one JSON value of this form. */
    void accepts(String json) {
        assertThat(schema().validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private Schema schema() {
        Path file = root().resolve("docs/schema/" + name().toLowerCase(Locale.ROOT) + ".schema.json");
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs/schema")))
                .findFirst()
                .orElseThrow();
    }
}
