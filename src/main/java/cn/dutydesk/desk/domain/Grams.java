package cn.dutydesk.desk.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Two characters side by side, the unit of the log's index. A Chinese word needs no other cutting, and every text of
 * two characters is one of them; a longer text is where all of its pairs are, seen again with {@link #contains}. A
 * character outside the basic plane counts as two.
 */
public final class Grams {
    private Grams() {
    }

    /** As texts are compared: letters in one case. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The pairs of a folded text, from 0 to 2³²−1; a pair that comes twice is given twice. */
    public static IntStream of(String folded) {
        return IntStream.range(0, Math.max(0, folded.length() - 1))
                .map(i -> folded.charAt(i) << 16 | folded.charAt(i + 1));
    }

    /** Whether one of the texts contains the folded one. */
    public static boolean contains(List<String> texts, String folded) {
        return texts.stream().anyMatch(text -> fold(text).contains(folded));
    }
}
