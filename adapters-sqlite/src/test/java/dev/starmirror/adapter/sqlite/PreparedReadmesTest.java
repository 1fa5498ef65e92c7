package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starmirror.adapter.sqlite.PreparedReadmes.Prepared;
import dev.starmirror.adapter.sqlite.PreparedReadmes.Source;
import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import dev.starmirror.domain.port.MirrorException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** READMEs made by two threads at once. */
class PreparedReadmesTest {
    private static final Executor NEVER = work -> {};
    private static final Executor AT_ONCE = Runnable::run;

    @ParameterizedTest
    @ValueSource(strings = {"never", "at once", "meanwhile"})
    void each_repository_gets_its_own_whatever_the_other_thread_does(String helper) {
        Executor executor = switch (helper) {
            case "never" -> NEVER;
            case "at once" -> AT_ONCE;
            default -> ForkJoinPool.commonPool();
        };
        List<Source> sources =
                LongStream.range(0, 200).mapToObj(PreparedReadmesTest::stored).toList();

        try (PreparedReadmes readmes = PreparedReadmes.begin(sources, executor)) {
            for (Source source : sources) {
                assertThat(readmes.of(source.repositoryId()))
                        .returns(null, Prepared::row)
                        .returns("word" + source.repositoryId(), PreparedReadmesTest::words);
            }
            assertThat(readmes.of(4711)).isNull();
        }
    }

    @Test
    @Timeout(60)
    void the_storing_thread_makes_others_while_it_waits_for_one() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        List<Source> sources = List.of(
                new Waiting(0, begun, last),
                stored(1),
                stored(2),
                stored(3),
                new Waiting(4, last, new CountDownLatch(0)));

        try (PreparedReadmes readmes = PreparedReadmes.begin(sources, ForkJoinPool.commonPool())) {
            begun.await();
            assertThat(readmes.of(0)).returns("waited", PreparedReadmesTest::words);
        }
    }

    @Test
    void a_damaged_text_fails_as_it_would_have_without_another_thread() {
        List<Source> sources = List.of(
                stored(1), stored(2), stored(3), new PreparedReadmes.Stored(new ReadmeRow.Content(9, 100, new byte[] {
                    1, 2, 3
                })));

        try (PreparedReadmes readmes = PreparedReadmes.begin(sources, AT_ONCE)) {
            assertThatThrownBy(() -> readmes.of(9))
                    .isInstanceOf(MirrorException.class)
                    .hasMessageContaining("repository 9");
        }
    }

    private static String words(Prepared prepared) {
        return new String(prepared.words(), StandardCharsets.UTF_8);
    }

    private static Source stored(long id) {
        byte[] text = ("word" + id).getBytes(StandardCharsets.UTF_8);
        return new PreparedReadmes.Stored(new ReadmeRow.Content(id, text.length, text));
    }

    /** A README that takes as long as it takes somebody to count down. */
    private record Waiting(long repositoryId, CountDownLatch begun, CountDownLatch until) implements Source {
        @Override
        public Prepared prepare(Packer packer) {
            begun.countDown();
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Prepared(null, "waited".getBytes(StandardCharsets.UTF_8));
        }
    }
}
