package dev.starmirror.application.testing;

import dev.starmirror.application.testing.AccountModel.Visibility;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceInspection;
import dev.starmirror.domain.port.StarSource;
import dev.starmirror.domain.port.UsageMeter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

class ScriptedStarSourceTest {
    @Nested
    class Stars extends StarSourceContract {
        @Override
        protected SourceUnderTest freshSource() {
            return new Scripted();
        }
    }

    @Nested
    class Readmes extends ReadmeSourceContract {
        @Override
        protected SourceUnderTest freshSource() {
            return new Scripted();
        }
    }

    private static final class Scripted implements SourceUnderTest {
        private final AccountModel account = new AccountModel();
        private final ScriptedStarSource source = new ScriptedStarSource(account);

        @Override
        public StarSource stars() {
            return source;
        }

        @Override
        public ReadmeSource readmes() {
            return source;
        }

        @Override
        public UsageMeter usage() {
            return source;
        }

        @Override
        public SourceInspection inspection() {
            return source;
        }

        @Override
        public void star(long id) {
            account.tick();
            account.star(id);
        }

        @Override
        public void unstar(long id) {
            account.unstar(id);
        }

        @Override
        public void rename(long id, String name) {
            account.rename(id, "owner", name);
        }

        @Override
        public void delete(long id) {
            account.delete(id);
        }

        @Override
        public void block(long id) {
            account.show(id, Visibility.GAP);
        }

        @Override
        public void push(long id, @Nullable String text, boolean usualPlace) {
            account.push(id, text, usualPlace);
        }
    }
}
