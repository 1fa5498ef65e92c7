package dev.starmirror.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starmirror.adapter.sqlite.mapper.ReadmeRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeflatedTest {
    private final Packer packer = new Packer();

    @TempDir
    Path folder;

    @Property
    void gives_back_what_was_stored_and_never_takes_more_room(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] content = packer.pack(bytes);

        assertThat(content.length).isLessThanOrEqualTo(bytes.length);
        assertThat(Deflated.text(new ReadmeRow.Content(1, bytes.length, content)))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void the_stock_shell_reads_it() throws Exception {
        Path shell = Path.of("/usr/bin/sqlite3");
        Assumptions.assumeTrue(Files.isExecutable(shell), "skipped: no sqlite3 shell in /usr/bin");
        String text = "# Größe\n\n" + "the same line again\n".repeat(100);
        Mirrors.with(
                        folder,
                        Stars.star(1).readme(text),
                        Stars.star(2).readme("x"),
                        Stars.star(3).readme(""))
                .close();

        assertThat(ask(shell, "SELECT sqlar_uncompress(content, size) FROM readmes WHERE repository_id = 1"))
                .isEqualTo(text + "\n");
        assertThat(ask(shell, "SELECT sqlar_uncompress(content, size) FROM readmes WHERE repository_id = 2"))
                .isEqualTo("x\n");
        assertThat(ask(shell, "SELECT length(sqlar_uncompress(content, size)) FROM readmes WHERE repository_id = 3"))
                .isEqualTo("0\n");
        assertThat(ask(shell, "PRAGMA integrity_check")).isEqualTo("ok\n");
        assertThat(ask(shell, ".dump")).contains("INSERT INTO repositories").endsWith("COMMIT;\n");
    }

    private String ask(Path shell, String sql) throws Exception {
        Process process = new ProcessBuilder(
                        shell.toString(), folder.resolve("stars.db").toString(), sql)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
