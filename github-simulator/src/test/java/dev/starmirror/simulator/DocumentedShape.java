package dev.starmirror.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;

/** The bodies of answers as GitHub documents them, to hold the simulator's against. */
enum DocumentedShape {
    ACCOUNT,
    STARS,
    LISTED_REPOSITORIES,
    REPOSITORY,
    README,
    FOLDER,
    BUDGETS,
    META,
    ERROR,
    TOO_LARGE,
    BLOCKED,
    MOVED,
    DEVICE_CODE,
    ACCESS_TOKEN,
    LOGIN_ERROR,
    GRAPHQL;

    private static final String ALL = read();

    /** What is not as documented; empty where all is. */
    List<Error> deviations(String json) {
        String reference = "{\"$ref\": \"#/$defs/" + name().toLowerCase(Locale.ROOT) + "\",";
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ALL.replaceFirst("\\{", Matcher.quoteReplacement(reference)), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }

    /** Fails where the text is not of this shape. */
    void accepts(String json) {
        assertThat(deviations(json)).as("%s: %s", this, json).isEmpty();
    }

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(DocumentedShape.class.getResourceAsStream("answers.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
