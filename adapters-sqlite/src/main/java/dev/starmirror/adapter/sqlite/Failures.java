package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** Tells in the port's terms what SQLite, MyBatis or the connection pool could not do. */
final class Failures {
    /** The lowest byte of an extended result code is the result code it refines. */
    private static final int PRIMARY = 0xff;

    private Failures() {}

    static MirrorException translate(Throwable caught, Path database) {
        for (Throwable cause = caught; cause != null; cause = cause.getCause()) {
            if (cause instanceof MirrorException known) {
                return known;
            }
            if (cause instanceof SQLException sql) {
                return new MirrorException(failure(sql, database), caught);
            }
        }
        return new MirrorException(inaccessible(database, caught.getMessage()), caught);
    }

    /** What to do about a mirror that is damaged; begins a sentence of its own. */
    static String cure(Path database) {
        return "Restore a backup (starmirror db restore FILE), or save what can be read (starmirror db restore "
                + database + ") and run starmirror sync, which fetches the rest.";
    }

    static MirrorFailure.Missing missing(Path database) {
        return new MirrorFailure.Missing("There is no mirror yet at " + database + ": run starmirror sync first.");
    }

    private static MirrorFailure failure(SQLException sql, Path database) {
        return switch (code(sql)) {
            case SQLITE_FULL ->
                new MirrorFailure.Full("The disk is full, or the database may not grow: " + database
                        + ". Make room and run starmirror sync again; nothing that was stored is lost.");
            case SQLITE_IOERR ->
                new MirrorFailure.Full(
                        "The disk could not be written or read: " + database
                                + ". Check its free space and its health and run starmirror sync again; nothing that was stored is lost.");
            case SQLITE_CORRUPT ->
                new MirrorFailure.Damaged("The database is damaged: " + database + ". " + cure(database));
            case SQLITE_NOTADB ->
                new MirrorFailure.Damaged(
                        "The file is not a Starmirror database: " + database
                                + ". Restore a backup (starmirror db restore FILE), or move the file away and run starmirror sync to build it anew.");
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new MirrorFailure.Inaccessible("Another program keeps the database busy: " + database
                        + ". Close it, or wait until it is done, and try again.");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                new MirrorFailure.Inaccessible("The database cannot be opened or written: " + database
                        + ". Check the permissions of the file and its folder.");
            default -> inaccessible(database, sql.getMessage());
        };
    }

    private static MirrorFailure inaccessible(Path database, @Nullable String why) {
        return new MirrorFailure.Inaccessible("The database " + database + " could not be used: " + why);
    }

    private static SQLiteErrorCode code(SQLException sql) {
        return SQLiteErrorCode.getErrorCode(sql.getErrorCode() & PRIMARY);
    }
}
