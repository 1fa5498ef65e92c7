package dev.starmirror.bootstrap.settings;

import java.util.function.Function;

/**
 * One thing that can be set.
 *
 * @param key its name in the configuration file; {@code --KEY} on the command line, {@code STARMIRROR_KEY} in the environment
 * @param usual the value nobody set, as text; empty for none
 * @param description one sentence for the documentation
 * @param reader makes the value of the text, or throws {@link IllegalArgumentException} with what would be acceptable; the empty text
 *     is only read where {@code usual} is empty, and then stands for no value
 * @param <T> the type of the value
 */
public record Setting<T>(String key, String usual, String description, Function<String, T> reader) {
    /** Its name in the environment. */
    public String variable() {
        return Environment.variable(key);
    }
}
