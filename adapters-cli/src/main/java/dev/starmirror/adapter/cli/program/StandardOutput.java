package dev.starmirror.adapter.cli.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output. Keeps the first reason why it could not be written, which {@link PrintWriter} hides. Used by one thread. */
public final class StandardOutput extends PrintWriter {
    private final Recorder recorder;

    private StandardOutput(Recorder recorder) {
        super(recorder);
        this.recorder = recorder;
    }

    /** Standard output over what is behind it. */
    public static StandardOutput to(Writer out) {
        return new StandardOutput(new Recorder(out));
    }

    /** Why it could not be written, empty as long as it can. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(recorder.failure);
    }

    /** Whether whoever read it has closed the pipe: that is no failure, it has seen enough. */
    public boolean abandoned() {
        return failure()
                .map(IOException::getMessage)
                .filter(reason -> reason.toLowerCase(Locale.ROOT).contains("pipe"))
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
