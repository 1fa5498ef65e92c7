package dev.starmirror.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.port.MirrorException;
import dev.starmirror.domain.port.MirrorFailure;
import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.MirrorInspection.Part;
import dev.starmirror.domain.port.MirrorInspection.Report;
import dev.starmirror.domain.port.MirrorInspection.Statement;
import dev.starmirror.domain.port.StoreBatch;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MirrorInspection} promises. */
public abstract class MirrorInspectionContract {
    private MirrorUnderTest mirror;
    private MirrorInspection inspection;

    /** A mirror that nobody has written to. */
    protected abstract MirrorUnderTest freshMirror() throws Exception;

    /** The look into the mirror made last. */
    protected abstract MirrorInspection inspection();

    @BeforeEach
    void openMirror() throws Exception {
        mirror = freshMirror();
        inspection = inspection();
    }

    @Test
    void says_that_there_is_no_mirror_yet() {
        for (Runnable question :
                List.<Runnable>of(inspection::report, inspection::glance, inspection::check, inspection::statements)) {
            assertThatThrownBy(question::run)
                    .isInstanceOfSatisfying(
                            MirrorException.class,
                            thrown -> assertThat(thrown.failure()).isInstanceOf(MirrorFailure.Missing.class));
        }
    }

    @Test
    void finds_nothing_wrong_with_a_whole_mirror() {
        fill();

        assertThat(inspection.glance()).isEmpty();
        assertThat(inspection.check()).isEmpty();
    }

    @Test
    void reports_where_it_lies_and_what_takes_most() {
        fill();
        Report report = inspection.report();

        assertThat(report.location()).isNotBlank();
        assertThat(report.bytes()).isPositive();
        assertThat(report.freeBytes()).isBetween(0L, report.bytes());
        assertThat(report.parts())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingLong(Part::bytes).reversed());
    }

    @Test
    void measures_questions_and_tells_the_slowest_first_without_changing_anything() {
        fill();
        List<Statement> statements = inspection.statements();

        assertThat(statements)
                .isSortedAccordingTo(Comparator.comparing(Statement::slowest).reversed())
                .allSatisfy(statement -> assertThat(statement.executions()).isPositive());
        assertThat(inspection.check()).isEmpty();
        assertThat(mirror.store().state().orElseThrow().active()).isEqualTo(2);
    }

    private void fill() {
        List<Change> changes = List.of(Samples.added(1), Samples.added(2));
        mirror.store().claim(Samples.ACCOUNT);
        mirror.store().apply(new StoreBatch(changes, List.of(), null));
    }
}
