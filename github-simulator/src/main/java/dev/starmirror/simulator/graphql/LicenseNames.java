package dev.starmirror.simulator.graphql;

import java.util.Locale;
import java.util.Map;

/** GitHub's key and name of a licence. */
public final class LicenseNames {

    /** GitHub's word for a licence file it does not recognize. */
    public static final String OTHER = "NOASSERTION";

    private static final Map<String, String> NAMES = Map.of(
            OTHER,
            "Other",
            "MIT",
            "MIT License",
            "Apache-2.0",
            "Apache License 2.0",
            "GPL-3.0",
            "GNU General Public License v3.0",
            "AGPL-3.0",
            "GNU Affero General Public License v3.0",
            "BSD-3-Clause",
            "BSD 3-Clause \"New\" or \"Revised\" License",
            "ISC",
            "ISC License",
            "MPL-2.0",
            "Mozilla Public License 2.0",
            "Unlicense",
            "The Unlicense",
            "CC0-1.0",
            "Creative Commons Zero v1.0 Universal");

    private LicenseNames() {}

    /** The lower-case key, {@code other} for an unrecognized licence. */
    public static String key(String spdxId) {
        return spdxId.equals(OTHER) ? "other" : spdxId.toLowerCase(Locale.ROOT);
    }

    /** The full name, or the SPDX id where the simulator knows none. */
    public static String name(String spdxId) {
        return NAMES.getOrDefault(spdxId, spdxId);
    }
}
