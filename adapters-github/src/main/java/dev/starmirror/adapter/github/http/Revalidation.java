package dev.starmirror.adapter.github.http;

import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.KeptAnswer;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Goes with one question: asks with what was answered in an earlier run, and keeps what is answered anew, once it is understood. An
 * answer is kept with its body, so a 304 needs nothing of the mirror to be read, and no step of a run can make it stand for something
 * that was never stored. Used by one thread.
 */
public final class Revalidation {
    private final AnswerCache answers;
    private boolean forgotten;
    private boolean kept;
    private @Nullable String address;
    private @Nullable KeptAnswer fresh;

    private Revalidation(AnswerCache answers) {
        this.answers = answers;
    }

    /** For one question, with the answers kept there. */
    public static Revalidation by(AnswerCache answers) {
        return new Revalidation(answers);
    }

    /**
     * Keeps what was answered, if it was a new answer; called once it is understood.
     *
     * @param form makes of the answer's body what is kept in its place, and read like it where the answer still stands
     */
    public void keep(UnaryOperator<String> form) {
        if (address != null && fresh != null) {
            answers.keep(address, new KeptAnswer(fresh.validator(), fresh.links(), form.apply(fresh.body())));
        }
    }

    /** Whether the last answer was one of an earlier run, which GitHub said still stands. */
    public boolean isKeptAnswer() {
        return kept;
    }

    /** Asks without the answer of an earlier run from now on. */
    public void forget() {
        forgotten = true;
    }

    Optional<KeptAnswer> known(HttpUrl url) {
        kept = false;
        fresh = null;
        return forgotten ? Optional.empty() : answers.find(url.toString());
    }

    void stands() {
        kept = true;
    }

    void answered(HttpUrl url, KeptAnswer answer) {
        address = url.toString();
        fresh = answer;
    }
}
