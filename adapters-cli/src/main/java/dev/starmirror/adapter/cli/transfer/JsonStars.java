package dev.starmirror.adapter.cli.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.starmirror.application.transfer.ExportedStar;
import dev.starmirror.application.transfer.UnusableExportException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Repositories out of one JSON array, or out of JSON objects one after the other. Fields nobody knows are passed over. */
final class JsonStars implements ExportReader.Stars {
    private static final String README = "readme";

    private final JsonParser json;
    private boolean inArray;
    private boolean begun;

    private JsonStars(JsonParser json) {
        this.json = json;
    }

    static JsonStars open(Reader text) throws IOException {
        return new JsonStars(JsonFactory.builder()
                .streamReadConstraints(ExportReader.BOUNDS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(text));
    }

    @Override
    public @Nullable ExportedStar next() throws IOException {
        JsonToken token = json.nextToken();
        if (!begun && token == JsonToken.START_ARRAY) {
            inArray = true;
            token = json.nextToken();
        }
        begun = true;
        if (inArray && token == JsonToken.END_ARRAY) {
            inArray = false;
            token = json.nextToken();
            if (token != null) {
                throw new UnusableExportException(line(), "there is something behind the end of the array");
            }
        }
        if (token == null) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new UnusableExportException(line(), "a repository must be a JSON object");
        }
        StarFields fields = new StarFields(line());
        read("", fields);
        return fields.toStar();
    }

    /** Reads an object to its end. */
    private void read(String prefix, StarFields fields) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            if (prefix.isEmpty() && name.equals(README)) {
                if (token == JsonToken.START_OBJECT) {
                    read(README + "_", fields);
                } else if (token != JsonToken.VALUE_NULL) {
                    throw new UnusableExportException(line(), "readme must be an object or null");
                }
            } else {
                fields.put(prefix + name, value(token));
            }
        }
    }

    /** The value, or something of no type that a field could have. */
    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? json.getText().toCharArray()
                        : json.getLongValue();
            case START_ARRAY -> list();
            default -> {
                json.skipChildren();
                yield new Object();
            }
        };
    }

    /** As much of a list as can be told from one that is too long. */
    private List<Object> list() throws IOException {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                throw new UnusableExportException(line(), "it breaks off");
            }
            Object value = token == JsonToken.VALUE_STRING ? json.getText() : new Object();
            json.skipChildren();
            if (list.size() <= StarFields.MOST_TOPICS) {
                list.add(value);
            }
        }
        return list;
    }

    @Override
    public long line() {
        return json.currentTokenLocation().getLineNr();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
