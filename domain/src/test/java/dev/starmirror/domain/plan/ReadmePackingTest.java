package dev.starmirror.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.starmirror.domain.readme.BlobOid;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.star.RepositoryId;
import dev.starmirror.domain.star.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadmePackingTest {
    private static final BlobOid OID = BlobOid.ofContent(new byte[0]);

    @Property
    void every_request_stands_in_one_batch_in_order_within_the_bounds(
            @ForAll @Size(max = 60) List<@IntRange(max = 50) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 10) int maxCount,
            @ForAll @IntRange(min = 1, max = 100) int maxBytes) {
        List<ReadmeRequest> requests = requests(sizes);
        List<List<ReadmeRequest>> batches = new ReadmePacking(maxCount, maxBytes).pack(requests);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(requests);
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch).hasSizeBetween(1, maxCount);
            assertThat(batch.size() == 1 || bytes(batch) <= maxBytes).isTrue();
        });
    }

    @Property
    void no_batch_could_have_taken_the_next_request(
            @ForAll @Size(max = 60) List<@IntRange(max = 50) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 10) int maxCount,
            @ForAll @IntRange(min = 1, max = 100) int maxBytes) {
        List<List<ReadmeRequest>> batches = new ReadmePacking(maxCount, maxBytes).pack(requests(sizes));
        for (int i = 1; i < batches.size(); i++) {
            List<ReadmeRequest> batch = batches.get(i - 1);
            long next = batches.get(i).get(0).expectedSize();
            assertThat(batch.size() == maxCount || bytes(batch) + next > maxBytes)
                    .isTrue();
        }
    }

    @Test
    void a_batch_has_room_for_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadmePacking(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadmePacking(1, 0));
    }

    private static long bytes(List<ReadmeRequest> batch) {
        return batch.stream().mapToLong(ReadmeRequest::expectedSize).sum();
    }

    /** A size of zero stands for a README whose place is not known. */
    private static List<ReadmeRequest> requests(List<Integer> sizes) {
        List<ReadmeRequest> requests = new ArrayList<>();
        for (int size : sizes) {
            ReadmeListing listing = size == 0
                    ? new ReadmeListing.NotSeen()
                    : new ReadmeListing.Located(new ReadmeLocation("README.md", OID, size));
            long id = requests.size() + 1L;
            requests.add(new ReadmeRequest(new RepositoryId(id), "", new RepositoryName("o", "n" + id), listing));
        }
        return requests;
    }
}
