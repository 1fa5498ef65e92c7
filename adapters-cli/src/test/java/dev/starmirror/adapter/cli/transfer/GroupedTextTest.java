package dev.starmirror.adapter.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GroupedTextTest {
    @Property(tries = 50)
    void every_group_has_its_texts_in_the_order_in_which_they_came(
            @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> groups, @ForAll @IntRange(max = 3_000) int length)
            throws IOException {
        Map<String, String> expected = new HashMap<>();
        try (GroupedText texts = GroupedText.create()) {
            int number = 0;
            for (int group : groups) {
                String text = number++ + " 仓库🚀".repeat(length / 5) + "\n";
                texts.append("group " + group, text);
                expected.merge("group " + group, text, String::concat);
            }
            assertThat(texts.sizes().values().stream().mapToLong(size -> size).sum())
                    .isEqualTo(groups.size());
            for (Map.Entry<String, String> group : expected.entrySet()) {
                StringWriter copy = new StringWriter();
                texts.copy(group.getKey(), copy);
                assertThat(copy).hasToString(group.getValue());
            }
        }
    }
}
