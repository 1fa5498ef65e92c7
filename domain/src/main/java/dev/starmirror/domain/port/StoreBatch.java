package dev.starmirror.domain.port;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.Checkpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored in one transaction.
 *
 * <ul>
 *   <li>{@code New} and {@code Changed} write the metadata and make the star active; where {@code readmeDue}, the README becomes pending
 *       (a stored text stays readable and searchable) until a result settles it; the listed place is kept with it.
 *   <li>{@code Gone} makes a tombstone; its data stays.
 *   <li>{@code New}, {@code Changed} and {@code Unchanged} mark the repository as seen by the present run (see
 *       {@link RunJournal#begin}).
 *   <li>Results are applied after the changes: {@code Found} replaces the text, {@code Absent} and {@code Unreadable} settle the README
 *       and drop a stored text (the source now shows none), {@code Failed} changes nothing. Results for unknown repositories are ignored.
 * </ul>
 *
 * @param changes at most one for each repository
 * @param readmes at most one for each repository, of this batch or stored before
 * @param checkpoint the run's position once this batch is stored, null to leave it where it is
 */
public record StoreBatch(
        List<Change> changes,
        List<ReadmeResult> readmes,
        @Nullable Checkpoint checkpoint) {
    public StoreBatch {
        changes = List.copyOf(changes);
        readmes = List.copyOf(readmes);
    }
}
