package dev.starmirror.application.testing;

class InMemoryMirrorStoreTest extends MirrorStoreContract {
    @Override
    protected MirrorUnderTest freshMirror() {
        return new InMemoryMirror().ports();
    }
}
