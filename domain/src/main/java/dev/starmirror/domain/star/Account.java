package dev.starmirror.domain.star;

/**
 * The GitHub account whose stars are mirrored. Two accounts are the same when their ids are; a login can change. The owner of an
 * imported mirror may be known by its login alone, or not at all, until the first sync.
 *
 * @param id GitHub's numeric user id, at least 1; 0 where it is not known
 * @param login the present login, not blank; empty where nothing is known
 */
public record Account(long id, String login) {
    /** Somebody of whom nothing is known. */
    public static final Account UNKNOWN = new Account(0, "");

    public Account {
        if (id < 0) {
            throw new IllegalArgumentException("An account id is at least 1, not " + id);
        }
        if (login.isBlank() && (id != 0 || !login.isEmpty())) {
            throw new IllegalArgumentException("An account has a login");
        }
    }

    /** An account of which no more is known than its login. */
    public static Account named(String login) {
        return new Account(0, login);
    }

    /** Whether both are the same account, whatever its login is now; what is not known speaks against nothing. */
    public boolean sameAs(Account other) {
        if (id != 0 && other.id != 0) {
            return id == other.id;
        }
        return login.isEmpty() || other.login.isEmpty() || login.equalsIgnoreCase(other.login);
    }

    /** This account with what the other one knows of it. */
    public Account updatedBy(Account other) {
        return new Account(other.id == 0 ? id : other.id, other.login.isEmpty() ? login : other.login);
    }
}
