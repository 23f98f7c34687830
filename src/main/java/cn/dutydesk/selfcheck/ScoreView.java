package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a self-check comes to.
 *
 * @param available points of the items that exist here (实有项目总分值) and are answered
 * @param got       points reached, extra deductions taken off, never below 0
 * @param extra     what was deducted beyond the items' own points
 * @param rate      got ÷ available in per cent, cut to two decimals; null while nothing counts
 * @param grade     null while an item is unanswered, or nothing counts
 * @param open      items nobody has answered yet
 * @param vetoed    codes of veto items that occurred
 * @param items     one line for each item of the standard, in its order
 */
public record ScoreView(BigDecimal available, BigDecimal got, BigDecimal extra, @Nullable BigDecimal rate,
        @Nullable ScoreGrade grade,
        int open, List<String> vetoed, List<Line> items) {
    public ScoreView {
        vetoed = List.copyOf(vetoed);
        items = List.copyOf(items);
    }

    /** Whether every item was answered or declared not applicable. */
    public boolean complete() {
        return open == 0;
    }

    /** How an item stands. */
    public enum State {
        /** 未答: somebody still has to answer. */
        OPEN,
        /** 不适用. */
        NOT_APPLICABLE,
        ANSWERED
    }

    /**
     * One item.
     *
     * @param got   points reached; null unless it has points and is answered
     * @param minus what is taken off for it: at most its points, without limit for an extra item
     */
    public record Line(String item, State state, @Nullable BigDecimal got, BigDecimal minus) {
    }
}
