package dev.starmirror.domain.star;

/**
 * The GitHub account whose stars are mirrored. Two accounts are the same when their ids are; a login can change.
 *
 * @param id GitHub's numeric user id, at least 1
 * @param login the present login, not blank
 */
public record Account(long id, String login) {
    public Account {
        if (id < 1) {
            throw new IllegalArgumentException("An account id is at least 1, not " + id);
        }
        if (login.isBlank()) {
            throw new IllegalArgumentException("An account has a login");
        }
    }

    /** Whether both are the same account, whatever its login is now. */
    public boolean sameAs(Account other) {
        return id == other.id;
    }
}
