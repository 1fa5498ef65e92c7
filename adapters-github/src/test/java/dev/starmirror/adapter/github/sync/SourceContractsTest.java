package dev.starmirror.adapter.github.sync;

import dev.starmirror.adapter.github.GitHubAdapter;
import dev.starmirror.application.testing.ReadmeSourceContract;
import dev.starmirror.application.testing.SourceUnderTest;
import dev.starmirror.application.testing.StarSourceContract;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.UsageMeter;
import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The suites that the scripted source keeps, with the simulated GitHub behind the real adapter. */
class SourceContractsTest {
    private final SimulatedSync github = new SimulatedSync(GitHubAdapter.TOKEN, null, 10);

    @AfterEach
    void close() {
        github.close();
    }

    @Nested
    class Stars extends StarSourceContract {
        @Override
        protected SourceUnderTest freshSource() {
            return new Simulated(github);
        }
    }

    @Nested
    class Readmes extends ReadmeSourceContract {
        @Override
        protected SourceUnderTest freshSource() {
            return new Simulated(github);
        }
    }

    private static final class Simulated implements SourceUnderTest {
        private final SimulatedSync sync;
        private final SimulatedAccount account;

        Simulated(SimulatedSync sync) {
            this.sync = sync;
            this.account = sync.simulator.account();
        }

        @Override
        public StarSource stars() {
            return sync.github.stars();
        }

        @Override
        public ReadmeSource readmes() {
            return sync.github.readmes();
        }

        @Override
        public UsageMeter usage() {
            return sync.github.usage();
        }

        @Override
        public SourceInspection inspection() {
            return sync.github.inspection();
        }

        @Override
        public void star(long id) {
            sync.time.pass(Duration.ofSeconds(1));
            if (account.hasRepositoryId(id)) {
                account.starAgain(id);
            } else {
                account.star(new RepositoryBuilder(id, "owner", "repository-" + id).build());
            }
        }

        @Override
        public void unstar(long id) {
            account.unstar(id);
        }

        @Override
        public void rename(long id, String name) {
            account.rename(id, name);
        }

        @Override
        public void delete(long id) {
            account.delete(id);
        }

        @Override
        public void block(long id) {
            account.setAvailability(id, Availability.SAML_PROTECTED);
        }

        @Override
        public void push(long id, @Nullable String text, boolean usualPlace) {
            account.changeReadme(
                    id,
                    text == null
                            ? null
                            : RepositoryFile.of(
                                    usualPlace ? "README.md" : "docs/README.rst",
                                    text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
