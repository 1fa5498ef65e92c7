package dev.starmirror.simulator.generated;

import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Fills an account with stars of repositories that look like real ones. The same seed makes the same account. */
public final class StarGenerator {

    /** Above this, ids would no longer fit GitHub's 32-bit Int. */
    public static final int MOST_STARS = 500_000;

    private static final Instant NEWEST_STAR = Instant.parse("2025-11-01T12:00:00Z");
    private static final Duration SPAN = Duration.ofDays(365L * 9);
    private static final long FIRST_ID = 50_000;
    private static final int ID_SPACING = 4_099;
    private static final int ID_SHUFFLE = 0x2A5;
    private static final String[] LANGUAGES = {
        "JavaScript",
        "TypeScript",
        "Python",
        "Go",
        "Rust",
        "Java",
        "C++",
        "C",
        "Shell",
        "HTML",
        "CSS",
        "Ruby",
        "PHP",
        "Swift",
        "Kotlin",
        "C#",
        "Vue",
        "Jupyter Notebook",
        "Lua",
        "Zig",
        "Haskell",
        "Elixir",
        "Dart",
        "Nix"
    };
    private static final String[] LICENSES = {
        "MIT",
        "MIT",
        "MIT",
        "MIT",
        "Apache-2.0",
        "Apache-2.0",
        "GPL-3.0",
        "AGPL-3.0",
        "BSD-3-Clause",
        "ISC",
        "MPL-2.0",
        "NOASSERTION",
        "Unlicense",
        "CC0-1.0"
    };

    private final long seed;
    private final ReadmeGenerator readmes;
    private final AtomicInteger nextIndex = new AtomicInteger();

    public StarGenerator(long seed, ReadmeGenerator readmes) {
        this.seed = seed;
        this.readmes = readmes;
    }

    /** Adds the given number of stars, newest first, to an account without repositories. */
    public void fill(SimulatedAccount account, int stars) {
        if (stars < 0 || stars > MOST_STARS) {
            throw new IllegalArgumentException("Between 0 and " + MOST_STARS + " stars can be generated, not " + stars);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double meanGapSeconds = (double) SPAN.toSeconds() / Math.max(1, stars);
        double age = 0;
        for (int index = 0; index < stars; index++) {
            account.star(next(account), NEWEST_STAR.minusSeconds((long) age));
            age += meanGapSeconds * -StrictMath.log(1 - random.nextDouble());
        }
    }

    /** The next repository that the account does not know yet. */
    public SimulatedRepository next(SimulatedAccount account) {
        SimulatedRepository repository;
        do {
            repository = repository(account, nextIndex.getAndIncrement());
        } while (account.hasRepositoryId(repository.id()));
        return repository;
    }

    private SimulatedRepository repository(SimulatedAccount account, int index) {
        long id = FIRST_ID + (long) (index ^ ID_SHUFFLE) * ID_SPACING;
        SplittableRandom random = new SplittableRandom(seed * 31 + id);
        id += random.nextInt(ID_SPACING);
        Names names = readmes.names(random);
        String owner = names.owner();
        String name = names.repository();
        if (!account.isFree(owner + "/" + name)) {
            name += "-" + Long.toString(id, 36);
        }
        return describe(new RepositoryBuilder(id, owner, name), id, name, random, names);
    }

    private SimulatedRepository describe(
            RepositoryBuilder builder, long id, String name, SplittableRandom random, Names names) {
        int stars = (int) StrictMath.exp(random.nextDouble() * random.nextDouble() * 12.5);
        Instant pushed =
                NEWEST_STAR.minusSeconds((long) (random.nextDouble() * random.nextDouble() * SPAN.toSeconds()));
        boolean empty = random.nextInt(1_000) == 0;
        String description = random.nextInt(16) == 0 ? null : names.description();
        builder.organization(random.nextInt(3) == 0)
                .description(description)
                .homepage(random.nextInt(10) < 3 ? "https://" + name.toLowerCase(Locale.ROOT) + ".example.com" : null)
                .language(empty || random.nextInt(25) == 0 ? null : LANGUAGES[skewed(random, LANGUAGES.length)])
                .license(empty || random.nextInt(5) == 0 ? null : LICENSES[random.nextInt(LICENSES.length)])
                .topics(topics(random, names))
                .stars(stars)
                .forks(stars / (4 + random.nextInt(20)))
                .openIssues(skewed(random, 200))
                .openPullRequests(skewed(random, 40))
                .diskUsage(1 + skewed(random, 200_000))
                .archived(random.nextInt(12) == 0)
                .fork(random.nextInt(40) == 0)
                .template(random.nextInt(100) == 0)
                .defaultBranch(empty ? null : random.nextInt(5) < 3 ? "main" : "master")
                .createdAt(pushed.minusSeconds(86_400L + random.nextInt(200_000_000)))
                .pushedAt(pushed)
                .updatedAt(NEWEST_STAR.minusSeconds(random.nextInt(stars > 500 ? 90_000 : 40_000_000)));
        if (!empty && random.nextInt(100) != 0) {
            builder.files(
                    List.of(RepositoryFile.of(ReadmePlace.path(random), readmes.readme(id, name, description, 0))));
        }
        return builder.build();
    }

    private static List<String> topics(SplittableRandom random, Names names) {
        int count = random.nextInt(3) == 0 ? 0 : 1 + skewed(random, 12);
        return IntStream.range(0, count).mapToObj(names::topic).distinct().toList();
    }

    /** Small numbers far more often than large ones. */
    private static int skewed(SplittableRandom random, int bound) {
        double uniform = random.nextDouble();
        return (int) (uniform * uniform * uniform * bound);
    }
}
