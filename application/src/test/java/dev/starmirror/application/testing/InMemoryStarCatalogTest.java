package dev.starmirror.application.testing;

class InMemoryStarCatalogTest extends StarCatalogContract {
    @Override
    protected MirrorUnderTest freshMirror() {
        return new InMemoryMirror().ports();
    }
}
