package dev.starmirror.benchmarks;

import dev.starmirror.adapter.sqlite.SqliteMirror;
import dev.starmirror.domain.catalog.CatalogQuery;
import dev.starmirror.domain.catalog.Filters;
import dev.starmirror.domain.catalog.Hit;
import dev.starmirror.domain.catalog.Sort;
import dev.starmirror.domain.port.StarCatalog;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A mirror that {@link BuildMirror} filled, opened as the product opens it, for benchmarks that read. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class FilledMirror {
    /** Questions of each kind, asked in turn. */
    static final int QUESTIONS = 200;

    private static final int PAGE = 30;

    /** The file, given as {@code -p database=FILE}. */
    @Param("")
    public String database;

    private SqliteMirror mirror;

    /** Opens it. */
    @Setup(Level.Trial)
    public void open() {
        mirror = Mirror.open(Path.of(database));
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() {
        mirror.close();
    }

    StarCatalog catalog() {
        return mirror.catalog();
    }

    Questions questions() {
        return new Questions(catalog(), QUESTIONS);
    }

    List<Hit> page(@Nullable String text, Filters filters, Sort sort) {
        return catalog()
                .page(new CatalogQuery(text, filters, sort, false, PAGE, 0))
                .hits();
    }
}
