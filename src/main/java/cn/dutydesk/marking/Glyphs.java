package cn.dutydesk.marking;

/** Which characters count as blanks and as the star of a mark, as people type them and as PDF and Word text shows them. */
final class Glyphs {
    private Glyphs() {
    }

    /** Blanks of every width, line breaks, and what cannot be seen at all (zero-width characters, style selectors). */
    static boolean blank(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)
                || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF || c == 0x00AD
                || c >= 0xFE00 && c <= 0xFE0F;
    }

    static boolean lineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** ★ and what stands for it: ☆ ✩ ✪ … ✰, ⭐, 🌟, the star of Wingdings as Word stores it (U+F0AB). */
    static boolean star(int c) {
        return c == 0x2605 || c == 0x2606 || c >= 0x2726 && c <= 0x2730 && c != 0x2728
                || c >= 0x2B50 && c <= 0x2B52 || c == 0x1F31F || c == 0x269D || c == 0xF0AB || c == 0x1F7CA
                || c == 0x272F || c == 0x235F;
    }

    /** * ＊ ﹡ ⋆ ∗ ✱: a star only when a period follows, because footnotes use them too. */
    static boolean asterisk(int c) {
        return c == '*' || c == 0xFF0A || c == 0xFE61 || c == 0x22C6 || c == 0x2217 || c == 0x204E
                || c >= 0x2731 && c <= 0x2733;
    }
}
