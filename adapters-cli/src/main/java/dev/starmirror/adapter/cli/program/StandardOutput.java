package dev.starmirror.adapter.cli.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output. Keeps the first reason why it could not be written, which {@link PrintWriter} hides. Used by one thread. */
public final class StandardOutput extends PrintWriter {
    private final Recorder recorder;
    private final boolean pipe;

    private StandardOutput(Recorder recorder, boolean pipe) {
        super(recorder);
        this.recorder = recorder;
        this.pipe = pipe;
    }

    /** Standard output over what is behind it, whatever that is. */
    public static StandardOutput to(Writer out) {
        return to(out, false);
    }

    /**
     * Standard output over what is behind it.
     *
     * @param pipe whether it is known to be a pipe, which cannot be written only where nobody reads it any more
     */
    public static StandardOutput to(Writer out, boolean pipe) {
        return new StandardOutput(new Recorder(out), pipe);
    }

    /** Why it could not be written, empty as long as it can. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(recorder.failure);
    }

    /** Whether whoever read it has closed the pipe: that is no failure, it has seen enough. */
    public boolean abandoned() {
        // The system gives the reason in the user's language, so that it is only asked where nothing better is known.
        return failure()
                .map(reason -> Objects.requireNonNullElse(reason.getMessage(), ""))
                .filter(reason -> pipe || reason.toLowerCase(Locale.ROOT).contains("pipe"))
                .isPresent();
    }

    private static final class Recorder extends Writer {
        private final Writer out;
        private @Nullable IOException failure;

        Recorder(Writer out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            try {
                out.write(text, offset, length);
            } catch (IOException e) {
                throw recorded(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw recorded(e);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        private IOException recorded(IOException e) {
            if (failure == null) {
                failure = e;
            }
            return e;
        }
    }
}
