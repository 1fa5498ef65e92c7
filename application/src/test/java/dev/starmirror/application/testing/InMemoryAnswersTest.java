package dev.starmirror.application.testing;

import dev.starmirror.domain.port.AnswerCache;

class InMemoryAnswersTest extends AnswerCacheContract {
    @Override
    protected AnswerCache claimedCache() {
        return new InMemoryAnswers();
    }
}
