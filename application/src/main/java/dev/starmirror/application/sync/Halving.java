package dev.starmirror.application.sync;

import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks about many things at once, and where that is too much about each half, down to the one thing that is too much alone. */
final class Halving<Q, A> {
    private final Function<List<Q>, List<A>> question;
    private final BiFunction<Q, String, List<A>> refusal;

    /**
     * @param question asks; answers of several questions are put behind one another
     * @param refusal what stands for the answer about one thing that is too much alone, given the reason
     */
    Halving(Function<List<Q>, List<A>> question, BiFunction<Q, String, List<A>> refusal) {
        this.question = question;
        this.refusal = refusal;
    }

    List<A> ask(List<Q> things) {
        try {
            return question.apply(things);
        } catch (SourceException e) {
            if (!(e.failure() instanceof SourceFailure.TooHeavy heavy)) {
                throw e;
            }
            if (things.size() == 1) {
                return refusal.apply(things.get(0), heavy.detail());
            }
            int half = things.size() / 2;
            List<A> answers = new ArrayList<>(ask(things.subList(0, half)));
            answers.addAll(ask(things.subList(half, things.size())));
            return answers;
        }
    }
}
