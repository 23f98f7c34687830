package cn.dutydesk.vault;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Bytes nobody can foresee. */
final class Random {
    private static final SecureRandom SOURCE = new SecureRandom();

    private Random() {
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        SOURCE.nextBytes(bytes);
        return bytes;
    }

    static String name() {
        return HexFormat.of().formatHex(bytes(16));
    }
}
