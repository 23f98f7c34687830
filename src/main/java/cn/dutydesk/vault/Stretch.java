package cn.dutydesk.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), one lane: how a password becomes a wrapping key. Written with each slot, so that it can be raised
 * for later ones.
 *
 * @param memory KiB
 * @param passes over that memory
 * @param salt   random
 */
record Stretch(int memory, int passes, byte[] salt) {
    /** Above the smallest setting OWASP recommends; about 0.1 s on an office machine, once at a sign-in. */
    static final int MEMORY = 32 * 1024;
    static final int PASSES = 2;
    static final int LEAST_MEMORY = 8 * 1024;
    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_PASSES = 32;
    private static final int SALT = 16;
    private static volatile int price = MEMORY;
    private static volatile int rounds = PASSES;

    Stretch {
        if (memory < LEAST_MEMORY || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES
                || salt.length != SALT) {
            throw new IllegalArgumentException("parameters nobody would have chosen");
        }
    }

    /** How dear new slots are; tests make many and need them cheap. The program never calls it. */
    static void price(int memory, int passes) {
        price = memory;
        rounds = passes;
    }

    static Stretch fresh() {
        return new Stretch(price, rounds, Random.bytes(SALT));
    }

    /** 32 bytes. Takes tenths of a second. */
    byte[] key(char[] password) {
        byte[] bytes = new String(password).getBytes(StandardCharsets.UTF_8);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(passes)
                    .withParallelism(1).withSalt(salt).build());
            byte[] key = new byte[Gcm.KEY];
            generator.generateBytes(bytes, key);
            return key;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    Map<String, Object> map() {
        return Map.of("memory", memory, "passes", passes, "salt", Base64.getEncoder().encodeToString(salt));
    }
}
