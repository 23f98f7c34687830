package cn.dutydesk.marking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds marks of state secrets: grade, star, and a period, a date, a condition or nothing (the maximum). The word of a
 * grade alone is no mark: laws, forms and lessons speak of 绝密、机密、秘密 all the time, and so do 商业秘密 and 密码机密钥.
 * A mark that a text gives as an example, and the empty pattern of a form, are none either: see {@link Example}.
 */
public final class Marking {
    /** Farthest that blanks may part the characters of one mark. */
    private static final int GAP = 40;
    private static final String TRADE = "商业";
    /** Words that make 秘密 a matter spoken of rather than a mark, unless a period follows the star. */
    private static final List<String> SPOKEN = List.of("国家", "工作", "技术", "军事", "警务", "个人", "商务", "保守", "泄露");

    private Marking() {
    }

    /** @param text any text, may be null; @return every mark in it, in order */
    public static List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        if (text == null) {
            return hits;
        }
        int example = -1;
        for (int i = text.indexOf('密'); i >= 0; i = text.indexOf('密', i + 1)) {
            Mark mark = around(text, i);
            if (mark == null) {
                continue;
            }
            if (Example.is(text, mark.hit().at(), mark.end(), example)) {
                example = mark.end();
            } else {
                hits.add(mark.hit());
            }
        }
        return hits;
    }

    /**
     * Whether a star may follow the 密 with which a text begins: a quick look for those who search long texts.
     *
     * @param text 密 and some dozens of characters after it
     */
    public static boolean starNear(String text) {
        int at = forward(text, 1);
        if (at < text.length() && text.charAt(at) == '级') {
            at = forward(text, at + 1);
        }
        if (at >= text.length()) {
            return true;
        }
        int c = text.codePointAt(at);
        return Glyphs.star(c) || Glyphs.asterisk(c) || Character.isSurrogate((char) c) && at + 1 >= text.length();
    }

    /** A mark and where it ends. */
    private record Mark(Hit hit, int end) {
    }

    /** @param secret where the second character of a grade may stand */
    private static @Nullable Mark around(String text, int secret) {
        int first = back(text, secret);
        Level level = first < 0 ? null : Level.beginningWith(text.charAt(first));
        if (level == null || text.startsWith(TRADE, first - TRADE.length())) {
            return null;
        }
        int star = forward(text, secret + 1);
        if (star < text.length() && text.charAt(star) == '级') {
            star = forward(text, star + 1);
        }
        int after = star;
        int stars = 0;
        boolean sure = true;
        while (after < text.length()) {
            int c = text.codePointAt(after);
            boolean weak = Glyphs.asterisk(c);
            if (!weak && !Glyphs.star(c)) {
                break;
            }
            sure &= !weak;
            stars++;
            after = forward(text, after + Character.charCount(c));
        }
        if (stars == 0) {
            return null;
        }
        int end = star + Character.charCount(text.codePointAt(star));
        int from = stars == 1 ? end : after;
        Period period = Period.at(text, from);
        // A star that begins the next line is a bullet, several are a rating: both need a period to be a mark.
        boolean alone = sure && stars == 1 && !broken(text, secret, star) && !spokenOf(text, first);
        if (Example.named(text, from) || period == null && (!alone || Example.blank(text, from))) {
            return null;
        }
        String mark = level.word() + text.substring(star, end) + (period == null ? "" : period.text());
        return new Mark(new Hit(level, mark, first), period == null ? end : period.end());
    }

    private static boolean spokenOf(String text, int first) {
        return SPOKEN.stream().anyMatch(word -> text.startsWith(word, first - word.length()));
    }

    private static boolean broken(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(Glyphs::lineBreak);
    }

    /** The nearest visible character before {@code from}, or -1. */
    private static int back(String text, int from) {
        int i = from - 1;
        while (i >= 0 && from - i <= GAP && Glyphs.blank(text.charAt(i))) {
            i--;
        }
        return from - i > GAP ? -1 : i;
    }

    /** The nearest visible character from {@code from} on, or the end of the text. */
    private static int forward(String text, int from) {
        int i = from;
        while (i < text.length() && i - from <= GAP && Glyphs.blank(text.charAt(i))) {
            i++;
        }
        return i - from > GAP ? text.length() : i;
    }
}
