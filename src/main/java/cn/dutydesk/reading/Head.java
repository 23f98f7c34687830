package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * The first bytes of something, by which its kind is told, and a stream of what follows them.
 *
 * @param length how many of the bytes count
 */
record Head(byte[] bytes, int length, InputStream rest) {
    static final int SIZE = 4096;

    static Head of(InputStream stream) throws IOException {
        byte[] bytes = new byte[SIZE];
        return new Head(bytes, stream.readNBytes(bytes, 0, SIZE), stream);
    }

    Kind kind() {
        return Kind.of(bytes, length);
    }

    /** All of it from the beginning. */
    InputStream stream() {
        return new Whole(this);
    }

    /** The first bytes and then the rest, which stays open: it may belong to an archive. */
    private static final class Whole extends InputStream {
        private final Head head;
        private int at;

        Whole(Head head) {
            this.head = head;
        }

        @Override
        public int read() throws IOException {
            return at < head.length ? head.bytes[at++] & 0xff : head.rest.read();
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (at >= head.length) {
                return head.rest.read(into, from, count);
            }
            int here = Math.min(count, head.length - at);
            System.arraycopy(head.bytes, at, into, from, here);
            at += here;
            return here;
        }

        @Override
        public int available() throws IOException {
            return head.length - at + head.rest.available();
        }
    }
}
