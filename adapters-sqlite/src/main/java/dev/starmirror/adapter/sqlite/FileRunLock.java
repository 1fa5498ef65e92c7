package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file beside the database: it dies with its process. The file tells a person who holds it, and
 * stays behind unlocked, since deleting it would let two processes lock two files of one name.
 */
final class FileRunLock implements RunLock {
    /** Who in this process has which lock file open: the operating system cannot keep our own threads apart, this does. */
    private static final Map<Path, User> USERS = new ConcurrentHashMap<>();

    /** How many in this process claim a lock that another part of this process holds, by lock file. */
    private static final Map<Path, Integer> CLAIMS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path database;
    private final InstantSource clock;

    /**
     * A part of this process that has the lock file open.
     *
     * @param announcement who it is, for a person
     * @param makesWay whether it holds the lock in the background
     */
    private record User(String announcement, boolean makesWay) {}

    FileRunLock(Path database, InstantSource clock) {
        this.database = database;
        this.file = database.resolveSibling(database.getFileName() + ".lock");
        this.clock = clock;
    }

    @Override
    public Lease acquire() {
        return acquire(false);
    }

    @Override
    public Lease acquireInBackground() {
        return acquire(true);
    }

    @Override
    public Claim claim() {
        return new FileClaim();
    }

    /** Whether a part of this process holds the lock or is about to. */
    boolean isHeldHere() {
        try {
            return USERS.containsKey(place());
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private Lease acquire(boolean makesWay) {
        try {
            Path place = place();
            User user = user(makesWay);
            User other = makesWay && CLAIMS.containsKey(place) ? user(false) : USERS.putIfAbsent(place, user);
            if (other != null) {
                throw locked(other.announcement());
            }
            LockFile open = open(place);
            try {
                if (makesWay ? !open.takeInBackground(user.announcement()) : !open.take(user.announcement())) {
                    throw locked(open.holder());
                }
                return new FileLease(place, open, makesWay);
            } catch (IOException | RuntimeException e) {
                leave(place, open);
                throw e;
            }
        } catch (IOException e) {
            throw inaccessible(e);
        }
    }

    private User user(boolean makesWay) {
        return new User(
                "process " + ProcessHandle.current().pid() + ", since "
                        + clock.instant().truncatedTo(ChronoUnit.SECONDS),
                makesWay);
    }

    private Path place() throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        // JDK 17 takes a link to a folder for something in its way.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        return folder.toRealPath().resolve(file.getFileName());
    }

    private static LockFile open(Path place) throws IOException {
        try {
            return LockFile.open(place);
        } catch (IOException | RuntimeException e) {
            USERS.remove(place);
            throw e;
        }
    }

    private static void leave(Path place, LockFile open) throws IOException {
        try {
            open.close();
        } finally {
            USERS.remove(place);
        }
    }

    private MirrorException locked(String holder) {
        return new MirrorException(new MirrorFailure.Locked(
                "Another run is at work on " + database + " (" + holder + "): wait until it is done, or stop it."));
    }

    private MirrorException inaccessible(IOException cause) {
        return new MirrorException(
                new MirrorFailure.Inaccessible(
                        "The lock file " + file + " cannot be written: check the permissions of its folder."),
                cause);
    }

    private static final class FileLease implements Lease {
        private final Path place;
        private final LockFile open;
        private final boolean makesWay;
        private final AtomicBoolean held = new AtomicBoolean(true);

        FileLease(Path place, LockFile open, boolean makesWay) {
            this.place = place;
            this.open = open;
            this.makesWay = makesWay;
        }

        @Override
        public boolean wanted() {
            try {
                return makesWay && held.get() && (CLAIMS.containsKey(place) || open.claimed());
            } catch (IOException unknown) {
                // It was given back this instant, or the disk fails, which the next batch will tell.
                return false;
            }
        }

        @Override
        public void close() {
            if (!held.compareAndSet(true, false)) {
                return;
            }
            try {
                leave(place, open);
            } catch (IOException e) {
                throw new MirrorException(
                        new MirrorFailure.Inaccessible("The lock could not be given back; it ends with the process."),
                        e);
            }
        }
    }

    private final class FileClaim implements Claim {
        private final User user = user(false);
        private @Nullable Path place;
        private @Nullable LockFile open;
        private boolean claimsHere;

        @Override
        public Optional<Lease> take() {
            try {
                Path present = place == null ? place() : place;
                place = present;
                LockFile mine = open == null ? openUnlessUsed(present) : open;
                open = mine;
                return mine == null ? Optional.empty() : take(present, mine);
            } catch (IOException e) {
                throw inaccessible(e);
            }
        }

        private @Nullable LockFile openUnlessUsed(Path present) throws IOException {
            User other = USERS.putIfAbsent(present, user);
            if (other == null) {
                return open(present);
            }
            if (!other.makesWay()) {
                throw locked(other.announcement());
            }
            if (!claimsHere) {
                CLAIMS.merge(present, 1, Integer::sum);
                claimsHere = true;
            }
            return null;
        }

        private Optional<Lease> take(Path present, LockFile mine) throws IOException {
            boolean taken = mine.take(user.announcement());
            boolean makesWay = !taken && mine.heldInBackground();
            // A holder that makes way may have gone between the attempt and the look at it.
            if (taken || (!makesWay && mine.take(user.announcement()))) {
                mine.withdraw();
                open = null;
                return Optional.of(new FileLease(present, mine, false));
            }
            if (!makesWay) {
                throw locked(mine.holder());
            }
            mine.claim();
            return Optional.empty();
        }

        @Override
        public void close() {
            if (place == null) {
                return;
            }
            if (claimsHere) {
                CLAIMS.computeIfPresent(place, (key, count) -> count == 1 ? null : count - 1);
                claimsHere = false;
            }
            LockFile mine = open;
            open = null;
            try {
                if (mine != null) {
                    leave(place, mine);
                }
            } catch (IOException e) {
                throw inaccessible(e);
            }
        }
    }
}
