package cn.dutydesk.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of XML and HTML, quickly and without trusting it: tags are cut out, no entity is ever defined or expanded
 * beyond single characters, nothing is fetched. A part in which the bytes of 密 do not occur is not decoded at all.
 */
final class XmlReader {
    private static final Pattern DECLARED = Pattern
            .compile("\\A<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{2,40})");
    private static final Pattern META = Pattern
            .compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._-]{2,40})");
    private static final Pattern BOUNDARY = Pattern.compile(
            "Boundary\\s*=\\s*\"\\s*[-\\d.]+\\s+([-\\d.]+)\\s+[-\\d.]+\\s+([-\\d.]+)");
    /** Local names of elements that end a line, in OOXML, ODF, OFD and HTML. */
    private static final Set<String> LINES = Set.of("p", "h", "br", "cr", "si", "is", "c", "v", "row", "tr", "td", "th",
            "li",
            "div", "h1", "h2", "h3", "h4", "h5", "h6", "title", "table-cell", "line-break", "table", "text", "comment",
            "caption", "option", "blockquote", "pre", "hr", "section", "article", "oddheader", "oddfooter",
            "evenheader",
            "evenfooter", "firstheader", "firstfooter", "paragraph", "dt", "dd", "header", "footer", "body", "head");
    private static final Set<String> SILENT = Set.of("script", "style");
    private static final Map<String, String> ENTITIES = Map.ofEntries(Map.entry("lt", "<"), Map.entry("gt", ">"),
            Map.entry("amp", "&"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
            Map.entry("ensp", " "), Map.entry("emsp", " "), Map.entry("thinsp", " "), Map.entry("shy", ""),
            Map.entry("zwnj", ""), Map.entry("zwj", ""), Map.entry("star", "☆"), Map.entry("starf", "★"),
            Map.entry("bigstar", "★"), Map.entry("sstarf", "⋆"), Map.entry("ast", "*"), Map.entry("midast", "*"));

    private final String xml;
    private final Parts.Flow flow;
    private final boolean html;
    private final StringBuilder text;
    private final StringBuilder attributes = new StringBuilder();
    private double row = Double.NaN;
    private double height;

    private XmlReader(String xml, Parts.Flow flow, boolean html) {
        this.xml = xml;
        this.flow = flow;
        this.html = html;
        this.text = new StringBuilder(xml.length() / 4);
    }

    /** Whether a part contains some ASCII letters. */
    static boolean contains(Buffers.Part part, String letters) {
        return new String(part.bytes(), 0, part.length(), StandardCharsets.ISO_8859_1).contains(letters);
    }

    static void read(Look look, byte[] bytes, int length, Place place, Parts.Flow flow) throws Stop {
        read(look, bytes, length, place, flow, false);
    }

    /** A page of HTML, in the encoding its sender or itself names, or the one that fits. @param named may be null */
    static void html(Look look, byte[] bytes, int length, Place place, @Nullable Charset named) throws Stop {
        String raw = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Charset own = declared(META, raw.substring(0, Math.min(raw.length(), Head.SIZE)));
        String page = Plain.decode(bytes, length, own != null ? own : named);
        new XmlReader(page, Parts.Flow.LINES, true).look(look, place);
    }

    private static void read(Look look, byte[] bytes, int length, Place place, Parts.Flow flow, boolean html)
            throws Stop {
        String raw = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (raw.indexOf("<!ENTITY", 0, Math.min(length, 64 * 1024)) >= 0) {
            // No office program writes any; they can unfold without end, so they are never unfolded.
            look.fail(Unread.Reason.BOMB);
        }
        Charset declared = declared(DECLARED, raw.substring(0, Math.min(length, 256)));
        boolean eight = Wide.of(bytes, length) == null && (declared == null || declared == StandardCharsets.UTF_8);
        if (eight && Secret.UTF_8.next(bytes, 0, length) < 0 && raw.indexOf("&#") < 0) {
            return;
        }
        new XmlReader(eight ? new String(bytes, 0, length, StandardCharsets.UTF_8)
                : Plain.decode(bytes, length, declared), flow, html).look(look, place);
    }

    private static @Nullable Charset declared(Pattern pattern, String head) {
        Matcher name = pattern.matcher(head);
        try {
            return name.find() ? Plain.wider(Charset.forName(name.group(1))) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private void look(Look look, Place place) throws Stop {
        int at = 0;
        int tags = 0;
        while (at < xml.length()) {
            int open = xml.indexOf('<', at);
            if (open < 0) {
                append(at, xml.length());
                break;
            }
            append(at, open);
            at = tag(open);
            if ((++tags & 0xffff) == 0) {
                look.time();
            }
        }
        look.text(text.toString(), place);
        look.text(attributes.toString(), place.kind() == Place.Kind.SHEET_NAMES ? place
                : Place.of(Place.Kind.ATTRIBUTE));
    }

    /** @return where the text goes on after the tag that begins at {@code open} */
    private int tag(int open) {
        if (xml.startsWith("<!--", open)) {
            return after("-->", open + 4);
        }
        if (xml.startsWith("<![CDATA[", open)) {
            int end = xml.indexOf("]]>", open);
            text.append(xml, open + 9, end < 0 ? xml.length() : end);
            return end < 0 ? xml.length() : end + 3;
        }
        int close = xml.indexOf('>', open);
        if (close < 0) {
            // A lone < in a page of HTML is text.
            text.append(xml, open, xml.length());
            return xml.length();
        }
        String name = name(open + 1, close);
        if (flow == Parts.Flow.PAGE) {
            page(name, open, close);
        } else if (flow == Parts.Flow.FIELDS || LINES.contains(name)) {
            text.append('\n');
        } else if (name.equals("tab") || name.equals("s")) {
            text.append(' ');
        }
        attributes(open, close);
        if (html && SILENT.contains(name) && xml.charAt(open + 1) != '/') {
            int end = xml.indexOf("</", close);
            while (end >= 0 && !xml.regionMatches(true, end + 2, name, 0, name.length())) {
                end = xml.indexOf("</", end + 2);
            }
            return end < 0 ? xml.length() : end;
        }
        return close + 1;
    }

    private int after(String end, int from) {
        int at = xml.indexOf(end, from);
        return at < 0 ? xml.length() : at + end.length();
    }

    /** The name of a tag without prefix, in small letters for HTML and headers of sheets. */
    private String name(int from, int close) {
        int at = from < close && xml.charAt(from) == '/' ? from + 1 : from;
        int begin = at;
        while (at < close) {
            char c = xml.charAt(at);
            if (c <= ' ' || c == '/') {
                break;
            }
            if (c == ':') {
                begin = at + 1;
            }
            at++;
        }
        if (at - begin == 1) {
            return ONE[Math.min(xml.charAt(begin), ONE.length - 1)];
        }
        return at - begin > 12 ? "" : xml.substring(begin, at).toLowerCase(java.util.Locale.ROOT);
    }

    private static final String[] ONE = new String[128];

    static {
        for (char c = 0; c < ONE.length; c++) {
            ONE[c] = String.valueOf(Character.toLowerCase(c));
        }
    }

    /** In OFD a line is pieces of text at the same height. */
    private void page(String name, int open, int close) {
        if (name.equals("textobject") && xml.charAt(open + 1) != '/') {
            Matcher boundary = BOUNDARY.matcher(xml).region(open, close);
            double y = Double.NaN;
            double high = 0;
            if (boundary.find()) {
                try {
                    y = Double.parseDouble(boundary.group(1));
                    high = Double.parseDouble(boundary.group(2));
                } catch (NumberFormatException e) {
                    y = Double.NaN;
                }
            }
            if (!(Math.abs(y - row) <= Math.max(high, height) / 2)) {
                text.append('\n');
            }
            row = y;
            height = high;
        }
    }

    /** Values with Chinese in them: titles and descriptions of pictures, names of sheets and bookmarks. */
    private void attributes(int open, int close) {
        boolean chinese = false;
        for (int i = open; i < close && !chinese; i++) {
            char c = xml.charAt(i);
            chinese = c >= 0x80 || c == '&' && i + 1 < close && xml.charAt(i + 1) == '#';
        }
        int at = chinese ? xml.indexOf('=', open) : -1;
        while (at >= 0 && at < close) {
            int from = at + 1;
            while (from < close && xml.charAt(from) <= ' ') {
                from++;
            }
            char quote = xml.charAt(from);
            int end = quote == '"' || quote == '\'' ? xml.indexOf(quote, from + 1) : -1;
            if (end < 0 || end > close) {
                return;
            }
            unfold(from + 1, end, attributes);
            attributes.append('\n');
            at = xml.indexOf('=', end);
        }
    }

    /** Blanks between elements that only lay out the file are no text. */
    private void append(int from, int to) {
        if (to > from && (html || flow == Parts.Flow.FIELDS || !layout(from, to))) {
            unfold(from, to, text);
        }
    }

    private boolean layout(int from, int to) {
        boolean line = flow == Parts.Flow.PAGE;
        for (int i = from; i < to; i++) {
            char c = xml.charAt(i);
            if (c > ' ') {
                return false;
            }
            line |= c == '\n';
        }
        return line;
    }

    private void unfold(int from, int to, StringBuilder into) {
        int at = from;
        while (at < to) {
            int and = xml.indexOf('&', at, to);
            if (and < 0) {
                into.append(xml, at, to);
                return;
            }
            into.append(xml, at, and);
            int end = xml.indexOf(';', and, Math.min(to, and + 12));
            String one = end < 0 ? null : entity(xml.substring(and + 1, end));
            into.append(one == null ? "&" : one);
            at = one == null ? and + 1 : end + 1;
        }
    }

    private static @Nullable String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int c = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(c) ? Character.toString(c) : "";
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
