package cn.dutydesk.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How wide words are, in widths of a Chinese character, and where a line of them may end. Widths are a little generous,
 * so that what is planned by them fits in every font.
 */
public final class Ems {
    private static final String BREAK_AFTER = "、，；。,; ";
    private static final double SMALL = 1e-6;
    /** Office programs part Chinese from digits by this much, some even where they are told not to. */
    private static final double SPACING = 0.25;

    private Ems() {
    }

    /** Width of the widest line of the text. */
    public static double of(String text) {
        return text.lines().mapToDouble(Ems::line).max().orElse(0);
    }

    private static double line(String line) {
        double sum = line.codePoints().mapToDouble(Ems::width).sum();
        int[] characters = line.codePoints().toArray();
        for (int i = 1; i < characters.length; i++) {
            if (wide(characters[i]) != wide(characters[i - 1]) && Character.isLetterOrDigit(characters[i])
                    && Character.isLetterOrDigit(characters[i - 1])) {
                sum += SPACING;
            }
        }
        return sum;
    }

    private static boolean wide(int c) {
        return c > 0x2E7F || c == '—' || c == '…' || c == '→';
    }

    private static double width(int c) {
        if (wide(c)) {
            return 1;
        }
        if (Character.isUpperCase(c)) {
            return 0.75;
        }
        return c == ' ' || c == '.' || c == ':' || c == ',' || c == 'i' || c == 'l' ? 0.4 : 0.62;
    }

    /** Breaks a text into lines no wider than given, by these widths. */
    public static List<String> wrap(String text, double most) {
        return wrap(text, most, Ems::line);
    }

    /**
     * Breaks a text into lines. A line ends after punctuation where it can, so that names and numbers stay whole; a
     * piece wider than a line is broken anywhere.
     *
     * @param measure width of a piece of text, in the unit of {@code most}
     */
    public static List<String> wrap(String text, double most, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.isEmpty() ? new String[] {""} : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String piece : pieces(paragraph)) {
                if (!line.isEmpty() && measure.applyAsDouble(line + piece.stripTrailing()) > most + SMALL) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(piece);
                while (line.length() > 1 && measure.applyAsDouble(line.toString().stripTrailing()) > most + SMALL) {
                    int cut = fitting(line.toString(), most, measure);
                    lines.add(line.substring(0, cut));
                    line.delete(0, cut);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Width of the widest piece that is not parted where a line ends. */
    public static double piece(String text) {
        return text.lines().flatMap(line -> pieces(line).stream()).mapToDouble(Ems::line).max().orElse(0);
    }

    /** A heading on two lines of about the same width, if it is longer than four characters. */
    public static String balanced(String heading) {
        int half = (heading.length() + 1) / 2;
        return heading.length() < 5 || heading.contains("\n") || of(heading) <= 4 ? heading
                : heading.substring(0, half) + "\n" + heading.substring(half);
    }

    private static int fitting(String text, double most, ToDoubleFunction<String> measure) {
        int cut = text.offsetByCodePoints(0, 1);
        while (cut < text.length()) {
            int next = text.offsetByCodePoints(cut, 1);
            if (measure.applyAsDouble(text.substring(0, next)) > most + SMALL) {
                break;
            }
            cut = next;
        }
        return cut;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (BREAK_AFTER.indexOf(text.charAt(i)) >= 0) {
                pieces.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }
}
