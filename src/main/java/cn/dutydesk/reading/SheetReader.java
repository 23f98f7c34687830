package cn.dutydesk.reading;

import java.nio.charset.StandardCharsets;

/**
 * The texts of an Excel workbook until 2007 ([MS-XLS]): shared strings, labels, names of sheets, headers and footers,
 * comments and text boxes. Records are read one after the other; what is no text is passed over.
 */
final class SheetReader {
    private static final int CONTINUE = 0x3C;
    private static final int BIFF_8 = 0x0600;

    private final Look look;
    private final byte[] book;
    private final StringBuilder cells = new StringBuilder();
    private boolean wide = true;
    private int sheet;

    private SheetReader(Look look, byte[] book) {
        this.look = look;
        this.book = book;
    }

    static void read(Look look, byte[] book) throws Stop {
        new SheetReader(look, book).read();
    }

    private void read() throws Stop {
        int at = 0;
        while (at + 4 <= book.length) {
            int type = Bits.int16(book, at);
            int size = Bits.int16(book, at + 2);
            int from = at + 4;
            if (from + size > book.length) {
                break;
            }
            switch (type) {
                case 0x0809 -> begin(from);
                case 0x2F -> {
                    look.fail(Unread.Reason.ENCRYPTED);
                    return;
                }
                case 0x85 -> look.text(string(from + 6, from + size, 1), Place.of(Place.Kind.SHEET_NAMES));
                case 0xFC -> shared(from, size);
                case 0x0204, 0xD6 -> cells.append(string(from + 6, from + size, 2)).append('\n');
                case 0x0207 -> cells.append(string(from, from + size, 2)).append('\n');
                case 0x14, 0x15 -> look.text(string(from, from + size, wide ? 2 : 1), Place.of(Place.Kind.HEADER));
                case 0x1B6 -> look.text(box(from + size), Place.of(Place.Kind.TEXT_BOX));
                case 0x1C -> look.text(wide ? "" : raw(from + 6, from + size), Place.of(Place.Kind.COMMENT));
                case 0x89C -> look.text(evenPages(from, size), Place.of(Place.Kind.HEADER));
                default -> {}
            }
            at = from + size;
        }
        flush();
    }

    private void begin(int from) throws Stop {
        look.time();
        flush();
        int version = Bits.int16(book, from);
        wide = version == BIFF_8;
        sheet += Bits.int16(book, from + 2) == 0x10 ? 1 : 0;
    }

    /** Labels belong to the sheet they stand in; shared strings to the book. */
    private void flush() {
        if (!cells.isEmpty()) {
            look.text(cells.toString(), sheet == 0 ? Place.of(Place.Kind.BODY) : Place.of(Place.Kind.SHEET, sheet));
            cells.setLength(0);
        }
    }

    private String raw(int from, int to) {
        return from < to ? new String(book, from, to - from, Plain.GB18030) : "";
    }

    /** A string with its length in one or two bytes in front. */
    private String string(int from, int end, int lengthBytes) {
        int length = lengthBytes == 1 ? Bits.int8(book, from) : Bits.int16(book, from);
        int at = from + lengthBytes;
        if (at >= end) {
            return "";
        }
        if (!wide) {
            return raw(at, Math.min(end, at + length));
        }
        int flags = Bits.int8(book, at);
        at += 1 + ((flags & 8) != 0 ? 2 : 0) + ((flags & 4) != 0 ? 4 : 0);
        boolean two = (flags & 1) != 0;
        int to = Math.min(end, at + (two ? length * 2 : length));
        return at >= to ? "" : new String(book, at, to - at,
                two ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    /** Text of a box or comment stands in the records that continue it. */
    private String box(int at) {
        StringBuilder text = new StringBuilder();
        int next = at;
        while (Bits.int16(book, next) == CONTINUE && next + 4 <= book.length) {
            int size = Bits.int16(book, next + 2);
            int flags = Bits.int8(book, next + 4);
            int from = next + 5;
            int to = Math.min(book.length, next + 4 + size);
            if (flags > 1 || from >= to) {
                break;
            }
            text.append(new String(book, from, to - from,
                    flags == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
            next += 4 + size;
        }
        return text.toString();
    }

    private String evenPages(int from, int size) {
        return size > 38 ? new String(book, from + 38, size - 38, StandardCharsets.UTF_16LE) : "";
    }

    /** The table of shared strings, whose strings may break off at the end of a record and go on in the next. */
    private void shared(int from, int size) throws Stop {
        Run run = new Run(from, from + size);
        int count = Bits.int32(book, from + 4);
        run.at = from + 8;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count && run.more(); i++) {
            if ((i & 0xfff) == 0) {
                look.time();
            }
            run.string(text);
            text.append('\n');
        }
        look.text(text.toString(), Place.of(Place.Kind.BODY));
    }

    /** A place in a record that goes on in others. */
    private final class Run {
        private int at;
        private int end;

        Run(int from, int to) {
            at = from;
            end = to;
        }

        boolean more() {
            return at < end || next();
        }

        private boolean next() {
            if (Bits.int16(book, end) != CONTINUE || end + 4 > book.length) {
                return false;
            }
            int size = Bits.int16(book, end + 2);
            at = end + 4;
            end = Math.min(book.length, at + size);
            return at < end;
        }

        private int byteAt() {
            return more() ? book[at++] & 0xff : 0;
        }

        void string(StringBuilder text) {
            int length = byteAt() | byteAt() << 8;
            int flags = byteAt();
            int runs = (flags & 8) != 0 ? byteAt() | byteAt() << 8 : 0;
            int more = (flags & 4) != 0 ? byteAt() | byteAt() << 8 | byteAt() << 16 | byteAt() << 24 : 0;
            boolean two = (flags & 1) != 0;
            int left = length;
            while (left > 0) {
                if (at >= end) {
                    if (!next()) {
                        return;
                    }
                    two = (book[at++] & 1) != 0;
                }
                int here = Math.min(left, two ? (end - at) / 2 : end - at);
                if (here <= 0) {
                    at = end;
                    continue;
                }
                text.append(new String(book, at, two ? here * 2 : here,
                        two ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
                at += two ? here * 2 : here;
                left -= here;
            }
            skip(runs * 4L + Math.max(0, more));
        }

        private void skip(long count) {
            long left = count;
            while (left > 0 && more()) {
                int here = (int) Math.min(left, end - at);
                at += here;
                left -= here;
            }
        }
    }
}
