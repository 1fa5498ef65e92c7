package dev.starmirror.domain.port;

import org.jspecify.annotations.Nullable;

/** The storage could not do it. What follows from that is told by {@link #failure()}. */
public final class MirrorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient MirrorFailure failure;

    public MirrorException(MirrorFailure failure) {
        this(failure, null);
    }

    /** @param cause what was caught */
    public MirrorException(MirrorFailure failure, @Nullable Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public MirrorFailure failure() {
        return failure;
    }
}
