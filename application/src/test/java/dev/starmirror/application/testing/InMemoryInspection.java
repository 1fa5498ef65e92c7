package dev.starmirror.application.testing;

import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorInspection;
import java.util.List;
import java.util.Map;

/** A look into an {@link InMemoryMirror}, which is never damaged and has no statements. */
public final class InMemoryInspection implements MirrorInspection {
    private static final long BYTES_PER_ROW = 1_000;

    private final InMemoryMirror mirror;

    /** The look into that mirror. */
    public InMemoryInspection(InMemoryMirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public Report report() {
        requireMirror();
        long bytes = BYTES_PER_ROW * mirror.rows().size();
        return new Report("memory", 1, bytes, 0, 0, List.of(new Part("rows", bytes, 0)), Map.of());
    }

    @Override
    public List<Statement> statements() {
        requireMirror();
        return List.of();
    }

    @Override
    public List<String> glance() {
        requireMirror();
        return List.of();
    }

    @Override
    public List<String> check() {
        requireMirror();
        return List.of();
    }

    private void requireMirror() {
        if (!mirror.exists()) {
            throw new MirrorException(new MirrorFailure.Missing("There is no mirror yet."));
        }
    }
}
