package cn.dutydesk.playbook.domain.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifiers of CACAO: the type, and a UUID. The playbook and its author have UUIDs made from names (RFC 9562, version
 * 5). CACAO wants version 4 for the parts and no UUID twice, whatever the types: theirs have the form of version 4, but
 * their bits are drawn from a hash of version, type and part, so that the same version gives the same text again.
 */
final class CacaoIds {
    /** The name space of this program's names; made once by chance. */
    private static final UUID SPACE = UUID.fromString("6d1f4b0e-7c52-4a52-9c3b-0f3f6f2f6a11");
    private static final int BYTES = 16;
    private static final long BY_NAME = 0x5000L;
    private static final long DRAWN = 0x4000L;

    private final String version;

    CacaoIds(String code, int number) {
        version = code + "/" + number + "/";
    }

    /** The same for every version, as CACAO wants it. */
    static String playbook(String code) {
        return "playbook--" + uuid("playbook/" + code, BY_NAME);
    }

    static String identity(String bureau) {
        return "identity--" + uuid("bureau/" + bureau, BY_NAME);
    }

    /** @param part names the part within the version: the id of a step, and what of it */
    String of(String type, String part) {
        return type + "--" + uuid(version + type + "/" + part, DRAWN);
    }

    private static UUID uuid(String name, long kind) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(BYTES).putLong(SPACE.getMostSignificantBits())
                    .putLong(SPACE.getLeastSignificantBits()).flip());
            ByteBuffer made = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = made.getLong() & ~0xF000L | kind;
            long low = made.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
