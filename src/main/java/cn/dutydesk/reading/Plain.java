package cn.dutydesk.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text when the encoding is named, marked or must be guessed. */
final class Plain {
    static final Charset GB18030 = Charset.forName("GB18030");

    private Plain() {
    }

    /** @param named what somebody says it is, or null; the mark in front of the text counts more */
    static String decode(byte[] bytes, int length, @Nullable Charset named) {
        Charset wide = Wide.of(bytes, length);
        if (wide != null) {
            return new String(bytes, 0, length, wide);
        }
        if (named != null && named != StandardCharsets.UTF_8 && !latin(named)) {
            return new String(bytes, 0, length, named);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, length, named == StandardCharsets.UTF_8 ? named : GB18030);
        }
    }

    /** Whether a stretch of text is UTF-8 and shows it: characters of several bytes, and none that is wrong. */
    static boolean surelyUtf8(byte[] bytes, int length) {
        int i = 0;
        while (i < length && i < 4 && (bytes[i] & 0xC0) == 0x80) {
            i++;
        }
        int several = 0;
        while (i < length) {
            int b = bytes[i] & 0xff;
            int more = b < 0x80 ? 0 : b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3
                    : -1;
            if (more < 0) {
                return false;
            }
            for (int k = 1; k <= more && i + k < length; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            several += more > 1 ? 1 : 0;
            i += 1 + more;
        }
        return several >= 8;
    }

    private static boolean latin(Charset charset) {
        return charset.name().startsWith("ISO-8859") || charset.name().startsWith("windows-125")
                || charset == StandardCharsets.US_ASCII;
    }

    /** GB2312 and GBK are read as GB18030, which contains them. */
    static Charset wider(Charset charset) {
        return charset.name().equals("GB2312") || charset.name().equals("GBK") || charset.name().equals("x-mswin-936")
                ? GB18030 : charset;
    }
}
