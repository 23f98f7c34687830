package cn.dutydesk.desk.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file really is, by its first bytes; a name that says otherwise is a mistake or a trick. */
public enum FileKind {
    PDF(Set.of("pdf"), "25504446"),
    JPEG(Set.of("jpg", "jpeg"), "FFD8FF"),
    PNG(Set.of("png"), "89504E470D0A1A0A"),
    GIF(Set.of("gif"), "47494638"),
    BMP(Set.of("bmp"), "424D"),
    TIFF(Set.of("tif", "tiff"), "49492A00", "4D4D002A"),
    WAVE(Set.of("wav"), "52494646????????57415645"),
    WEBP(Set.of("webp"), "52494646????????57454250"),
    MP3(Set.of("mp3"), "494433", "FFFB", "FFF3", "FFF2"),
    MP4(Set.of("mp4", "m4a", "mov"), "????????66747970"),
    AMR(Set.of("amr"), "2321414D52"),
    OLD_OFFICE(Set.of("doc", "xls", "ppt", "wps", "et", "dps"), "D0CF11E0A1B11AE1"),
    DOCX(Set.of("docx"), "504B0304"),
    XLSX(Set.of("xlsx"), "504B0304"),
    PPTX(Set.of("pptx"), "504B0304"),
    OFD(Set.of("ofd"), "504B0304"),
    ZIP(Set.of("zip"), "504B0304", "504B0506"),
    TEXT(Set.of("txt", "csv", "log", "md", "xml", "json"), "");

    /** So many entries of an archive are looked at to tell what it is. */
    private static final int ENTRIES = 200;
    private static final int HEAD = 16;

    private final Set<String> endings;
    private final List<String> beginnings;

    FileKind(Set<String> endings, String... beginnings) {
        this.endings = endings;
        this.beginnings = List.of(beginnings);
    }

    /** Whether the name ends as one of the kinds that are taken. */
    public static boolean known(String name) {
        return Arrays.stream(values()).anyMatch(kind -> kind.endings.contains(ending(name)));
    }

    /** Whether the bytes are what the name says. */
    public static boolean matches(String name, byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending(name)))
                .anyMatch(kind -> kind.fits(content));
    }

    private boolean fits(byte[] content) {
        return switch (this) {
            case TEXT -> text(content);
            case DOCX -> begins(content) && holds(content, "word/");
            case XLSX -> begins(content) && holds(content, "xl/");
            case PPTX -> begins(content) && holds(content, "ppt/");
            case OFD -> begins(content) && holds(content, "OFD.xml");
            default -> begins(content);
        };
    }

    private boolean begins(byte[] content) {
        return beginnings.stream().anyMatch(pattern -> {
            if (content.length < pattern.length() / 2) {
                return false;
            }
            for (int i = 0; i < pattern.length() / 2; i++) {
                String two = pattern.substring(2 * i, 2 * i + 2);
                if (!two.equals("??") && Integer.parseInt(two, HEAD) != (content[i] & 0xFF)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean holds(byte[] content, String start) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().startsWith(start)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** No control characters, and whole in one of the two ways Chinese text is written. */
    private static boolean text(byte[] content) {
        for (byte one : content) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("GB18030"));
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
