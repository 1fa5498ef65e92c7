package dev.starmirror.simulator.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The account whose stars are served, and every repository the simulated GitHub knows. Thread-safe: each read sees, and
 * each change makes, one consistent state.
 */
public final class SimulatedAccount {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final StarList stars = new StarList();
    private final RepositoryIndex repositories = new RepositoryIndex();
    private final String login;
    private final Clock clock;
    private long version;

    /**
     * An account without stars.
     *
     * @param clock dates new stars and changes
     */
    public SimulatedAccount(String login, Clock clock) {
        this.login = login;
        this.clock = clock;
    }

    public String login() {
        return login;
    }

    /** Whether the given login is this account's; case does not matter. */
    public boolean hasLogin(String candidate) {
        return login.equalsIgnoreCase(candidate);
    }

    /** GitHub's numeric id of the account, derived from its login. */
    public long id() {
        return AccountIds.of(login);
    }

    /** Grows with every change. */
    public long version() {
        return read(() -> version);
    }

    public int starCount() {
        return read(stars::size);
    }

    public StarSlice slice(StarRange range) {
        return read(() -> {
            StarList.Page page = stars.page(range);
            return new StarSlice(withRepositories(page.stars()), page.hasPrevious(), page.hasNext(), stars.size());
        });
    }

    /** Every star, newest first: a copy of references, for checks and for orders GraphQL does not offer. */
    public List<StarredRepository> stars() {
        return read(() -> withRepositories(stars.newestFirst()));
    }

    public boolean hasStarred(long repositoryId) {
        return read(() -> stars.of(repositoryId) != null);
    }

    /** The repository of the given id in whatever state, also deleted. */
    public Optional<SimulatedRepository> repository(long id) {
        return read(() -> Optional.ofNullable(repositories.byId(id)));
    }

    /** The repository that has, or once had and nobody took over, the name {@code owner/name}. */
    public Optional<SimulatedRepository> repository(String fullName) {
        return read(() -> Optional.ofNullable(repositories.byName(fullName)));
    }

    /** Whether a repository may be named so: a redirect does not count. */
    public boolean isFree(String fullName) {
        return read(() -> repositories.isFree(fullName));
    }

    public boolean hasRepositoryId(long id) {
        return read(() -> repositories.hasId(id));
    }

    /** Adds a repository that is not starred, or replaces the one of its id. */
    public void put(SimulatedRepository repository) {
        write(() -> repositories.put(repository));
    }

    /** Adds or replaces a repository and stars it at the given time. */
    public void star(SimulatedRepository repository, Instant starredAt) {
        write(() -> {
            repositories.put(repository);
            stars.add(new Star(starredAt.truncatedTo(ChronoUnit.SECONDS), repository.id()));
        });
    }

    /** Adds or replaces a repository and stars it now, as the newest star. */
    public void star(SimulatedRepository repository) {
        write(() -> {
            repositories.put(repository);
            stars.add(new Star(nextStarTime(), repository.id()));
        });
    }

    /** Stars a known repository again: it moves to the top with a new date. */
    public void starAgain(long id) {
        write(() -> stars.add(new Star(nextStarTime(), existing(id).id())));
    }

    /** Takes the star back; nothing happens where there is none. */
    public void unstar(long id) {
        write(() -> stars.remove(id));
    }

    /** Renames within the owner; the old name redirects. */
    public SimulatedRepository rename(long id, String newName) {
        return update(id, builder -> builder.name(newName));
    }

    /** Hands the repository to another owner; the old name redirects. */
    public SimulatedRepository transfer(long id, String newOwner) {
        return update(id, builder -> builder.owner(newOwner));
    }

    /** Replaces the README by the given one, or by none, as a push does. */
    public SimulatedRepository changeReadme(long id, @Nullable RepositoryFile readme) {
        Instant now = now();
        return update(id, builder -> builder.readme(readme).pushedAt(now));
    }

    /** Deletes the repository; its star goes with it. */
    public void delete(long id) {
        setAvailability(id, Availability.DELETED);
    }

    /** Makes the repository private to others; its star goes with it. */
    public void makePrivate(long id) {
        setAvailability(id, Availability.PRIVATE);
    }

    /** Blocks, protects or opens a repository. */
    public void setAvailability(long id, Availability availability) {
        write(() -> {
            SimulatedRepository changed =
                    existing(id).toBuilder().availability(availability).build();
            repositories.put(changed);
            if (!availability.keepsStars()) {
                stars.remove(id);
            }
        });
    }

    /** The owner's account is deleted, the repository stays listed without owner. */
    public void deleteOwner(long id) {
        update(id, builder -> builder.owner(null));
    }

    /** Changes anything else about a repository and returns its new state. */
    public SimulatedRepository update(long id, UnaryOperator<RepositoryBuilder> change) {
        lock.writeLock().lock();
        try {
            SimulatedRepository changed =
                    change.apply(existing(id).toBuilder().updatedAt(now())).build();
            repositories.put(changed);
            version++;
            return changed;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private SimulatedRepository existing(long id) {
        SimulatedRepository repository = repositories.byId(id);
        if (repository == null) {
            throw new NoSuchElementException(String.format(Locale.ROOT, "No repository has the id %d", id));
        }
        return repository;
    }

    private List<StarredRepository> withRepositories(Iterable<Star> listed) {
        List<StarredRepository> starred = new ArrayList<>();
        for (Star star : listed) {
            starred.add(new StarredRepository(star, existing(star.repositoryId())));
        }
        return starred;
    }

    private Instant nextStarTime() {
        Instant now = now();
        Star newest = stars.newest();
        return newest == null || now.isAfter(newest.starredAt())
                ? now
                : newest.starredAt().plusSeconds(1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private <T> T read(Supplier<T> question) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return question.get();
        } finally {
            reading.unlock();
        }
    }

    private void write(Runnable change) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            change.run();
            version++;
        } finally {
            writing.unlock();
        }
    }
}
