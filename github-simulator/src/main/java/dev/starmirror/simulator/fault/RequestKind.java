package dev.starmirror.simulator.fault;

/** What a request is for, as far as its text tells. */
public enum RequestKind {
    /** GraphQL: the starred connection with at most the identity of its repositories. */
    PROBE,
    /** GraphQL: the starred connection with more of its repositories. */
    STARS_PAGE,
    /** GraphQL: texts of files. */
    README_BATCH,
    /** GraphQL: entries of folders, to find files. */
    LOCATE,
    /** GraphQL: named repositories without file texts. */
    LOOKUP,
    /** GraphQL: nothing but the viewer, a user or the quota. */
    ACCOUNT,
    /** REST: a page of the starred listing. */
    REST_PAGE,
    /** REST: one README. */
    REST_README,
    /** REST: one repository, or whether it is starred. */
    REST_REPOSITORY,
    /** REST: anything else. */
    REST_OTHER;

    /** Whether requests of this kind are answered by GraphQL and spend its points. */
    public boolean isGraphQl() {
        return compareTo(ACCOUNT) <= 0;
    }
}
