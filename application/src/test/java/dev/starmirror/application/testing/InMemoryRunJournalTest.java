package dev.starmirror.application.testing;

class InMemoryRunJournalTest extends RunJournalContract {
    @Override
    protected MirrorUnderTest freshMirror() {
        return new InMemoryMirror().ports();
    }
}
