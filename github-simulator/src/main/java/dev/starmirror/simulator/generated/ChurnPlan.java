package dev.starmirror.simulator.generated;

/**
 * How much is to change at once; every number 0 or more.
 *
 * @param newStars repositories starred for the first time
 * @param unstarred stars taken back
 * @param renamed repositories with a new name
 * @param readmes READMEs with a new text
 * @param deleted repositories deleted
 * @param seed which repositories it hits
 */
public record ChurnPlan(int newStars, int unstarred, int renamed, int readmes, int deleted, long seed) {

    public ChurnPlan {
        if (newStars < 0 || unstarred < 0 || renamed < 0 || readmes < 0 || deleted < 0) {
            throw new IllegalArgumentException("A churn changes none or some, never less than none");
        }
    }
}
