package cn.dutydesk.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The text of RTF: escapes in the code page and in Unicode, headers, notes and properties; objects are opened. */
final class RtfReader {
    private static final Set<String> LINES = Set.of("par", "line", "cell", "row", "sect", "page", "tab", "nestcell");
    /** Groups without text of the author. */
    private static final Set<String> SILENT = Set.of("fonttbl", "colortbl", "stylesheet", "pict", "themedata",
            "colorschememapping", "latentstyles", "datastore", "listtable", "rsidtbl", "blipuid", "generator");
    private static final int DEEPEST = 2000;

    private final byte[] rtf;
    private final Look look;
    private final Documents documents;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Deque<State> states = new ArrayDeque<>();
    private State state = new State(false, false, 1);
    private int skip;
    private int at;

    /** What a group inherits. @param skipped characters that stand in for one in Unicode */
    private record State(boolean silent, boolean object, int skipped) {
    }

    private RtfReader(Look look, Documents documents, byte[] rtf) {
        this.look = look;
        this.documents = documents;
        this.rtf = rtf;
    }

    static void read(Look look, Documents documents, byte[] rtf, Place place) throws IOException {
        RtfReader reader = new RtfReader(look, documents, rtf);
        reader.read();
        look.text(reader.text.toString(), place);
    }

    private void read() throws IOException {
        while (at < rtf.length) {
            int c = rtf[at++] & 0xff;
            switch (c) {
                case '{' -> {
                    flush();
                    if (states.size() >= DEEPEST) {
                        throw new Stop(Unread.Reason.BROKEN);
                    }
                    states.push(state);
                    skip = 0;
                    look.time();
                }
                case '}' -> {
                    flush();
                    state = states.isEmpty() ? state : states.pop();
                    skip = 0;
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> literal(c);
            }
        }
        flush();
    }

    private void literal(int c) throws IOException {
        if (state.object() && Character.digit(c, 16) >= 0) {
            at--;
            object();
        } else if (skip > 0) {
            skip--;
        } else if (!state.silent()) {
            pending.write(c);
        }
    }

    private void control() throws IOException {
        if (at >= rtf.length) {
            return;
        }
        int c = rtf[at] & 0xff;
        if (c == '\'') {
            int high = Character.digit(Bits.int8(rtf, at + 1), 16);
            int low = Character.digit(Bits.int8(rtf, at + 2), 16);
            at += 3;
            if (skip > 0) {
                skip--;
            } else if (!state.silent() && high >= 0 && low >= 0) {
                pending.write(high << 4 | low);
            }
            return;
        }
        if (!letter(c)) {
            at++;
            symbol(c);
            return;
        }
        int from = at;
        while (at < rtf.length && letter(rtf[at])) {
            at++;
        }
        String word = new String(rtf, from, at - from, StandardCharsets.ISO_8859_1);
        int number = number();
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        word(word, number);
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private int number() {
        boolean minus = at < rtf.length && rtf[at] == '-';
        at += minus ? 1 : 0;
        long value = 0;
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9') {
            value = Math.min(Integer.MAX_VALUE, value * 10 + rtf[at] - '0');
            at++;
        }
        return (int) (minus ? -value : value);
    }

    private void symbol(int c) {
        switch (c) {
            case '*' -> {
                // Destinations a program need not know. Those with an object are opened, the others hold no shown text.
                int from = at;
                boolean open = new String(rtf, from, Math.min(24, rtf.length - from), StandardCharsets.ISO_8859_1)
                        .matches(
                                "(?s)\\s*\\\\(?:objdata|shptxt|shpinst|footnote|annotation|atnid|atnauthor|bkmkstart|fldinst|userprops).*");
                if (!open) {
                    state = new State(true, false, state.skipped());
                }
            }
            case '\\', '{', '}' -> {
                if (!state.silent()) {
                    pending.write(c);
                }
            }
            case '~' -> pending.write(' ');
            case '\r', '\n' -> line();
            default -> {}
        }
    }

    private void line() {
        flush();
        text.append('\n');
    }

    private void word(String word, int number) {
        if (word.equals("u")) {
            flush();
            if (!state.silent()) {
                text.append((char) number);
            }
            skip = state.skipped();
        } else if (word.equals("uc")) {
            state = new State(state.silent(), state.object(), Math.clamp(number, 0, 16));
        } else if (word.equals("bin")) {
            at = (int) Math.min(rtf.length, at + (long) Math.max(0, number));
        } else if (word.equals("objdata")) {
            flush();
            state = new State(true, true, state.skipped());
        } else if (SILENT.contains(word)) {
            flush();
            state = new State(true, false, state.skipped());
        } else if (LINES.contains(word)) {
            line();
        } else if (word.equals("emspace") || word.equals("enspace")) {
            pending.write(' ');
        }
    }

    /** Bytes of the code page since the last control word; offices write 936 whatever the header says. */
    private void flush() {
        if (pending.size() > 0) {
            byte[] bytes = pending.toByteArray();
            text.append(Plain.decode(bytes, bytes.length, Plain.GB18030));
            pending.reset();
        }
    }

    /** An object as hexadecimal digits: a header of OLE 1 and then a file, which is found by its first bytes. */
    private void object() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int high = -1;
        while (at < rtf.length && rtf[at] != '}' && rtf[at] != '\\') {
            int digit = Character.digit(rtf[at++], 16);
            if (digit >= 0) {
                if (high >= 0) {
                    bytes.write(high << 4 | digit);
                    high = -1;
                } else {
                    high = digit;
                }
            }
        }
        byte[] content = bytes.toByteArray();
        String head = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        for (String sign : new String[] {"\u00d0\u00cf\u0011\u00e0", "PK\3\4", "%PDF-"}) {
            int from = head.indexOf(sign);
            if (from >= 0) {
                documents.entry(look, "object", new ByteArrayInputStream(content, from, content.length - from),
                        content.length - from);
                return;
            }
        }
    }
}
