package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Answer;
import dev.starmirror.adapter.github.http.Credentials;
import dev.starmirror.adapter.github.http.StarOwner;
import dev.starmirror.adapter.github.http.UntrustedText;
import dev.starmirror.domain.plan.ListedStar;
import dev.starmirror.domain.port.PageRequest;
import dev.starmirror.domain.port.PageRequest.Detail;
import dev.starmirror.domain.port.Presence;
import dev.starmirror.domain.port.RepositoryReference;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.port.SourceState;
import dev.starmirror.domain.port.StarPage;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.run.PageCursor;
import dev.starmirror.domain.run.Skip;
import dev.starmirror.domain.star.Account;
import dev.starmirror.domain.star.RepositoryName;
import dev.starmirror.domain.star.Star;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Stars by way of REST: without a token, and for accounts with more stars than GraphQL lists. Pages are numbered, so a star that is
 * taken back meanwhile moves another one past us: a listing of several pages proves an absence only for the token's own account, which
 * GitHub answers about one by one. Thread-safe.
 */
public final class RestStarSource implements StarSource {
    /** GitHub says that it left some out, not which. */
    private static final Skip BEHIND_SINGLE_SIGN_ON = new Skip(
            "stars behind single sign-on",
            "GitHub hides them from this token: authorize it for the organization in GitHub's token settings");

    private static final int NOT_FOUND = 404;
    private static final long UNKNOWN = -1;

    private final RestClient client;
    private final RestPresence presence;
    private final Credentials credentials;
    private final @Nullable String login;
    private volatile long probedTotal = UNKNOWN;

    @Inject
    RestStarSource(RestClient client, RestPresence presence, Credentials credentials, StarOwner owner) {
        this.client = client;
        this.presence = presence;
        this.credentials = credentials;
        this.login = owner.login();
    }

    /** Two requests: who the account is, and a page of one star whose last page is numbered like the total. */
    @Override
    public SourceState probe() {
        Account account = account();
        SourceState state = list(ListingPosition.first(listing(), 1), answer -> RestStarSource.state(account, answer));
        probedTotal = state.total();
        return state;
    }

    private static SourceState state(Account account, Answer<List<@Nullable StarRow>> answer) {
        List<@Nullable StarRow> rows = rows(answer);
        long total = last(answer).map(position -> (long) position.page()).orElse((long) rows.size());
        Instant newest = rows.isEmpty() ? null : date(rows.get(0)).orElse(null);
        return new SourceState(account, total, newest);
    }

    @Override
    public StarPage page(PageRequest request) {
        ListingPosition position = position(request);
        if (request.detail() == Detail.STEP_OVER) {
            Skip skip = new Skip("star number " + (position.offset() + 1), "GitHub cannot show it without failing");
            return new StarPage(
                    List.of(), List.of(skip), position.following().cursor(), Math.max(probedTotal, 0), false);
        }
        return list(position, answer -> page(position, request.after(), answer));
    }

    private StarPage page(
            ListingPosition position, @Nullable PageCursor after, Answer<List<@Nullable StarRow>> answer) {
        List<ListedStar> stars = new ArrayList<>();
        List<Skip> skipped = new ArrayList<>();
        List<@Nullable StarRow> rows = rows(answer);
        for (int i = 0; i < rows.size(); i++) {
            read(rows.get(i), position.offset() + i + 1, stars, skipped);
        }
        PageCursor next = next(answer, after);
        boolean exact = (position.page() == 1 && next == null) || (isOwn() && credentials.isPresent());
        if (answer.headers().get("x-github-sso") != null) {
            skipped.add(BEHIND_SINGLE_SIGN_ON);
        }
        return new StarPage(stars, skipped, next, total(answer, position, rows), exact && skipped.isEmpty());
    }

    @Override
    public List<Presence> confirm(List<RepositoryReference> repositories) {
        return presence.confirm(repositories);
    }

    @Override
    public List<ListedStar> lookup(List<RepositoryName> names) {
        return presence.lookup(names);
    }

    /** Whether the cursor belongs to this listing. */
    public boolean continues(@Nullable PageCursor cursor) {
        return ListingPosition.isMark(cursor);
    }

    private boolean isOwn() {
        return login == null;
    }

    private ListingPosition position(PageRequest request) {
        PageCursor after = request.after();
        return Optional.ofNullable(after)
                .flatMap(ListingPosition::of)
                .filter(known -> client.isOwn(known.url()))
                .orElseGet(() -> ListingPosition.first(listing(), request.size()))
                .resized(request.size());
    }

    private HttpUrl listing() {
        HttpUrl base = login == null ? client.at("user", "starred") : client.at("users", login, "starred");
        return base.newBuilder()
                .setQueryParameter("sort", "created")
                .setQueryParameter("direction", "desc")
                .build();
    }

    private <R> R list(ListingPosition position, Function<Answer<List<@Nullable StarRow>>, R> reader) {
        return client.revalidate(position.address(), RestApi::stars, unknownLogin(), known(reader));
    }

    private Account account() {
        if (login == null && !credentials.isPresent()) {
            throw new SourceException(
                    new SourceFailure.CredentialsMissing(
                            "Without a token GitHub does not know whose stars to list: set GITHUB_TOKEN, use --token-file FILE or --user LOGIN"));
        }
        HttpUrl url = login == null ? client.at("user") : client.at("users", login);
        return client.revalidate(url, RestApi::account, unknownLogin(), known(RestStarSource::account));
    }

    private static Account account(Answer<AccountRow> answer) {
        AccountRow row = answer.body();
        if (row == null || row.id() < 1 || row.login() == null || row.login().isBlank()) {
            throw new SourceException(new SourceFailure.Incomprehensible("GitHub does not say who the account is"));
        }
        return new Account(row.id(), row.login());
    }

    /** Nobody is named where the account is the token's own, so nobody can be unknown. */
    private Set<Integer> unknownLogin() {
        return login == null ? Set.of() : Set.of(NOT_FOUND);
    }

    private <T, R> Function<Answer<T>, R> known(Function<Answer<T>, R> reader) {
        return answer -> {
            if (answer.status() == NOT_FOUND) {
                throw new SourceException(new SourceFailure.UnknownAccount(String.valueOf(login)));
            }
            return reader.apply(answer);
        };
    }

    private static List<@Nullable StarRow> rows(Answer<List<@Nullable StarRow>> answer) {
        if (answer.body() == null) {
            throw new SourceException(
                    new SourceFailure.Incomprehensible("GitHub shows no stars, not even that there are none"));
        }
        return answer.body();
    }

    private static void read(@Nullable StarRow row, long number, List<ListedStar> stars, List<Skip> skipped) {
        Optional<Instant> starredAt = date(row);
        Optional<Star> star = row == null || row.repo() == null || starredAt.isEmpty()
                ? Optional.empty()
                : row.repo().toDomain().map(repository -> new Star(repository, starredAt.get()));
        if (star.isPresent()) {
            stars.add(new ListedStar(star.get(), new ReadmeListing.NotSeen()));
        } else {
            String name = row == null || row.repo() == null
                    ? ""
                    : " " + UntrustedText.line(row.repo().name());
            skipped.add(new Skip("star number " + number + name, "GitHub left out what identifies or dates it"));
        }
    }

    private static Optional<Instant> date(@Nullable StarRow row) {
        if (row == null || row.starredAt() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(row.starredAt()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable PageCursor next(Answer<?> answer, @Nullable PageCursor after) {
        Optional<HttpUrl> link = Links.find(answer.headers(), "next");
        if (link.isEmpty()) {
            return null;
        }
        PageCursor next = link.filter(client::isOwn)
                .flatMap(ListingPosition::of)
                .map(ListingPosition::cursor)
                .orElseThrow(() -> new SourceException(new SourceFailure.Incomprehensible(
                        "GitHub says that the listing goes on, and not where, or not at the same host")));
        if (next.equals(after)) {
            throw new SourceException(new SourceFailure.Unavailable("GitHub's listing does not advance"));
        }
        return next;
    }

    private static Optional<ListingPosition> last(Answer<?> answer) {
        return Links.find(answer.headers(), "last").flatMap(ListingPosition::of);
    }

    /** Exact from the probe; else as exact as the number of pages. */
    private long total(Answer<?> answer, ListingPosition position, List<@Nullable StarRow> rows) {
        if (probedTotal != UNKNOWN) {
            return probedTotal;
        }
        return last(answer).map(last -> (long) last.page() * last.perPage()).orElse(position.offset() + rows.size());
    }
}
