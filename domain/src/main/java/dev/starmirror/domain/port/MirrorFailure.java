package dev.starmirror.domain.port;

/** Why the storage could not do it. Details are one sentence for a person with what to do, without secrets. */
public sealed interface MirrorFailure {
    /** One sentence for a person. */
    String detail();

    /** There is no mirror yet. */
    record Missing(String detail) implements MirrorFailure {}

    /** The mirror holds another account's stars. */
    record AnotherAccount(String detail) implements MirrorFailure {}

    /** It holds stars already, where it must be empty. */
    record NotEmpty(String detail) implements MirrorFailure {}

    /** Another run is at work. */
    record Locked(String detail) implements MirrorFailure {}

    /** The stored data is damaged. */
    record Damaged(String detail) implements MirrorFailure {}

    /** The disk is full, or the file may not grow. */
    record Full(String detail) implements MirrorFailure {}

    /** A newer version of the program wrote it. */
    record TooNew(String detail) implements MirrorFailure {}

    /** It cannot be opened, read or written: permissions, a folder that is missing, an unexpected error. */
    record Inaccessible(String detail) implements MirrorFailure {}
}
