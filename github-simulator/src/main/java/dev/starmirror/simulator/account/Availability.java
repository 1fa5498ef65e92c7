package dev.starmirror.simulator.account;

/** Whether, and why not, the viewer may read a repository. */
public enum Availability {
    /** Anyone may read it. */
    PUBLIC,
    /** Its owner made it private: it answers 404 and its stars are gone. */
    PRIVATE,
    /** Its owner deleted it: it answers 404 and its stars are gone. */
    DELETED,
    /** Taken down after a DMCA notice: still listed among the stars, but unreadable (451). */
    BLOCKED,
    /** Its organization demands single sign-on from the token: still listed, but unreadable (403). */
    SAML_PROTECTED;

    /** Whether GitHub still lists a star of such a repository. */
    public boolean keepsStars() {
        return this != PRIVATE && this != DELETED;
    }
}
