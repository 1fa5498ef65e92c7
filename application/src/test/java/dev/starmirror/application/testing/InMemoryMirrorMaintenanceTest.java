package dev.starmirror.application.testing;

import dev.starmirror.domain.port.MirrorMaintenance;

class InMemoryMirrorMaintenanceTest extends MirrorMaintenanceContract {
    private final InMemoryMirror mirror = new InMemoryMirror();
    private final InMemoryMaintenance maintenance = new InMemoryMaintenance(mirror);

    @Override
    protected MirrorUnderTest freshMirror() {
        return mirror.ports();
    }

    @Override
    protected MirrorMaintenance maintenance() {
        return maintenance;
    }

    @Override
    protected String place() {
        return "backup";
    }
}
