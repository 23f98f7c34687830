package cn.dutydesk.report.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The grid of an official page: 22 lines of 28 characters on 156 mm × 225 mm, in 3号 (16 pt) (GB/T 9704-2012, 5.2.3).
 * Twenty-eight characters of 16 pt are wider than 156 mm, so they stand a little closer than the typeface has it.
 */
final class OfficialGrid {
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final PageSetup PAGE = PageSetup.official();
    /** From line to line, in millimetres; in twentieths of a point, as Word counts, so that the last line stays in. */
    static final double PITCH = Math.floor(PAGE.textHeight() / LINES * 72 / 25.4 * 20) / 20 * 25.4 / 72;
    /** From character to character, in millimetres. */
    static final double CELL = PAGE.textWidth() / CHARACTERS;
    private static final double SIZE = 16;
    /** Word counts in twentieths of a point: the next smaller one lets 28 characters in and keeps the 29th out. */
    private static final double TRACK = Math.floor((CELL * 72 / 25.4 - SIZE) * 20) / 20;
    /** 版心的上边缘 to the upper edge of the sign. */
    static final double SIGN_TOP = 35;
    /** Rule under the number. */
    static final double RED_RULE = 0.5;
    static final double RULE_GAP = 4;
    /** Rules of the 版记: first and last, and those between. */
    static final double THICK = 0.35;
    static final double THIN = 0.25;
    static final TextStyle BODY = TextStyle.of(Typeface.BODY, SIZE).grid(PITCH, TRACK);
    static final TextStyle HEADING = BODY.in(Typeface.HEADING);
    static final TextStyle SECOND = BODY.in(Typeface.HAND);
    static final TextStyle TITLE = TextStyle.of(Typeface.TITLE, 22).at(TextStyle.Place.CENTRE).grid(PITCH, 0);
    static final TextStyle IMPRINT = TextStyle.of(Typeface.BODY, 14).grid(8, 0);
    static final TextStyle NUMBER = TextStyle.of(Typeface.TABLE, 14);
    /** From the foot of the text to the number of the page. */
    static final double NUMBER_GAP = 7;
    private static final double SIGN_MOST = 50;
    private static final double SIGN_LEAST = 22;

    private OfficialGrid() {
    }

    static TextStyle style(OfficialPaper.Kind kind) {
        return switch (kind) {
            case HEADING -> HEADING;
            case SECOND -> SECOND;
            case TEXT -> BODY;
        };
    }

    /** The sign as large as the page lets it be. */
    static TextStyle sign(String words) {
        double each = PAGE.textWidth() * 72 / 25.4 / Math.max(1, words.codePointCount(0, words.length()));
        double points = Math.clamp(Math.floor(each), SIGN_LEAST, SIGN_MOST);
        return TextStyle.of(Typeface.TITLE, points).at(TextStyle.Place.CENTRE).inRed()
                .grid(points * 25.4 / 72 * 1.2, 0);
    }

    /** Parts a title into lines of like length, each shorter than the page is wide, unless its writer has parted it. */
    static List<String> title(String words) {
        if (words.contains("\n")) {
            return words.lines().map(String::strip).toList();
        }
        int most = (int) (PAGE.textWidth() / TITLE.em()) - 1;
        int length = words.codePointCount(0, words.length());
        int lines = (length + most - 1) / most;
        if (lines <= 1) {
            return List.of(words);
        }
        return wrap(words, Math.min(most, length / lines + 1), text -> text.codePointCount(0, text.length()));
    }

    /**
     * Breaks running text where Chinese may be broken: no comma begins a line, no bracket ends one.
     *
     * @param measure width of a piece of text, in the unit of {@code most}
     */
    static List<String> wrap(String text, double most, ToDoubleFunction<String> measure) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int from = 0;
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (last > from && measure.applyAsDouble(text.substring(from, next).stripTrailing()) > most + 1e-6) {
                lines.add(text.substring(from, last).stripTrailing());
                from = last;
            }
            while (measure.applyAsDouble(text.substring(from, next).stripTrailing()) > most + 1e-6) {
                int cut = from + 1;
                while (cut < next && measure.applyAsDouble(text.substring(from, cut + 1)) <= most + 1e-6) {
                    cut++;
                }
                lines.add(text.substring(from, cut));
                from = cut;
            }
            last = next;
        }
        lines.add(text.substring(from).stripTrailing());
        return lines;
    }

    /** Width of a line in characters: letters and figures take half of one. */
    static double cells(String text) {
        return text.codePoints().mapToDouble(c -> c > 0x2E7F || c == '—' || c == '…' ? 1 : 0.5).sum();
    }

    /** Free characters at the right of the date: four, for the seal; the office stands above its middle. */
    static final double DATE_FREE = 4;

    static double officeFree(OfficialPaper paper) {
        return Math.max(0, DATE_FREE + (cells(paper.date()) - cells(paper.office())) / 2);
    }
}
