package dev.starmirror.simulator.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Numeric ids of users and organizations, derived from their logins so that they never need to be stored. */
public final class AccountIds {

    private AccountIds() {}

    /** Returns a positive 31-bit id, the same for every spelling of a login. */
    public static long of(String login) {
        CRC32 checksum = new CRC32();
        checksum.update(login.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return (checksum.getValue() >>> 1) + 1;
    }
}
