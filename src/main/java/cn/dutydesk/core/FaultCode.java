package cn.dutydesk.core;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Codes of failures, short enough to be read over the phone: {@code E-4K7PX}. Four signs say which failure, the fifth is
 * reckoned from them, so that a sign misheard or two exchanged are noticed. No two signs look alike in a hurry, and none
 * of {@code B D G I L N O Q S U V Z 0 1 2 5 8} is among them.
 */
public final class FaultCode {
    /** A prime number of them, which is what makes the last sign notice every single mistake. */
    private static final String SIGNS = "34679ACEFHJKMPRTWXY";
    private static final String HEAD = "E-";
    private static final int LENGTH = 4;
    private static final int FRAMES = 3;

    private FaultCode() {
    }

    /**
     * The code of an unexpected failure: the same for the same class thrown at the same place. Line numbers are left out,
     * so that it survives small edits.
     */
    public static String of(Throwable thrown) {
        StringBuilder place = new StringBuilder(thrown.getClass().getName());
        StackTraceElement[] stack = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            place.append('|').append(stack[i].getClassName()).append('.').append(stack[i].getMethodName());
        }
        return of(place.toString());
    }

    /** The code of a failure that has words of its own. @param key of its sentence, such as {@code data.damaged} */
    public static String of(String key) {
        CRC32 sum = new CRC32();
        sum.update(key.getBytes(StandardCharsets.UTF_8));
        long left = sum.getValue();
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt((int) (left % SIGNS.length())));
            left /= SIGNS.length();
        }
        return HEAD + signs + last(signs);
    }

    private static char last(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (i + 2) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }

    /**
     * A code as somebody took it down: with small letters, spaces, without its beginning.
     *
     * @return as it is written; empty when it can be no code, so that something was misheard
     */
    public static Optional<String> read(String noted) {
        String plain = noted.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.·—–-]", "");
        if (plain.length() == LENGTH + 2 && plain.startsWith("E")) {
            plain = plain.substring(1);
        }
        if (plain.length() != LENGTH + 1 || !plain.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                || plain.charAt(LENGTH) != last(plain.substring(0, LENGTH))) {
            return Optional.empty();
        }
        return Optional.of(HEAD + plain);
    }
}
