package cn.dutydesk.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text in UTF-16, with a mark in front or without. */
final class Wide {
    private static final int SAMPLE = 2048;

    private Wide() {
    }

    /** @return UTF-16LE or UTF-16BE, or null when the bytes are no such text */
    static @Nullable Charset of(byte[] bytes, int length) {
        if (length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        int most = Math.min(length, SAMPLE) & ~1;
        for (int i = 0; i < most; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        // Letters, blanks and line ends of such a text have a zero on one side, and never two zeros.
        if (even + odd == 0 || Math.min(even, odd) > 0 || !letters(bytes, most, even > 0)) {
            return null;
        }
        return odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Nine in ten characters are letters, Chinese or ordinary signs. */
    private static boolean letters(byte[] bytes, int most, boolean big) {
        int good = 0;
        for (int i = 0; i < most; i += 2) {
            int c = big ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : (bytes[i + 1] & 0xff) << 8 | bytes[i] & 0xff;
            good += c == '\n' || c == '\r' || c == '\t' || c >= ' ' && c < 0x7f || c >= 0x2010 && c < 0x2700
                    || c >= 0x3000 && c < 0xA000 || c >= 0xFF00 && c < 0xFFF0 ? 1 : 0;
        }
        return most > 0 && good * 20 >= most / 2 * 19;
    }

    /** The beginning of such a text. */
    static String plain(byte[] bytes, int length) {
        String text = new String(bytes, 0, length & ~1, of(bytes, length));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
