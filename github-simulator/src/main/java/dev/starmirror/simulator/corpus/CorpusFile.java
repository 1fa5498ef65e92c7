package dev.starmirror.simulator.corpus;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.generated.ReadmePlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Stars of a real account: gzipped JSON lines. What the file lacks (ids, forks, issues, push times, README paths) follows
 * from the repository's name and never changes.
 */
public final class CorpusFile {

    private static final String NO_LICENSE = "NA";

    private final Path file;

    public CorpusFile(Path file) {
        this.file = file;
    }

    /**
     * Adds every star of the file to the account.
     *
     * @throws IOException when the file cannot be read or is no corpus
     */
    public void addTo(SimulatedAccount account) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                MappingIterator<CorpusStar> lines =
                        new ObjectMapper().readerFor(CorpusStar.class).readValues(in)) {
            while (lines.hasNextValue()) {
                CorpusStar line = lines.nextValue();
                account.star(repository(line, account), line.starredAt());
            }
        }
    }

    private static SimulatedRepository repository(CorpusStar line, SimulatedAccount account) {
        int slash = line.fullName().indexOf('/');
        long hash = hash(line.fullName());
        SplittableRandom random = new SplittableRandom(hash);
        return new RepositoryBuilder(
                        freeId(hash, account),
                        line.fullName().substring(0, slash),
                        line.fullName().substring(slash + 1))
                .organization(random.nextInt(3) == 0)
                .description(line.description())
                .homepage(line.homepage())
                .language(line.language())
                .license(NO_LICENSE.equals(line.license()) ? null : line.license())
                .topics(line.topics())
                .stars(line.stars())
                .forks(line.stars() / (4 + random.nextInt(20)))
                .openIssues(random.nextInt(1 + line.stars() / 50 + 5))
                .openPullRequests(random.nextInt(1 + line.stars() / 400 + 3))
                .diskUsage(1 + random.nextInt(50_000))
                .archived(line.archived())
                .fork(line.fork())
                .template(line.template())
                .defaultBranch(line.defaultBranch())
                .createdAt(line.createdAt())
                .updatedAt(line.updatedAt())
                .pushedAt(pushedAt(line, random))
                .files(files(line.readme(), random))
                .build();
    }

    private static List<RepositoryFile> files(@Nullable String readme, SplittableRandom random) {
        String path = ReadmePlace.path(random);
        return readme == null ? List.of() : List.of(RepositoryFile.of(path, readme));
    }

    private static Instant pushedAt(CorpusStar line, SplittableRandom random) {
        long lifetime = line.updatedAt().getEpochSecond() - line.createdAt().getEpochSecond();
        return line.createdAt().plusSeconds((long) (Math.max(0, lifetime) * random.nextDouble()));
    }

    private static long hash(String fullName) {
        CRC32 checksum = new CRC32();
        checksum.update(fullName.getBytes(StandardCharsets.UTF_8));
        return (checksum.getValue() >>> 1) + 1;
    }

    private static long freeId(long hash, SimulatedAccount account) {
        long id = Math.min(hash, Integer.MAX_VALUE);
        while (account.hasRepositoryId(id)) {
            id = id == Integer.MAX_VALUE ? 1 : id + 1;
        }
        return id;
    }
}
