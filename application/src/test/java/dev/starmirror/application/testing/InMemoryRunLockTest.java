package dev.starmirror.application.testing;

class InMemoryRunLockTest extends RunLockContract {
    @Override
    protected MirrorUnderTest freshMirror() {
        return new InMemoryMirror().ports();
    }
}
