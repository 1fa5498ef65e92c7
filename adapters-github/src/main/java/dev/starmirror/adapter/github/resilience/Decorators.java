package dev.starmirror.adapter.github.resilience;

import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.StarSource;
import jakarta.inject.Inject;

/** Puts repeats, circuit breaker and the bound on concurrent requests around sources. All of them share the breaker and the bound. */
public final class Decorators {
    private final Resilience resilience;

    @Inject
    Decorators(Resilience resilience) {
        this.resilience = resilience;
    }

    /** A source of stars that gives up later. */
    public StarSource around(StarSource source) {
        return new ResilientStarSource(source, resilience);
    }

    /**
     * A source of READMEs that gives up later.
     *
     * @param partSize READMEs the source answers in one request, at least 1
     */
    public ReadmeSource around(ReadmeSource source, int partSize) {
        return new ResilientReadmeSource(source, partSize, resilience);
    }
}
