package cn.dutydesk.reading;

import cn.dutydesk.marking.Hit;
import cn.dutydesk.marking.Marking;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The look at one file: what was found and what could not be read so far, how deep it stands in archives, and what is
 * left of the limits. One thread.
 */
final class Look {
    /** Marks listed of one file; a file with more is found all the same. */
    private static final int MOST_MARKS = 200;
    private static final int MOST_UNREAD = 200;
    private static final int BOMB_SIZE = 16 << 20;

    private final Limits limits;
    private final Buffers buffers;
    private final long until;
    private final List<String> inner = new ArrayList<>();
    private final Set<Found> found = new LinkedHashSet<>();
    private final Set<Unread> unread = new LinkedHashSet<>();
    private long left;
    private int entries;

    Look(Limits limits, Buffers buffers) {
        this.limits = limits;
        this.buffers = buffers;
        this.left = limits.unpacked();
        this.until = System.nanoTime() + limits.time().toNanos();
    }

    Limits limits() {
        return limits;
    }

    Buffers buffers() {
        return buffers;
    }

    List<Found> found() {
        return List.copyOf(found);
    }

    List<Unread> unread() {
        return List.copyOf(unread);
    }

    /** Looks through a text. */
    void text(String text, Place place) {
        for (Hit hit : Marking.find(text)) {
            hit(hit, place);
        }
    }

    void hit(Hit hit, Place place) {
        if (found.size() < MOST_MARKS) {
            found.add(new Found(inner, hit.level(), hit.text(), place));
        }
    }

    void fail(Unread.Reason reason) {
        if (unread.size() < MOST_UNREAD) {
            unread.add(new Unread(inner, reason));
        }
    }

    /** @throws Stop when the time for this file is over */
    void time() throws Stop {
        if (System.nanoTime() > until) {
            throw new Stop(Unread.Reason.SLOW, true);
        }
    }

    /** Some bytes came out of an archive. @throws Stop when more came out than a document holds */
    void unpacked(long bytes) throws Stop {
        left -= bytes;
        if (left < 0) {
            throw new Stop(Unread.Reason.BOMB, true);
        }
        time();
    }

    /** Steps into an entry. @throws Stop when it is too deep or there are too many */
    void enter(String name) throws Stop {
        if (++entries > limits.entries()) {
            throw new Stop(Unread.Reason.BOMB, true);
        }
        inner.add(name);
        text(name, Place.of(Place.Kind.FILE_NAME));
    }

    /** Whether archives lie as deep as they may. @throws Stop when this is one too many */
    void dive() throws Stop {
        if (inner.size() >= limits.depth()) {
            throw new Stop(Unread.Reason.DEEP);
        }
    }

    void leave() {
        inner.removeLast();
    }

    /** Counts what comes out of an unpacking stream. @param packed bytes it is made of, -1 if unknown */
    InputStream counted(InputStream stream, long packed) {
        return new Counted(stream, packed);
    }

    private final class Counted extends InputStream {
        private final InputStream stream;
        private final long packed;
        private long out;

        Counted(InputStream stream, long packed) {
            this.stream = stream;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = stream.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = stream.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) throws Stop {
            if (read > 0) {
                out += read;
                if (packed >= 0 && out > BOMB_SIZE && out / limits.ratio() > packed) {
                    throw new Stop(Unread.Reason.BOMB);
                }
                unpacked(read);
            }
        }

        @Override
        public int available() throws IOException {
            return stream.available();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
