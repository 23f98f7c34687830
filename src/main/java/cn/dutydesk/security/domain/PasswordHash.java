package cn.dutydesk.security.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the smallest setting OWASP recommends: about 50 ms on an
 * office machine. The parameters are written with each hash, so they can be raised later.
 */
public final class PasswordHash {
    static final int MEMORY_KIB = 19_456;
    static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static volatile int memory = MEMORY_KIB;
    private static volatile int passes = PASSES;

    private PasswordHash() {
    }

    /** How dear new hashes are; tests make thousands and need them cheap. The program never calls it. */
    static void price(int memoryKib, int rounds) {
        memory = memoryKib;
        passes = rounds;
    }

    /** @return {@code argon2id$memory$passes$salt$hash} */
    public static String of(char[] password) {
        int kib = memory;
        int rounds = passes;
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "argon2id$" + kib + "$" + rounds + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, kib, rounds));
    }

    /** Compares in constant time. */
    public static boolean matches(char[] password, String stored) {
        String[] parts = stored.split("\\$");
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] derived = derive(password, base64.decode(parts[3]), Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(derived, base64.decode(parts[4]));
    }

    private static byte[] derive(char[] password, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(passes)
                .withParallelism(1).withSalt(salt).build());
        byte[] out = new byte[LENGTH];
        generator.generateBytes(String.valueOf(password).getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
