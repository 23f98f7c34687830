package cn.dutydesk.security.domain;

import java.security.SecureRandom;

/** Passwords and keys the program makes up: without letters and digits that look alike, in groups a person can copy. */
public final class OneTimeSecret {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeSecret() {
    }

    /** A first password: about 68 bits, meets every password rule. */
    public static String password() {
        return group(CAPITALS, 4) + "-" + group(LETTERS, 5) + "-" + group(DIGITS + LETTERS, 5) + group(DIGITS, 1);
    }

    /** A recovery key: six groups of five, about 150 bits. */
    public static String recoveryKey() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            key.append(i == 0 ? "" : "-").append(group(CAPITALS + DIGITS, 5));
        }
        return key.toString();
    }

    /** A code for the day an authenticator app is lost: three groups of four, about 59 bits. */
    public static String spareCode() {
        return group(CAPITALS + DIGITS, 4) + "-" + group(CAPITALS + DIGITS, 4) + "-" + group(CAPITALS + DIGITS, 4);
    }

    private static String group(String alphabet, int length) {
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < length; i++) {
            group.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return group.toString();
    }
}
