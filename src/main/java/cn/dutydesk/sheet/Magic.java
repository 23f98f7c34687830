package cn.dutydesk.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file is by its first bytes. */
enum Magic {
    /** A picture, a sound or a film. */
    MEDIA,
    PDF,
    /** Packed: an office document of today, ofd, or an archive. */
    ZIP,
    /** An office document as programs wrote it until 2007, or one with a password. */
    OLE,
    OTHER;

    /** Beginnings of png, jpeg, gif, tiff, mp3, amr, ogg, flac and Windows' films and sounds. */
    private static final List<String> MEDIA_SIGNS = List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*",
            "ID3", "\u00ff\u00fb", "\u00ff\u00f3", "\u00ff\u00f1", "#!AMR", "OggS", "fLaC", "0&\u00b2u");
    /** Formats of the RIFF family that are pictures, sounds or films. */
    private static final List<String> RIFF = List.of("WAVE", "WEBP", "AVI ");
    private static final int HEAD = 16;

    static Magic of(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        boolean film = head.startsWith("ftyp", 4);
        boolean riff = head.startsWith("RIFF") && RIFF.stream().anyMatch(kind -> head.startsWith(kind, 8));
        boolean bitmap = head.startsWith("BM") && head.startsWith("\0\0\0\0", 6);
        return film || riff || bitmap || MEDIA_SIGNS.stream().anyMatch(head::startsWith) ? MEDIA : OTHER;
    }
}
