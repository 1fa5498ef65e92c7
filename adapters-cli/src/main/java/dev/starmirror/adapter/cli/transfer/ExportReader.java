package dev.starmirror.adapter.cli.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.starmirror.adapter.cli.output.SafeText;
import dev.starmirror.adapter.cli.program.UsageException;
import dev.starmirror.application.transfer.ExportedStar;
import dev.starmirror.application.transfer.ExportedStars;
import dev.starmirror.application.transfer.UnusableExportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that {@code export} wrote as JSON, JSON lines or CSV, one repository at a time; what it is shows from its first
 * character. Nothing in it is trusted: texts, nesting and names are bounded.
 */
public final class ExportReader implements ExportedStars, AutoCloseable {
    /** READMEs are kept up to a megabyte; anything else is far shorter. */
    static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxStringLength(4_000_000)
            .maxNestingDepth(20)
            .maxNameLength(1_000)
            .build();

    private static final int BLANKS = 1_000;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Path file;
    private final Stars stars;

    /** The repositories in one format. */
    interface Stars extends AutoCloseable {
        @Nullable
        ExportedStar next() throws IOException;

        /** Where it has come to, from 1. */
        long line();

        @Override
        void close() throws IOException;
    }

    private ExportReader(Path file, Stars stars) {
        this.file = file;
        this.stars = stars;
    }

    /**
     * Opens an export.
     *
     * @throws UsageException where there is none, or it cannot be imported
     */
    public static ExportReader open(Path file) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new UsageException("There is no file " + file + ": name one that 'starmirror export' wrote.");
        }
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    Files.newInputStream(file),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            try {
                return new ExportReader(file, stars(file, text));
            } catch (IOException | RuntimeException e) {
                text.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Stars stars(Path file, BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(BLANKS);
        int first = text.read();
        for (int i = 1; i < BLANKS && first >= 0 && Character.isWhitespace(first); i++) {
            first = text.read();
        }
        if (first < 0) {
            throw new UsageException(
                    file
                            + " holds no stars: it is empty. Write it anew with 'starmirror export --file'. Nothing was stored.");
        }
        text.reset();
        return first == '[' || first == '{' ? JsonStars.open(text) : CsvStars.open(text);
    }

    @Override
    public @Nullable ExportedStar next() {
        try {
            return stars.next();
        } catch (StreamConstraintsException e) {
            throw new UnusableExportException(
                    stars.line(), "a text in it is longer, or goes deeper, than anything that export writes");
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? stars.line() : e.getLocation().getLineNr();
            throw new UnusableExportException(line, SafeText.line(e.getOriginalMessage()));
        } catch (CharacterCodingException e) {
            throw new UnusableExportException(stars.line(), "what follows is not UTF-8 text");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            stars.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UsageException unreadable(Path file, IOException cause) {
        return cause instanceof CharacterCodingException
                ? new UsageException(file + " is not UTF-8 text: write it anew with 'starmirror export --file'.")
                : new UsageException(file + " cannot be read: check its permissions and the disk it is on.");
    }
}
