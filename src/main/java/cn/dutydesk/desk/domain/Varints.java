package cn.dutydesk.desk.domain;

import java.io.ByteArrayOutputStream;

/** Whole numbers in as many bytes as they need, seven bits a byte, lowest first. */
final class Varints {
    private static final int MORE = 0x80;

    private Varints() {
    }

    static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & -MORE) != 0) {
            out.write((int) (rest & MORE - 1 | MORE));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** A number that may be below zero. */
    static void writeSigned(ByteArrayOutputStream out, long number) {
        write(out, number << 1 ^ number >> Long.SIZE - 1);
    }

    /** Reads them back from where it is told to begin. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes, int from) {
            this.bytes = bytes;
            this.at = from;
        }

        boolean more() {
            return at < bytes.length;
        }

        long next() {
            long number = 0;
            for (int shift = 0;; shift += 7) {
                byte one = bytes[at++];
                number |= (long) (one & MORE - 1) << shift;
                if (one >= 0) {
                    return number;
                }
            }
        }

        long nextSigned() {
            long number = next();
            return number >>> 1 ^ -(number & 1);
        }
    }
}
