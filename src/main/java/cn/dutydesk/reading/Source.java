package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes that can be read from any place: a file, or what was unpacked into memory. */
sealed interface Source {
    long size();

    /** @return bytes read, -1 at the end */
    int read(long at, byte[] into, int from, int length) throws IOException;

    /** All of it. @throws Stop when it is larger than may be held at once */
    default byte[] all(int most) throws IOException {
        if (size() > most) {
            throw new Stop(Unread.Reason.LARGE);
        }
        byte[] bytes = new byte[(int) size()];
        int had = 0;
        while (had < bytes.length) {
            int read = read(had, bytes, had, bytes.length - had);
            if (read < 0) {
                throw new Stop(Unread.Reason.BROKEN);
            }
            had += read;
        }
        return bytes;
    }

    /** A stream over a stretch of it; not buffered. */
    default InputStream stream(long from, long length) {
        return new Stretch(this, from, Math.min(from + length, size()));
    }

    static Source of(byte[] bytes) {
        return new Held(bytes);
    }

    static Source of(FileChannel file) throws IOException {
        return new OfFile(file, file.size());
    }

    /** In memory. */
    record Held(byte[] bytes) implements Source {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] all(int most) throws IOException {
            if (bytes.length > most) {
                throw new Stop(Unread.Reason.LARGE);
            }
            return bytes;
        }

        @Override
        public int read(long at, byte[] into, int from, int length) {
            // Compared as long: an offset from a broken file may lie gigabytes outside.
            long count = Math.min(length, bytes.length - at);
            if (at < 0 || count <= 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(bytes, (int) at, into, from, (int) count);
            return (int) count;
        }
    }

    /** On disk. */
    record OfFile(FileChannel file, long size) implements Source {
        @Override
        public int read(long at, byte[] into, int from, int length) throws IOException {
            return file.read(ByteBuffer.wrap(into, from, length), at);
        }
    }

    /** A stretch as a stream. */
    final class Stretch extends InputStream {
        private final Source source;
        private final long end;
        private long at;

        Stretch(Source source, long from, long end) {
            this.source = source;
            this.at = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = Math.clamp(end - at, 0, length);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = source.read(at, into, from, count);
            at += Math.max(0, read);
            return read;
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, Math.max(0, end - at));
        }

        @Override
        public long skip(long count) {
            long skipped = Math.max(0, Math.min(count, end - at));
            at += skipped;
            return skipped;
        }
    }
}
