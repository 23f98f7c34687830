package cn.dutydesk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The directory at the end of a zip file (APPNOTE 4.3), read by itself because it must tell locked entries and names in
 * GB18030, open archives in memory, and do all this for thousands of small documents a second.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_PLACE = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int MOST_COMMENT = 65_535;
    private static final long ALL_ONES = 0xffffffffL;
    private static final int BUFFER = 16 * 1024;

    private final Source source;
    private final List<Entry> entries = new ArrayList<>();
    private long endAt;
    private long shift;

    /** @param packed and {@code size} in bytes, as the directory says */
    record Entry(String name, int flags, int method, long packed, long size, long at) {
        boolean folder() {
            return name.endsWith("/");
        }

        boolean locked() {
            return (flags & 1) != 0;
        }

        /** Stored or deflated, which is nearly everything. */
        boolean plain() {
            return method == 0 || method == 8;
        }
    }

    /** @throws Stop when there is no directory, or more entries than allowed */
    ZipDirectory(Source source, int most) throws IOException {
        this.source = source;
        ByteBuffer end = end();
        long count = end.getShort(10) & 0xffff;
        long size = end.getInt(12) & ALL_ONES;
        long at = end.getInt(16) & ALL_ONES;
        if (count == 0xffff || size == ALL_ONES || at == ALL_ONES) {
            ByteBuffer place = bytes(endAt - 20, 20);
            if (place.getInt(0) == END_64_PLACE) {
                ByteBuffer wide = bytes(place.getLong(8), 56);
                if (wide.getInt(0) != END_64) {
                    throw new Stop(Unread.Reason.BROKEN);
                }
                count = wide.getLong(32);
                size = wide.getLong(40);
                at = wide.getLong(48);
                endAt = place.getLong(8);
            }
        }
        if (count > most) {
            throw new Stop(Unread.Reason.BOMB, true);
        }
        // Bytes in front of the archive, as a program that unpacks itself has, shift every offset.
        shift = Math.max(0, endAt - size - at);
        read(at + shift, size);
    }

    List<Entry> entries() {
        return entries;
    }

    private ByteBuffer end() throws IOException {
        long from = Math.max(0, source.size() - END_SIZE - MOST_COMMENT);
        int near = (int) Math.min(source.size(), 1024);
        ByteBuffer tail = search(source.size() - near, near);
        if (tail == null && source.size() > near) {
            tail = search(from, (int) (source.size() - from));
        }
        if (tail == null) {
            throw new Stop(Unread.Reason.BROKEN);
        }
        return tail;
    }

    private @Nullable ByteBuffer search(long from, int length) throws IOException {
        ByteBuffer tail = bytes(from, length);
        for (int i = length - END_SIZE; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                endAt = from + i;
                return tail.slice(i, length - i).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        return null;
    }

    private void read(long at, long size) throws IOException {
        if (size < 0 || size > Math.min(source.size(), 64L << 20) || at < 0 || at > source.size()) {
            throw new Stop(Unread.Reason.BROKEN);
        }
        ByteBuffer directory = bytes(at, (int) size);
        int i = 0;
        while (i + 46 <= directory.limit() && directory.getInt(i) == ENTRY) {
            int nameLength = directory.getShort(i + 28) & 0xffff;
            int extra = directory.getShort(i + 30) & 0xffff;
            int comment = directory.getShort(i + 32) & 0xffff;
            if (i + 46 + nameLength + extra > directory.limit()) {
                throw new Stop(Unread.Reason.BROKEN);
            }
            byte[] name = new byte[nameLength];
            directory.get(i + 46, name);
            long[] wide = {directory.getInt(i + 24) & ALL_ONES, directory.getInt(i + 20) & ALL_ONES,
                    directory.getInt(i + 42) & ALL_ONES};
            widen(directory, i + 46 + nameLength, extra, wide);
            int flags = directory.getShort(i + 8) & 0xffff;
            entries.add(new Entry(name(name, flags), flags, directory.getShort(i + 10) & 0xffff, wide[1], wide[0],
                    wide[2] + shift));
            i += 46 + nameLength + extra + comment;
        }
    }

    /** Sizes and offset that need eight bytes stand in an extra field. */
    private static void widen(ByteBuffer directory, int from, int length, long[] values) {
        int i = from;
        while (i + 4 <= from + length) {
            int size = directory.getShort(i + 2) & 0xffff;
            if (directory.getShort(i) == 1) {
                int at = i + 4;
                for (int v = 0; v < values.length; v++) {
                    if (values[v] == ALL_ONES && at + 8 <= i + 4 + size) {
                        values[v] = directory.getLong(at);
                        at += 8;
                    }
                }
            }
            i += 4 + size;
        }
    }

    private static String name(byte[] name, int flags) {
        if ((flags & 0x800) == 0) {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
            } catch (CharacterCodingException e) {
                return new String(name, Charset.forName("GB18030"));
            }
        }
        return new String(name, StandardCharsets.UTF_8);
    }

    /** Unpacks an entry that is stored or deflated; close it to give the inflater back. */
    InputStream open(Entry entry, Look look) throws IOException {
        ByteBuffer local = bytes(entry.at(), 30);
        if (local.getInt(0) != LOCAL) {
            throw new Stop(Unread.Reason.BROKEN);
        }
        long from = entry.at() + 30 + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
        InputStream packed = source.stream(from, entry.packed());
        if (entry.method() == 0) {
            return look.counted(packed, -1);
        }
        Inflater inflater = look.buffers().inflater();
        InputStream unpacked = new InflaterInputStream(packed, inflater,
                (int) Math.max(512, Math.min(BUFFER, entry.packed()))) {
            private boolean closed;

            @Override
            public void close() {
                if (!closed) {
                    closed = true;
                    look.buffers().giveBack(inflater);
                }
            }
        };
        return look.counted(unpacked, entry.packed());
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        int had = 0;
        while (had < length) {
            int read = at < 0 ? -1 : source.read(at + had, bytes, had, length - had);
            if (read < 0) {
                throw new Stop(Unread.Reason.BROKEN);
            }
            had += read;
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
