package dev.starmirror.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    @TempDir
    Path temporary;

    @Test
    void nothing_is_left_behind() throws IOException {
        try (DemoFolder folder = DemoFolder.create(temporary)) {
            Files.writeString(folder.database(), "rows");
        }

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void what_a_killed_demo_left_is_removed_by_the_next_one() throws IOException {
        Path abandoned = Files.createDirectory(temporary.resolve("starmirror-demo-killed"));
        Files.writeString(abandoned.resolve("in-use"), "");
        Files.writeString(abandoned.resolve("starmirror.db"), "rows");

        DemoFolder.create(temporary).close();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_demo_that_goes_on_keeps_its_folder() throws IOException {
        try (DemoFolder going = DemoFolder.create(temporary)) {
            Files.writeString(going.database(), "rows");

            DemoFolder.create(temporary).close();

            assertThat(going.database()).hasContent("rows");
        }
    }

    @Test
    void a_folder_of_unknown_origin_is_left_alone() throws IOException {
        Path unknown = Files.createDirectory(temporary.resolve("starmirror-demo-of-mine"));

        DemoFolder.create(temporary).close();

        assertThat(unknown).isDirectory();
    }
}
