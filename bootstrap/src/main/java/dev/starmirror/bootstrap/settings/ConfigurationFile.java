package dev.starmirror.bootstrap.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.starmirror.adapter.cli.program.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the configuration file. The reader of TOML is loaded only where there is a file.
 *
 * @param file where it lies
 * @param values by key as written, lists joined with commas
 */
record ConfigurationFile(Path file, Map<String, String> values) {
    /**
     * Reads the file, or gives an empty one where it does not exist.
     *
     * @throws SettingsException where it cannot be read or is no TOML
     */
    static ConfigurationFile read(Path file) {
        return Files.exists(file) ? new ConfigurationFile(file, parse(file)) : new ConfigurationFile(file, Map.of());
    }

    private static Map<String, String> parse(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            JsonNode root = new TomlMapper().readTree(Files.readString(file));
            root.properties().forEach(entry -> values.put(entry.getKey().replace('_', '-'), text(entry.getValue())));
            return values;
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new SettingsException(List.of(file + " is not valid TOML" + place + ": " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new SettingsException(
                    List.of("Cannot read " + file + ": check its permissions, or name another file with --config"));
        }
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isObject() ? value.toString() : value.asText();
        }
        StringBuilder joined = new StringBuilder();
        value.forEach(element -> joined.append(joined.length() == 0 ? "" : ",").append(element.asText()));
        return joined.toString();
    }
}
