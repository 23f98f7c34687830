package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a signed self-check, as it is frozen. Words are those of the moment of signing; instants are written as
 * ISO-8601 in UTC.
 *
 * @param month    such as 2026-02
 * @param standard code, number and digest of the checklist's version
 * @param signedBy who signed, and when
 */
public record CheckText(String month, int edition, String reason, Sheet standard, Result result, List<Said> answers,
        List<Part> parts, String submittedBy, String submittedAt, String signedBy, String signedAt) {
    public CheckText {
        answers = List.copyOf(answers);
        parts = List.copyOf(parts);
    }

    /** Which checklist. */
    public record Sheet(String code, String name, int version, String digest) {
    }

    /** What it came to. */
    public record Result(BigDecimal available, BigDecimal got, BigDecimal extra, @Nullable BigDecimal rate,
            @Nullable ScoreGrade grade,
            List<String> vetoed, List<Line> items) {
        public Result {
            vetoed = List.copyOf(vetoed);
            items = List.copyOf(items);
        }
    }

    /** One item. */
    public record Line(String code, String text, BigDecimal points, @Nullable BigDecimal got, BigDecimal minus,
            ScoreView.State state) {
    }

    /** One answer, with what spot checks did to it and the hashes of its files. */
    public record Said(long id, String item, String department, String person, ScoreView.State state,
            BigDecimal minus, int hits, String words, String fact, String scan, String by, String at,
            List<String> reviews, List<String> files) {
        public Said {
            reviews = List.copyOf(reviews);
            files = List.copyOf(files);
        }
    }

    /** A department that stands by its part. */
    public record Part(String department, String by, String at, String words) {
    }
}
