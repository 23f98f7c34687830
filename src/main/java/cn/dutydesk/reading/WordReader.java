package cn.dutydesk.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;

/**
 * The text of a Word document until 2007 ([MS-DOC] 2.4.1): pieces of one long text, in which the body is followed by
 * footnotes, headers and footers, comments, endnotes and text boxes.
 */
final class WordReader {
    private static final int LOCKED = 0x0100;
    private static final int TABLE_1 = 0x0200;
    /** Where the header names the pieces (fcClx) and the lengths of the parts of the text (ccpText …). */
    private static final int PIECES = 0x01A2;
    private static final int LENGTHS = 0x4C;
    private static final int WORD_97 = 101;
    private static final Place.Kind[] PARTS = {Place.Kind.BODY, Place.Kind.NOTE, Place.Kind.HEADER, Place.Kind.BODY,
            Place.Kind.COMMENT, Place.Kind.NOTE, Place.Kind.TEXT_BOX, Place.Kind.HEADER};

    private WordReader() {
    }

    static void read(Look look, byte[] word, DirectoryEntry folder) throws IOException {
        int flags = Bits.int16(word, 0x0A);
        if ((flags & LOCKED) != 0) {
            look.fail(Unread.Reason.ENCRYPTED);
            return;
        }
        if (Bits.int16(word, 2) < WORD_97) {
            int from = Math.min(word.length, Math.max(0, Bits.int32(word, 0x18)));
            int to = Math.min(word.length, Math.max(from, Bits.int32(word, 0x1C)));
            look.text(lines(new String(word, from, to - from, Plain.GB18030)), Place.of(Place.Kind.BODY));
            return;
        }
        String name = (flags & TABLE_1) != 0 ? "1Table" : "0Table";
        if (!folder.hasEntryCaseInsensitive(name)
                || !(folder.getEntryCaseInsensitive(name) instanceof DocumentEntry entry)) {
            throw new Stop(Unread.Reason.BROKEN);
        }
        parts(look, word, pieces(look, word, OleReader.content(look, entry)));
    }

    private static String pieces(Look look, byte[] word, byte[] table) throws IOException {
        int at = Bits.int32(word, PIECES);
        int end = at + Bits.int32(word, PIECES + 4);
        while (at >= 0 && at < Math.min(end, table.length) && table[at] == 1) {
            at += 3 + Bits.int16(table, at + 1);
        }
        if (at < 0 || at >= table.length || table[at] != 2) {
            throw new Stop(Unread.Reason.BROKEN);
        }
        int count = (Bits.int32(table, at + 1) - 4) / 12;
        int places = at + 5;
        int list = places + (count + 1) * 4;
        if (count < 0 || count > table.length / 12) {
            throw new Stop(Unread.Reason.BROKEN);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int length = Bits.int32(table, places + i * 4 + 4) - Bits.int32(table, places + i * 4);
            int where = Bits.int32(table, list + i * 8 + 2);
            boolean narrow = (where & 0x40000000) != 0;
            int from = narrow ? (where & 0x3fffffff) / 2 : where;
            int size = narrow ? length : length * 2;
            if (length < 0 || from < 0 || from > word.length || size < 0
                    || text.length() + (long) length > look.limits().memory()) {
                throw new Stop(Unread.Reason.BROKEN);
            }
            text.append(new String(word, from, Math.min(size, word.length - from),
                    narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE));
        }
        return text.toString();
    }

    private static void parts(Look look, byte[] word, String text) {
        int from = 0;
        for (int i = 0; i < PARTS.length && from < text.length(); i++) {
            int length = Bits.int32(word, LENGTHS + i * 4);
            int to = length < 0 ? from : (int) Math.min(text.length(), from + (long) length);
            look.text(lines(text.substring(from, to)), Place.of(PARTS[i]));
            from = to;
        }
        look.text(lines(text.substring(from)), Place.of(Place.Kind.BODY));
    }

    /** Ends of cells and paragraphs as line ends. */
    private static String lines(String text) {
        return text.replace('\u0007', '\n').replace('\r', '\n').replace('\u000b', '\n');
    }
}
