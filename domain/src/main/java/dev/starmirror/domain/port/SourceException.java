package dev.starmirror.domain.port;

import org.jspecify.annotations.Nullable;

/** The source gave no answer. What follows from that is told by {@link #failure()}. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SourceFailure failure;

    public SourceException(SourceFailure failure) {
        this(failure, null);
    }

    /** @param cause what was caught, its message free of secrets */
    public SourceException(SourceFailure failure, @Nullable Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public SourceFailure failure() {
        return failure;
    }
}
