package dev.starmirror.simulator.generated;

import java.util.SplittableRandom;

/** Where READMEs stand and how they are spelled, in the proportions counted over some five thousand repositories. */
public final class ReadmePlace {

    private static final String[] PATHS = {
        "README.md", "readme.md", "Readme.md", "README.markdown", "README.rst", "docs/README.md", ".github/README.md",
        "README", "README.txt", "README.adoc", "README.org", "ReadMe.md", "README.textile", "docs/readme.md"
    };
    private static final int[] PER_TEN_THOUSAND = {8_910, 490, 170, 110, 100, 50, 50, 35, 25, 30, 10, 10, 5, 5};

    private ReadmePlace() {}

    /** The path of one repository's README. */
    public static String path(SplittableRandom random) {
        int point = random.nextInt(10_000);
        for (int i = 0; i < PATHS.length; i++) {
            point -= PER_TEN_THOUSAND[i];
            if (point < 0) {
                return PATHS[i];
            }
        }
        throw new IllegalStateException("The proportions do not add up to 10,000");
    }
}
