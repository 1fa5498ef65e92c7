package dev.starmirror.application.testing;

class InMemoryMirrorBacklogTest extends MirrorBacklogContract {
    @Override
    protected MirrorUnderTest freshMirror() {
        return new InMemoryMirror().ports();
    }
}
