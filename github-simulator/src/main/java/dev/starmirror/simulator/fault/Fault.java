package dev.starmirror.simulator.fault;

import java.time.Duration;

/** One way in which GitHub fails or misleads. */
public sealed interface Fault {

    /**
     * An HTML error page of a gateway.
     *
     * @param status 502, 503 or 504
     * @param after how long GitHub tries before it gives up
     */
    record ErrorPage(int status, Duration after) implements Fault {}

    /** Status 500 with a JSON body. */
    record ServerError() implements Fault {}

    /** The connection is reset instead of an answer. */
    record ConnectionReset() implements Fault {}

    /** The connection ends in the middle of the body. */
    record DroppedBody() implements Fault {}

    /** Status 200 and half of the JSON. */
    record MalformedJson() implements Fault {}

    /** Status 200 and no body. */
    record EmptyBody() implements Fault {}

    /** The right answer, but late: past the client's read timeout, say. */
    record SlowResponse(Duration delay) implements Fault {}

    /** The primary quota is suddenly spent: remaining is 0 until the reset. */
    record PrimaryLimit() implements Fault {}

    /**
     * A secondary limit.
     *
     * @param status 403 or 429, or 200, which GraphQL alone knows: REST answers 403 instead
     * @param retryAfter how the waiting time is told
     * @param pause whole seconds; with {@link RetryAfter#NONE} GitHub expects at least 60
     */
    record SecondaryLimit(int status, RetryAfter retryAfter, Duration pause) implements Fault {}

    /** Status 401 as for a revoked token. */
    record Unauthorized() implements Fault {}

    /** GraphQL: repositories beyond the first {@code most} are null, with {@code RESOURCE_LIMITS_EXCEEDED}. */
    record ResourceLimits(int most) implements Fault {}

    /** GraphQL: repositories beyond the first {@code most} are null, with an error that gives no reason that lasts. */
    record PartialNull(int most) implements Fault {}

    /** The named repository ({@code owner/name}) is protected by single sign-on. */
    record SamlProtected(String repository) implements Fault {}

    /** A request that reads more than {@code most} repositories is answered with a 502 page. */
    record TooManyRepositories(int most) implements Fault {}

    /** A request that reads the named repository ({@code owner/name}) is answered with a 502 page. */
    record Poisonous(String repository) implements Fault {}

    /** The list of stars says that it is truncated. */
    record OverLimit() implements Fault {}

    /** The end cursor of a page is the cursor the page was asked with, and more is promised. */
    record StuckCursor() implements Fault {}

    /** Pages have at most so many stars though more follow. */
    record ShortPage(int edges) implements Fault {}

    /** The total is off by so many. */
    record WrongTotal(int offset) implements Fault {}
}
