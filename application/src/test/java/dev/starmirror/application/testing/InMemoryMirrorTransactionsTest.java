package dev.starmirror.application.testing;

import dev.starmirror.domain.port.MirrorTransactions;

class InMemoryMirrorTransactionsTest extends MirrorTransactionsContract {
    private final InMemoryMirror mirror = new InMemoryMirror();

    @Override
    protected MirrorUnderTest freshMirror() {
        return mirror.ports();
    }

    @Override
    protected MirrorTransactions transactions() {
        return mirror;
    }
}
