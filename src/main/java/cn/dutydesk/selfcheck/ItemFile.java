package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * One item of a month with everything that was said about it.
 *
 * @param mine    answers the person who looks may give
 * @param earlier what the item came to in the months before, newest first
 */
public record ItemFile(Standard.Item item, List<AnswerView> answers, List<ReviewView> reviews,
        List<EvidenceFile> files, Set<Long> mine, List<Earlier> earlier) {
    public ItemFile {
        answers = List.copyOf(answers);
        reviews = List.copyOf(reviews);
        files = List.copyOf(files);
        mine = Set.copyOf(mine);
        earlier = List.copyOf(earlier);
    }

    /** The item in an earlier month. @param minus what was taken off, capped */
    public record Earlier(YearMonth month, ScoreView.State state, BigDecimal minus) {
    }
}
