package cn.dutydesk.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;

/**
 * The texts of a PowerPoint presentation until 2007 ([MS-PPT]): records within records, of which text, names and
 * headers are read, and the documents laid into it.
 */
final class SlideReader {
    private static final int CONTAINER = 0xF;
    private static final int SLIDE = 1006;
    private static final int NOTES = 1008;
    private static final int SLIDE_TEXTS = 4080;
    private static final int TEXT_WIDE = 4000;
    private static final int TEXT_NARROW = 4008;
    private static final int STRING = 4026;
    private static final int OBJECT = 4113;
    private static final int LOCKED = 0xF3D1C4DF;
    private static final int DEEPEST = 32;

    private final Documents documents;
    private int slides;

    SlideReader(Documents documents) {
        this.documents = documents;
    }

    void read(Look look, byte[] show, DirectoryEntry folder) throws IOException {
        if (folder.hasEntryCaseInsensitive("Current User")
                && folder.getEntryCaseInsensitive("Current User") instanceof DocumentEntry user
                && Bits.int32(OleReader.content(look, user), 12) == LOCKED) {
            look.fail(Unread.Reason.ENCRYPTED);
            return;
        }
        StringBuilder text = new StringBuilder();
        records(look, show, 0, show.length, text, 0);
        look.text(text.toString(), Place.of(Place.Kind.BODY));
    }

    private void records(Look look, byte[] show, int from, int to, StringBuilder text, int depth) throws IOException {
        int at = from;
        while (at + 8 <= to) {
            int head = Bits.int16(show, at);
            int type = Bits.int16(show, at + 2);
            int size = Bits.int32(show, at + 4);
            int begin = at + 8;
            if (size < 0 || begin + (long) size > to) {
                return;
            }
            if ((head & 0xF) == CONTAINER && depth < DEEPEST) {
                container(look, show, type, begin, begin + size, text, depth);
            } else if (type == TEXT_WIDE || type == STRING) {
                text.append(new String(show, begin, size, StandardCharsets.UTF_16LE).replace('\r', '\n')).append('\n');
            } else if (type == TEXT_NARROW) {
                text.append(new String(show, begin, size, StandardCharsets.ISO_8859_1).replace('\r', '\n'))
                        .append('\n');
            } else if (type == OBJECT) {
                object(look, show, begin, size, head >> 4);
            }
            at = begin + size;
            look.time();
        }
    }

    private void container(Look look, byte[] show, int type, int from, int to, StringBuilder text, int depth)
            throws IOException {
        if (type != SLIDE && type != NOTES && type != SLIDE_TEXTS) {
            records(look, show, from, to, text, depth + 1);
            return;
        }
        StringBuilder own = new StringBuilder();
        records(look, show, from, to, own, depth + 1);
        Place place = switch (type) {
            case SLIDE -> Place.of(Place.Kind.SLIDE, ++slides);
            case NOTES -> new Place(Place.Kind.SPEAKER_NOTES, "");
            default -> Place.of(Place.Kind.BODY);
        };
        look.text(own.toString(), place);
    }

    private void object(Look look, byte[] show, int from, int size, int instance) throws IOException {
        boolean packed = instance == 1 && size > 4;
        ByteArrayInputStream bytes = new ByteArrayInputStream(show, packed ? from + 4 : from, packed ? size - 4 : size);
        documents.entry(look, "object", packed ? look.counted(new InflaterInputStream(bytes), size) : bytes,
                packed ? Bits.int32(show, from) : size);
    }
}
