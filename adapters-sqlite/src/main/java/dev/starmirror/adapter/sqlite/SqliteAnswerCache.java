package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.AnswerMapper;
import dev.starmirror.adapter.sqlite.mapper.AnswerRow;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.KeptAnswer;
import dev.starmirror.domain.port.MirrorException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.zip.DataFormatException;

/** Answers in {@code kept_answers}, beside the mirror that came of them: a backup takes both, and restoring it brings back both. */
final class SqliteAnswerCache implements AnswerCache {
    /** Enough for the listing of 50,000 stars at 50 a page, and for more READMEs than are fetched without a token. */
    private static final int MOST = 10_000;

    /** As many as a run is given before it makes the mirror its account's; one that stores nothing is given no more to keep. */
    private static final int MOST_UNCLAIMED = 4;

    private final Writer writer;
    private final Readers readers;
    private final BooleanSupplier running;
    private final Map<String, KeptAnswer> unclaimed = new ConcurrentHashMap<>();

    /** @param running whether this process holds the mirror's lock */
    SqliteAnswerCache(Writer writer, Readers readers, BooleanSupplier running) {
        this.writer = writer;
        this.readers = readers;
        this.running = running;
    }

    @Override
    public Optional<KeptAnswer> find(String address) {
        return Optional.ofNullable(unclaimed.get(address)).or(() -> stored(address));
    }

    /** A mirror that is nobody's yet is no place to write to: it may never come to be. Nor is one for a run that only tries what it would do. */
    @Override
    public void keep(String address, KeptAnswer answer) {
        try {
            if (isClaimed() && running.getAsBoolean()) {
                List<AnswerRow> rows = new ArrayList<>();
                unclaimed.forEach((earlier, kept) -> rows.add(row(earlier, kept)));
                rows.add(row(address, answer));
                store(rows);
                unclaimed.clear();
            } else if (unclaimed.size() < MOST_UNCLAIMED) {
                unclaimed.put(address, answer);
            }
        } catch (MirrorException e) {
            // The run meets the same trouble with its next batch and says so; without its answers it only asks more.
            unclaimed.clear();
        }
    }

    private Optional<KeptAnswer> stored(String address) {
        try {
            AnswerRow row = readers.readIfPresent(
                    session -> session.getMapper(AnswerMapper.class).find(address));
            return row == null ? Optional.empty() : Optional.of(answer(row));
        } catch (MirrorException | DataFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isClaimed() {
        return readers.readIfPresent(
                        session -> session.getMapper(CatalogMapper.class).claimed())
                != null;
    }

    private void store(List<AnswerRow> rows) {
        writer.write(session -> {
            AnswerMapper answers = session.getMapper(AnswerMapper.class);
            rows.forEach(answers::put);
            answers.trim(MOST);
            return null;
        });
    }

    private static AnswerRow row(String address, KeptAnswer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (Packer packer = new Packer()) {
            return new AnswerRow(address, answer.validator(), answer.links(), body.length, packer.pack(body));
        }
    }

    private static KeptAnswer answer(AnswerRow row) throws DataFormatException {
        String body = Deflated.text(row.content(), Math.toIntExact(row.size()));
        return new KeptAnswer(row.validator(), row.links(), body);
    }
}
