package dev.starmirror.simulator.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** GitHub's global node ids: a type prefix and the URL-safe base64 of a MessagePack array of 0 and the numeric id. */
public final class NodeIds {

    private static final byte[] ARRAY_OF_ZERO_AND_UINT32 = {(byte) 0x92, 0, (byte) 0xce};
    private static final int LENGTH = ARRAY_OF_ZERO_AND_UINT32.length + Integer.BYTES;
    private static final String REPOSITORY = "R_";

    private NodeIds() {}

    /** The node id of a repository. */
    public static String repository(long id) {
        return encode(REPOSITORY, id);
    }

    /** The node id of a user or an organization. */
    public static String account(boolean organization, long id) {
        return encode(organization ? "O_" : "U_", id);
    }

    /** The node id of a licence. */
    public static String license(String spdxId) {
        return of("LI_", spdxId);
    }

    /** Any other node: GitHub's ids need not mean anything to a client. */
    static String of(String prefix, Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(':').append(part);
        }
        return prefix
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The numeric id in a repository's node id, or null when it is none. */
    static @Nullable Long repositoryId(String nodeId) {
        return decode(REPOSITORY, nodeId);
    }

    /** The numeric id in a user's node id, or null when it is none. */
    static @Nullable Long userId(String nodeId) {
        return decode("U_", nodeId);
    }

    private static String encode(String prefix, long id) {
        byte[] packed = ByteBuffer.allocate(LENGTH)
                .put(ARRAY_OF_ZERO_AND_UINT32)
                .putInt((int) id)
                .array();
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
    }

    private static @Nullable Long decode(String prefix, String nodeId) {
        if (!nodeId.startsWith(prefix)) {
            return null;
        }
        try {
            byte[] packed = Base64.getUrlDecoder().decode(nodeId.substring(prefix.length()));
            return packed.length == LENGTH
                    ? Integer.toUnsignedLong(ByteBuffer.wrap(packed).getInt(ARRAY_OF_ZERO_AND_UINT32.length))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
