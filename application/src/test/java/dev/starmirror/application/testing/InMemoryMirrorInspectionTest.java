package dev.starmirror.application.testing;

import dev.starmirror.domain.port.MirrorInspection;

class InMemoryMirrorInspectionTest extends MirrorInspectionContract {
    private final InMemoryMirror mirror = new InMemoryMirror();

    @Override
    protected MirrorUnderTest freshMirror() {
        return mirror.ports();
    }

    @Override
    protected MirrorInspection inspection() {
        return new InMemoryInspection(mirror);
    }
}
