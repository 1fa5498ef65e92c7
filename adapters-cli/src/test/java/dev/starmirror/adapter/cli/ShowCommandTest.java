package dev.starmirror.adapter.cli;

import static dev.starmirror.application.testing.Samples.ACCOUNT;
import static dev.starmirror.application.testing.Samples.added;
import static dev.starmirror.application.testing.Samples.batch;
import static dev.starmirror.application.testing.Samples.complete;
import static dev.starmirror.application.testing.Samples.readmeText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.domain.plan.Change;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.StarStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowCommandTest {
    private final TestPrograms programs = new TestPrograms();

    @BeforeEach
    void two_stars_are_mirrored_one_of_them_without_its_readme() {
        programs.mirror.claim(ACCOUNT);
        programs.mirror.apply(complete(1));
        programs.mirror.apply(batch(added(2)));
    }

    @Test
    void shows_the_facts_for_people() {
        Invocation show = Invocation.of(programs, "show", "Owner/Repository-1");

        assertThat(show.exit()).isZero();
        assertThat(show.out())
                .startsWith("owner/repository-1\n")
                .contains("README.md", "starred", "2026-01-01 00:16 UTC");
    }

    @Test
    void the_address_of_the_page_names_a_repository_too() {
        assertThat(Invocation.of(programs, "show", "https://github.com/owner/repository-1?tab=readme")
                        .exit())
                .isZero();
    }

    @Test
    void prints_the_readme_and_nothing_else() {
        assertThat(Invocation.of(programs, "show", "owner/repository-1", "--readme")
                        .out())
                .isEqualTo(readmeText(1));
    }

    @Test
    void a_missing_readme_is_a_remark_and_no_failure() {
        Invocation show = Invocation.of(programs, "show", "owner/repository-2", "--readme");

        assertThat(show.exit()).isZero();
        assertThat(show.out()).isEmpty();
        assertThat(show.err()).contains("owner/repository-2 has no README");
    }

    @Test
    void json_is_one_object_and_has_the_text_where_asked() {
        String facts = Invocation.of(programs, "show", "owner/repository-1", "--output", "json")
                .out();
        String withText = Invocation.of(programs, "show", "owner/repository-1", "--readme", "--output", "json")
                .out();
        String without = Invocation.of(programs, "show", "owner/repository-2", "--readme", "--output", "json")
                .out();

        WrittenSchema.REPOSITORY.accepts(facts);
        WrittenSchema.REPOSITORY.accepts(withText);
        WrittenSchema.REPOSITORY.accepts(without);
        assertThat(facts).doesNotContain("\"text\"");
        assertThat(withText).contains("\"text\":\"# Repository 1\\n");
        assertThat(without).contains("\"size\":54,\"text\":null");
    }

    @Test
    void a_tombstone_is_shown_with_its_status() {
        programs.mirror.apply(batch(new Change.Gone(new RepositoryId(1), StarStatus.UNAVAILABLE)));

        assertThat(Invocation.of(programs, "show", "owner/repository-1").out()).contains("unavailable");
        assertThat(Invocation.of(programs, "show", "owner/repository-1", "--output", "json")
                        .out())
                .contains("\"status\":\"unavailable\"");
    }

    @Test
    void what_is_not_mirrored_is_a_wrong_argument() {
        Invocation show = Invocation.of(programs, "show", "owner/other");

        assertThat(show.exit()).isEqualTo(2);
        assertThat(show.out()).isEmpty();
        assertThat(show.err()).contains("owner/other is not in the mirror");
    }

    @Test
    void a_name_without_an_owner_is_a_wrong_argument() {
        Invocation show = Invocation.of(programs, "show", "linux");

        assertThat(show.exit()).isEqualTo(2);
        assertThat(show.err()).contains("write OWNER/NAME");
    }
}
