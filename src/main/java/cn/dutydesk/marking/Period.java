package cn.dutydesk.marking;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows the star: a length (1年, 6个月), 长期, a date (2026年5月1日) or a condition (会议开始前), in any width of
 * digits, with blanks and line breaks inside.
 */
final class Period {
    /** Longest period looked at, in visible characters. */
    private static final int REACH = 32;
    private static final String N = "(?:\\p{Nd}+|[〇零一二三四五六七八九十百两半]+)";
    private static final Pattern TIME = Pattern.compile("(?:"
            + "至?" + N + "年" + N + "月(?:" + N + "日)?前?"
            + "|至?\\p{Nd}{4}([-./])\\p{Nd}{1,2}\\1\\p{Nd}{1,2}(?!\\p{Nd})前?"
            + "|至?(?:19|20)\\p{Nd}{6}(?!\\p{Nd})前?"
            + "|" + N + "年(?:零?" + N + "个月)?"
            + "|" + N + "个?月"
            + "|" + N + "[天日]"
            + "|[长長]期|永久)");
    private static final Pattern CONDITION = Pattern
            .compile("[\\p{IsHan}\\p{Nd}A-Za-z《》“”]{1,20}?(?:之?前|之?后|时|为止|结束|解密)");

    private final String text;
    private final int end;

    private Period(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Where it ends in the searched text, exclusive. */
    int end() {
        return end;
    }

    /** The period as it stands there, without blanks. */
    String text() {
        return text;
    }

    /** @return null when what stands at {@code from} is no period */
    static @Nullable Period at(String source, int from) {
        StringBuilder seen = new StringBuilder(REACH);
        StringBuilder plain = new StringBuilder(REACH);
        int[] ends = new int[REACH + 2];
        int line = -1;
        for (int i = from; i < source.length() && plain.length() < REACH;) {
            int c = source.codePointAt(i);
            i += Character.charCount(c);
            if (Glyphs.blank(c)) {
                line = line < 0 && Glyphs.lineBreak(c) ? plain.length() : line;
                continue;
            }
            String one = c < 0x2E80 && c > ' ' || c >= 0x4E00 && c < 0xA000 ? Character.toString(c) : plain(c);
            if (one.length() == Character.charCount(c)) {
                seen.appendCodePoint(c);
                plain.append(one);
                ends[plain.length()] = i;
            } else {
                break;
            }
        }
        Matcher time = TIME.matcher(plain);
        if (time.lookingAt()) {
            return new Period(seen.substring(0, time.end()), ends[time.end()]);
        }
        Matcher condition = CONDITION.matcher(plain).region(0, line < 0 ? plain.length() : line);
        return condition.lookingAt()
                ? new Period(seen.substring(0, condition.end()), ends[condition.end()]) : null;
    }

    /** Full-width digits, and the radicals that PDF text shows in place of 日, 月, 长. */
    private static String plain(int c) {
        return c == 0x2ED3 || c == 0x2ED1 ? "长" : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }
}
