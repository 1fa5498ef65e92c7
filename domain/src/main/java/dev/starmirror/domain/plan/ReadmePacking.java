package dev.starmirror.domain.plan;

import dev.starmirror.domain.readme.ReadmeRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs README requests into batches that stay under a count and under a number of expected bytes, in the order given.
 *
 * @param maxCount requests in a batch, at least 1
 * @param maxBytes expected bytes in a batch, at least 1; a single README larger than that makes a batch of its own
 */
public record ReadmePacking(int maxCount, long maxBytes) {
    public ReadmePacking {
        if (maxCount < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("A batch holds at least one README and one byte");
        }
    }

    /** Every request stands in exactly one batch; no batch is empty. */
    public List<List<ReadmeRequest>> pack(List<ReadmeRequest> requests) {
        List<List<ReadmeRequest>> batches = new ArrayList<>();
        List<ReadmeRequest> open = new ArrayList<>();
        long bytes = 0;
        for (ReadmeRequest request : requests) {
            long size = request.expectedSize();
            if (!open.isEmpty() && (open.size() == maxCount || bytes + size > maxBytes)) {
                batches.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
            open.add(request);
            bytes += size;
        }
        if (!open.isEmpty()) {
            batches.add(List.copyOf(open));
        }
        return batches;
    }
}
