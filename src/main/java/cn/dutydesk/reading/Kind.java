package cn.dutydesk.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What something is by its first bytes. */
enum Kind {
    EMPTY,
    /** Office documents of today, ODF, OFD, and archives. */
    ZIP,
    /** Office and WPS documents until 2007, kept mail of Outlook, and what is locked by a password. */
    OLE,
    PDF, RTF, XML, HTML, MAIL, GZIP, BZIP2, XZ, SEVEN_ZIP, TAR,
    /** Packed in a way that is not opened: rar, cab, zstd, lz4. */
    OTHER_PACKED,
    /** A picture, a sound, a film, a font. */
    MEDIA,
    TEXT,
    /** Anything else; its bytes are looked at as they are. */
    BINARY;

    private static final List<String> MEDIA_SIGNS = List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*",
            "ID3", "\u00ff\u00fb", "\u00ff\u00f3", "\u00ff\u00f1", "#!AMR", "OggS", "fLaC", "0&\u00b2u\u008efÏ",
            "wOFF", "wOF2", "OTTO", "\0\1\0\0\0", "\u001aE\u00df\u00a3", "\u00d7\u00cd\u00c6\u009a",
            "\1\0\0\0l\0\0\0",
            "\0\0\1\0\1\0", "FLV\1", "\0\0\1\u00ba");
    private static final List<String> RIFF = List.of("WAVE", "WEBP", "AVI ");
    private static final List<String> PACKED = List.of("Rar!\u001a\7", "MSCF\0\0\0\0", "(\u00b5/\u00fd",
            "\4\"M\u0018", "xar!", "ITSF");
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?im)^(from|to|subject|date|received|mime-version|message-id|return-path|content-type|delivered-to|cc): ?");
    private static final Pattern FIELD_FIRST = Pattern
            .compile("\\A(?:From .*\\R)?[A-Za-z][A-Za-z0-9-]{1,40}:[ \\t\\r\\n]");
    private static final Pattern HTML_FIRST = Pattern.compile(
            "(?is)\\A(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,1000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body|meta|title|table|div|p|span|script|style)\\b.*");
    private static final Pattern XML_FIRST = Pattern.compile(
            "\\A<(?:\\?xml|!DOCTYPE|!--|[A-Za-z_][\\w.-]*(?::[\\w.-]+)?[\\s/>]).*",
            Pattern.DOTALL);

    static Kind of(byte[] bytes, int length) {
        if (length == 0) {
            return EMPTY;
        }
        String head = new String(bytes, 0, Math.min(length, Head.SIZE), StandardCharsets.ISO_8859_1);
        Kind known = signed(head);
        if (known != null) {
            return known;
        }
        if (length >= 512 && (head.startsWith("ustar", 257) || tar(bytes))) {
            return TAR;
        }
        if (Wide.of(bytes, length) != null) {
            return marked(Wide.plain(bytes, length));
        }
        if (head.indexOf('\0') >= 0) {
            return head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024 ? PDF : BINARY;
        }
        return marked(head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head);
    }

    private static @Nullable Kind signed(String head) {
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6") || head.startsWith("PK\7\10PK")) {
            return ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("\u001f\u008b\b")) {
            return GZIP;
        }
        if (head.startsWith("BZh") && head.startsWith("1AY&SY", 4)) {
            return BZIP2;
        }
        if (head.startsWith("\u00fd7zXZ\0")) {
            return XZ;
        }
        if (head.startsWith("7z\u00bc\u00af'\u001c")) {
            return SEVEN_ZIP;
        }
        if (PACKED.stream().anyMatch(head::startsWith)) {
            return OTHER_PACKED;
        }
        boolean film = head.startsWith("ftyp", 4);
        boolean riff = head.startsWith("RIFF") && RIFF.stream().anyMatch(kind -> head.startsWith(kind, 8));
        boolean bitmap = head.startsWith("BM") && head.startsWith("\0\0\0\0", 6);
        return film || riff || bitmap || MEDIA_SIGNS.stream().anyMatch(head::startsWith) ? MEDIA : null;
    }

    /** By markup at the beginning of a text. */
    private static Kind marked(String text) {
        String begin = text.stripLeading();
        if (begin.startsWith("{\\rtf")) {
            return RTF;
        }
        if (begin.startsWith("<")) {
            if (HTML_FIRST.matcher(begin).matches() || begin.toLowerCase(Locale.ROOT).contains("<html")) {
                return HTML;
            }
            return XML_FIRST.matcher(begin).matches() ? XML : TEXT;
        }
        if (FIELD_FIRST.matcher(begin).find()) {
            int fields = 0;
            Matcher field = MAIL_FIELD.matcher(begin);
            while (fields < 2 && field.find()) {
                fields++;
            }
            return fields == 2 ? MAIL : TEXT;
        }
        int pdf = text.indexOf("%PDF-1");
        return pdf >= 0 && pdf < 1024 && text.indexOf(" obj") > 0 ? PDF : TEXT;
    }

    /** The sum in the header of a tar entry is right. */
    private static boolean tar(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : bytes[i] & 0xff;
        }
        String written = new String(bytes, 148, 8, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
        return bytes[0] != 0 && written.matches("[0-7]{3,6}") && Integer.parseInt(written, 8) == sum;
    }
}
