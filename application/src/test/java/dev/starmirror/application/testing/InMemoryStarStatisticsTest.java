package dev.starmirror.application.testing;

import dev.starmirror.domain.port.StarStatistics;

class InMemoryStarStatisticsTest extends StarStatisticsContract {
    private final InMemoryMirror mirror = new InMemoryMirror();

    @Override
    protected MirrorUnderTest freshMirror() {
        return mirror.ports();
    }

    @Override
    protected StarStatistics statistics() {
        return new InMemoryStatistics(mirror);
    }
}
