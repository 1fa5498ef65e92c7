package dev.starmirror.application.doctor;

import dev.starmirror.application.doctor.Finding.Subject;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorInspection;
import java.util.List;
import java.util.function.Supplier;

/** The mirror's file, the disk under it, and the Java machine. */
final class StorageLook {
    private static final long MEGABYTE = 1_000_000;

    /** A backup before a migration, and the log of a large run, take about as much as the mirror itself. */
    private static final long AT_LEAST = 100 * MEGABYTE;

    private final MirrorInspection inspection;
    private final Supplier<Surroundings> surroundings;

    StorageLook(MirrorInspection inspection, Supplier<Surroundings> surroundings) {
        this.inspection = inspection;
        this.surroundings = surroundings;
    }

    List<Finding> look() {
        Surroundings found = surroundings.get();
        return List.of(database(), disk(found), machine(found));
    }

    private Finding database() {
        try {
            MirrorInspection.Report report = inspection.report();
            List<String> problems = inspection.glance();
            return problems.isEmpty()
                    ? Finding.ok(
                            Subject.DATABASE,
                            report.location() + " has schema " + report.schema() + " and " + report.bytes() / MEGABYTE
                                    + " MB, and a quick check finds it sound")
                    : Finding.problem(
                            Subject.DATABASE,
                            report.location() + " is damaged: " + problems.get(0),
                            "Run 'starmirror db restore FILE' with a backup, or with this file to save what can be read, and sync again");
        } catch (MirrorException e) {
            return e.failure() instanceof MirrorFailure.Missing
                    ? Finding.warning(Subject.DATABASE, e.failure().detail(), "Run 'starmirror sync' to make one")
                    : Finding.problem(
                            Subject.DATABASE,
                            e.failure().detail(),
                            "Nothing was changed; 'starmirror db check' says more");
        }
    }

    private static Finding disk(Surroundings found) {
        if (found.usableBytes() < 0) {
            return Finding.unknown(Subject.DISK, "The room on the disk of " + found.database() + " cannot be told", "");
        }
        String fact = found.usableBytes() / MEGABYTE + " MB are free on the disk of " + found.database();
        return found.usableBytes() >= Math.max(AT_LEAST, 2 * found.databaseBytes())
                ? Finding.ok(Subject.DISK, fact)
                : Finding.warning(
                        Subject.DISK,
                        fact,
                        "Make room, or move the mirror with --database PATH: backups and large runs need twice its size");
    }

    private static Finding machine(Surroundings found) {
        return new Finding(
                Subject.JVM,
                Finding.Verdict.OK,
                found.java() + " with " + found.processors() + " processors and up to " + found.maxHeap() / MEGABYTE
                        + " MB of heap",
                found.maxHeap() > found.frugalHeap()
                        ? "The launcher ./starmirror starts in half the time and takes less memory than java -jar"
                        : "");
    }
}
