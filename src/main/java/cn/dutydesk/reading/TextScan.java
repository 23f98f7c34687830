package cn.dutydesk.reading;

import cn.dutydesk.marking.Hit;
import cn.dutydesk.marking.Marking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through plain text of any length and of unknown encoding. It does not decode the text: it looks for the bytes
 * of 密, which every mark contains, and decodes only what stands around them.
 */
final class TextScan {
    /** Bytes decoded before and after a 密: what a mark with blanks inside, and the words that make it an example, need. */
    private static final int BEFORE = 400;
    private static final int AFTER = 600;
    /** Bytes decoded to see whether a star follows at all. */
    private static final int NEAR = 128;
    /** Kept of a chunk for the next one. */
    private static final int OVERLAP = BEFORE + AFTER;
    private final Look look;
    private final Place.Kind kind;
    private long line = 1;
    private long counted;
    private @Nullable Charset wide;

    private record Mark(long at, Hit hit) {
    }

    /** @param kind {@link Place.Kind#LINE} or {@link Place.Kind#BYTE}: how the place is told */
    TextScan(Look look, Place.Kind kind) {
        this.look = look;
        this.kind = kind;
    }

    /** @param again gives the text once more from its beginning, to count lines; null when lines are counted at once */
    void scan(InputStream text, @Nullable Again again) throws IOException {
        byte[] buffer = look.buffers().chunk();
        long base = 0;
        int had = 0;
        long done = 0;
        boolean end = false;
        while (!end) {
            int read = text.readNBytes(buffer, had, buffer.length - had);
            end = had + read < buffer.length;
            had += read;
            if (base == 0) {
                wide = Wide.of(buffer, Math.min(had, Head.SIZE));
            }
            long until = end ? Long.MAX_VALUE : base + had - AFTER;
            for (Mark mark : marks(buffer, had, base, done, until)) {
                look.hit(mark.hit(), place(mark.at(), buffer, base, again));
            }
            if (kind == Place.Kind.LINE && again == null) {
                int to = end ? had : had - OVERLAP;
                count(buffer, (int) (counted - base), to);
                counted = base + to;
            }
            if (!end) {
                done = until;
                System.arraycopy(buffer, had - OVERLAP, buffer, 0, OVERLAP);
                base += had - OVERLAP;
                had = OVERLAP;
            }
            look.time();
        }
    }

    /** Gives the same text again. */
    @FunctionalInterface
    interface Again {
        InputStream open() throws IOException;
    }

    /** The encodings a chunk may be in: the one its beginning shows, or all of them. */
    private List<Secret> codes(byte[] buffer, int length) {
        if (wide != null) {
            return Secret.ALL.stream().filter(code -> code.charset() == wide).toList();
        }
        return Plain.surelyUtf8(buffer, Math.min(length, Head.SIZE)) ? List.of(Secret.UTF_8) : Secret.ALL;
    }

    private List<Mark> marks(byte[] buffer, int length, long base, long done, long until) {
        List<Mark> marks = new ArrayList<>();
        int end = (int) Math.min(length, until - base);
        for (Secret code : codes(buffer, length)) {
            int at = code.next(buffer, (int) Math.max(0, done - base), length);
            while (at >= 0 && at < end) {
                if (!code.hopeless(buffer, length, at)) {
                    Hit hit = around(buffer, length, at, code.charset());
                    if (hit != null) {
                        marks.add(new Mark(base + at, hit));
                    }
                }
                at = code.next(buffer, at + 1, length);
            }
        }
        return marks;
    }

    /** The mark whose 密 stands at a place, or null. */
    private static @Nullable Hit around(byte[] buffer, int length, int at, Charset charset) {
        String near = new String(buffer, at, Math.min(NEAR, length - at), charset);
        if (!Marking.starNear(near)) {
            return null;
        }
        String after = new String(buffer, at, Math.min(AFTER, length - at), charset);
        int first = Math.max(0, at - BEFORE);
        int step = 1;
        if (charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE) {
            first += (at - first) & 1;
            step = 2;
        }
        // A text in GB18030 can be entered at a wrong byte; one of two beginnings next to each other is right.
        int tries = charset == Plain.GB18030 ? 2 : 1;
        for (int i = 0; i < tries && first + i * step <= at; i++) {
            int begin = first + i * step;
            while (charset == StandardCharsets.UTF_8 && begin < at && (buffer[begin] & 0xC0) == 0x80) {
                begin++;
            }
            String before = new String(buffer, begin, at - begin, charset);
            for (Hit hit : Marking.find(before + after)) {
                if (hit.at() < before.length() && (before + after).indexOf('密', hit.at()) == before.length()) {
                    return hit;
                }
            }
        }
        return null;
    }

    private Place place(long at, byte[] buffer, long base, @Nullable Again again) throws IOException {
        if (kind != Place.Kind.LINE) {
            return Place.of(kind, at);
        }
        if (again != null) {
            recount(at, again);
            return Place.of(kind, line);
        }
        count(buffer, (int) (counted - base), (int) (at - base));
        counted = Math.max(counted, at);
        return Place.of(kind, line);
    }

    private void count(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                line++;
            }
        }
    }

    /** Lines up to a place, by reading once more what was read: marks are rare, long texts are not. */
    private void recount(long at, Again again) throws IOException {
        if (at < counted) {
            line = 1;
            counted = 0;
        }
        byte[] some = new byte[Head.SIZE];
        try (InputStream text = again.open()) {
            text.skipNBytes(counted);
            while (counted < at) {
                int read = text.read(some, 0, (int) Math.min(some.length, at - counted));
                if (read < 0) {
                    return;
                }
                count(some, 0, read);
                counted += read;
            }
        }
    }
}
