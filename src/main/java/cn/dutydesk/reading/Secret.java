package cn.dutydesk.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds the bytes of 密 in a buffer, in one encoding, eight bytes at a time (its second byte is the rarest), and tells by
 * the bytes beside it whether it can belong to a mark at all. Makes no garbage: texts are long.
 */
final class Secret {
    static final Secret UTF_8 = new Secret(StandardCharsets.UTF_8);
    static final List<Secret> ALL = List.of(UTF_8, new Secret(Plain.GB18030), new Secret(StandardCharsets.UTF_16LE),
            new Secret(StandardCharsets.UTF_16BE));
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final int[] FIRST = {'秘', '祕', '机', '機', '绝', '絕', '絶'};
    private static final int[] FIRST_BYTES = new int[FIRST.length];

    static {
        for (int i = 0; i < FIRST.length; i++) {
            byte[] bytes = Character.toString(FIRST[i]).getBytes(StandardCharsets.UTF_8);
            FIRST_BYTES[i] = three(bytes, 0);
        }
    }

    private final Charset charset;
    private final byte[] bytes;
    private final long eight;

    private Secret(Charset charset) {
        this.charset = charset;
        bytes = "密".getBytes(charset);
        eight = (bytes[1] & 0xffL) * ONES;
    }

    Charset charset() {
        return charset;
    }

    /** @return where the next one begins in {@code [from, to)}, or -1 */
    int next(byte[] buffer, int from, int to) {
        int at = from + 1;
        for (; at + Long.BYTES < to; at += Long.BYTES) {
            long other = (long) LONGS.get(buffer, at) ^ eight;
            // A byte that is zero, that is the second byte of 密, leaves its highest bit here.
            long equal = (other - ONES) & ~other & HIGHEST;
            while (equal != 0) {
                int second = at + (Long.numberOfTrailingZeros(equal) >>> 3);
                if (begins(buffer, second - 1, to)) {
                    return second - 1;
                }
                equal &= equal - 1;
            }
        }
        for (; at < to; at++) {
            if (begins(buffer, at - 1, to)) {
                return at - 1;
            }
        }
        return -1;
    }

    private boolean begins(byte[] buffer, int at, int to) {
        if (at + bytes.length > to) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (buffer[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes beside one in UTF-8 rule a mark out; in other encodings nothing is ruled out. */
    boolean hopeless(byte[] buffer, int length, int at) {
        if (this != UTF_8) {
            return false;
        }
        if (at >= 3 && (buffer[at - 3] & 0xff) >= 0xE4 && (buffer[at - 3] & 0xff) <= 0xE9) {
            int before = three(buffer, at - 3);
            boolean grade = false;
            for (int first : FIRST_BYTES) {
                grade |= first == before;
            }
            if (!grade) {
                return true;
            }
        }
        if (at + 6 > length) {
            return false;
        }
        int next = buffer[at + 3] & 0xff;
        if (next >= 0xE4 && next <= 0xE9) {
            // 级 may stand between; any other Chinese character ends the matter.
            return three(buffer, at + 3) != 0xE7BAA7;
        }
        if (next == 0xE3) {
            return three(buffer, at + 3) != 0xE38080;
        }
        return next == 0xEF && (three(buffer, at + 3) == 0xEFBC8C || three(buffer, at + 3) == 0xEFBC9B);
    }

    private static int three(byte[] buffer, int at) {
        return (buffer[at] & 0xff) << 16 | (buffer[at + 1] & 0xff) << 8 | buffer[at + 2] & 0xff;
    }
}
