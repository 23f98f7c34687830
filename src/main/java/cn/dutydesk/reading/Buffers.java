package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Inflater;

/** What one thread uses again and again, so that a million small files leave little rubbish. Close it at the end. */
final class Buffers implements AutoCloseable {
    /** Bytes of text looked through at once. */
    static final int CHUNK = 256 * 1024;
    private static final int KEPT = 8 << 20;

    private final byte[] chunk = new byte[CHUNK];
    private byte[] part = new byte[256 * 1024];
    private final Inflater inflater = new Inflater(true);
    private boolean inflaterTaken;

    byte[] chunk() {
        return chunk;
    }

    /** An inflater for raw deflate; the shared one unless it is in use further out. */
    Inflater inflater() {
        if (inflaterTaken) {
            return new Inflater(true);
        }
        inflaterTaken = true;
        inflater.reset();
        return inflater;
    }

    void giveBack(Inflater used) {
        if (used == inflater) {
            inflaterTaken = false;
        } else {
            used.end();
        }
    }

    /** Bytes that hold until the next part is read. @param length of what counts */
    record Part(byte[] bytes, int length) {
    }

    /** Reads a part to its end into the shared buffer. @throws Stop when it holds more than {@code most} */
    Part part(Head head, int most) throws IOException {
        byte[] into = part;
        int had = head.length();
        System.arraycopy(head.bytes(), 0, into, 0, had);
        while (true) {
            if (had == into.length) {
                into = grown(into, had, most);
                part = into.length <= KEPT ? into : part;
            }
            int read = head.rest().read(into, had, into.length - had);
            if (read < 0) {
                return new Part(into, had);
            }
            had += read;
        }
    }

    /** The same into bytes of its own. @param size what it will be, or -1 if unknown */
    static byte[] own(Head head, long size, int most) throws IOException {
        if (size > most) {
            throw new Stop(Unread.Reason.LARGE);
        }
        byte[] into = new byte[Math.max(head.length() + 1, size < 0 || size > KEPT ? 64 * 1024 : (int) size + 1)];
        int had = head.length();
        System.arraycopy(head.bytes(), 0, into, 0, had);
        while (true) {
            int read = head.rest().read(into, had, into.length - had);
            if (read < 0) {
                return had == into.length ? into : Arrays.copyOf(into, had);
            }
            had += read;
            if (had == into.length) {
                into = grown(into, had, most);
            }
        }
    }

    private static byte[] grown(byte[] full, int had, int most) throws Stop {
        if (had >= most) {
            throw new Stop(Unread.Reason.LARGE);
        }
        return Arrays.copyOf(full, (int) Math.min(most, had * 2L));
    }

    @Override
    public void close() {
        inflater.end();
    }
}
