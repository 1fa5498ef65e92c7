package dev.starmirror.application.testing;

import dev.starmirror.application.sync.SourcePorts;
import dev.starmirror.application.testing.AccountModel.Visibility;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.UsageMeter;
import dev.starmirror.domain.quota.RateLimit;
import dev.starmirror.domain.quota.Resource;
import dev.starmirror.domain.readme.Readme;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.run.SourceUsage;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GitHub as the ports show it, over an {@link AccountModel}: its listing, its gaps, its limits, and whatever a test lets happen before
 * a request is answered. Safe for use by several threads.
 */
public final class ScriptedStarSource implements StarSource, ReadmeSource, UsageMeter, SourceInspection {
    /** Happens before a request is answered; may change the account, cancel the run, or throw. */
    @FunctionalInterface
    public interface Interference {
        /**
         * Happens.
         *
         * @param request the number of the request, from 1
         * @param question which method was called
         */
        void before(long request, String question);
    }

    private static final long BUDGET = 5_000;

    private final AccountModel account;
    private final Set<RepositoryId> tooHeavyToList = new HashSet<>();
    private final Set<RepositoryId> tooHeavyReadmes = new HashSet<>();
    private final Set<RepositoryId> binaryReadmes = new HashSet<>();
    private Interference interference = (request, question) -> {};
    private boolean countsGaps;
    private boolean tellsStarDates = true;
    private int truncatedAt = Integer.MAX_VALUE;
    private int heaviestPage = PageRequest.MAX_SIZE;
    private int heaviestReadmeBatch = PageRequest.MAX_SIZE;
    private long requests;

    public ScriptedStarSource(AccountModel account) {
        this.account = account;
    }

    /** The ports a run needs. */
    public SourcePorts ports() {
        return new SourcePorts(this, this, this);
    }

    /** What happens before each request from now on. */
    public synchronized void interfere(Interference next) {
        interference = next;
    }

    /** Whether gaps are part of the source's count. */
    public synchronized void countGaps(boolean counted) {
        countsGaps = counted;
    }

    /** Whether a lookup tells when a repository was starred. */
    public synchronized void tellStarDates(boolean told) {
        tellsStarDates = told;
    }

    /** The listing ends after so many stars and says that it was cut. */
    public synchronized void truncateAt(int stars) {
        truncatedAt = stars;
    }

    /** Larger pages and batches are too heavy. */
    public synchronized void bear(int page, int readmeBatch) {
        heaviestPage = page;
        heaviestReadmeBatch = readmeBatch;
    }

    /** No page with this star can be listed in full. */
    public synchronized void poisonListing(long id) {
        tooHeavyToList.add(new RepositoryId(id));
    }

    /** No batch with this README can be fetched. */
    public synchronized void poisonReadme(long id) {
        tooHeavyReadmes.add(new RepositoryId(id));
    }

    /** This README is no text. */
    public synchronized void makeBinary(long id) {
        binaryReadmes.add(new RepositoryId(id));
    }

    @Override
    public synchronized SourceState probe() {
        asked("probe");
        List<Star> stars = account.inOrder();
        return new SourceState(
                account.account(),
                total(),
                stars.isEmpty() ? null : stars.get(0).starredAt());
    }

    @Override
    public synchronized StarPage page(PageRequest request) {
        asked("page");
        List<Star> all = account.inOrder();
        List<Star> shown = all.subList(0, Math.min(truncatedAt, all.size()));
        List<Star> rest =
                shown.stream().filter(star -> isBehind(star, request.after())).toList();
        List<Star> wanted = rest.subList(0, Math.min(request.size(), rest.size()));
        boolean stepOver = request.detail() == PageRequest.Detail.STEP_OVER;
        if (!stepOver
                && (request.size() > heaviestPage
                        || wanted.stream().map(Star::id).anyMatch(tooHeavyToList::contains))) {
            throw new SourceException(new SourceFailure.TooHeavy("The page was too much"));
        }
        List<ListedStar> stars = new ArrayList<>();
        List<Skip> skipped = new ArrayList<>();
        for (Star star : wanted) {
            if (stepOver || account.visibility(star.id()) == Visibility.GAP) {
                skipped.add(new Skip("star " + star.id() + " of " + star.starredAt(), "it cannot be read"));
            } else {
                stars.add(account.listedStar(star));
            }
        }
        boolean end = wanted.size() == rest.size();
        return new StarPage(
                stars,
                skipped,
                end ? null : cursor(wanted.get(wanted.size() - 1)),
                total(),
                skipped.isEmpty() && truncatedAt > all.size());
    }

    @Override
    public synchronized List<Presence> confirm(List<RepositoryReference> repositories) {
        asked("confirm");
        return repositories.stream().map(this::presence).toList();
    }

    @Override
    public synchronized List<ListedStar> lookup(List<RepositoryName> names) {
        asked("lookup");
        return names.stream()
                .map(account::named)
                .flatMap(Optional::stream)
                .map(entry -> entry.repository().id())
                .flatMap(
                        id -> account.listed().stream().filter(star -> star.id().equals(id)))
                .map(star -> tellsStarDates ? star : new Star(star.repository(), Instant.EPOCH))
                .map(account::listedStar)
                .toList();
    }

    @Override
    public synchronized List<ReadmeRequest> locate(List<ReadmeRequest> wanted) {
        asked("locate");
        return wanted.stream().map(request -> request.at(place(request.id()))).toList();
    }

    @Override
    public synchronized List<ReadmeResult> fetch(List<ReadmeRequest> wanted) {
        asked("fetch");
        if (wanted.size() > heaviestReadmeBatch
                || wanted.stream().map(ReadmeRequest::id).anyMatch(tooHeavyReadmes::contains)) {
            throw new SourceException(new SourceFailure.TooHeavy("The batch was too much"));
        }
        return wanted.stream().map(this::fetch).toList();
    }

    @Override
    public synchronized SourceUsage usage() {
        return new SourceUsage(requests, requests, 0, 0, 0, List.of());
    }

    @Override
    public synchronized Standing standing() {
        return new Standing(
                null,
                List.of(new RateLimit(Resource.GRAPHQL, BUDGET, Math.max(0, BUDGET - requests), Samples.EPOCH)),
                null);
    }

    private void asked(String question) {
        requests++;
        interference.before(requests, question);
    }

    private long total() {
        return countsGaps ? account.inOrder().size() : account.listed().size();
    }

    private Presence presence(RepositoryReference reference) {
        Visibility visibility = account.visibility(reference.id());
        if (visibility == Visibility.VANISHED) {
            return new Presence.Unavailable(reference.id());
        }
        if (visibility == Visibility.GAP) {
            return new Presence.Unknown(reference.id(), "It cannot be read");
        }
        return account.stars(reference.id())
                ? new Presence.Starred(reference.id())
                : new Presence.NotStarred(reference.id());
    }

    private ReadmeListing place(RepositoryId id) {
        if (account.visibility(id) != Visibility.LISTED) {
            return new ReadmeListing.NotSeen();
        }
        AccountModel.Entry entry = account.entry(id);
        return entry.readme() == null ? new ReadmeListing.None() : new ReadmeListing.Located(entry.location());
    }

    private ReadmeResult fetch(ReadmeRequest request) {
        ReadmeLocation location = request.listing().place().orElseThrow();
        String text = account.blob(location.oid());
        if (text == null || account.visibility(request.id()) != Visibility.LISTED) {
            return new ReadmeResult.Failed(request.id(), "It cannot be read");
        }
        return binaryReadmes.contains(request.id())
                ? new ReadmeResult.Unreadable(request.id(), location, "It is no text")
                : new ReadmeResult.Found(request.id(), new Readme(location, text, false));
    }

    private static PageCursor cursor(Star star) {
        return new PageCursor(star.starredAt().getEpochSecond() + ":" + star.id());
    }

    private static boolean isBehind(Star star, @Nullable PageCursor cursor) {
        if (cursor == null) {
            return true;
        }
        String[] place = cursor.value().split(":", -1);
        long second = Long.parseLong(place[0]);
        long id = Long.parseLong(place[1]);
        long starred = star.starredAt().getEpochSecond();
        return starred < second || (starred == second && star.id().value() < id);
    }
}
