package dev.starmirror.application.testing;

import dev.starmirror.domain.port.AnswerCache;
import dev.starmirror.domain.port.KeptAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers in memory, as many as come. */
public final class InMemoryAnswers implements AnswerCache {
    private final Map<String, KeptAnswer> answers = new ConcurrentHashMap<>();

    @Override
    public Optional<KeptAnswer> find(String address) {
        return Optional.ofNullable(answers.get(address));
    }

    @Override
    public void keep(String address, KeptAnswer answer) {
        answers.put(address, answer);
    }
}
