package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.selfcheck.ScoreView.State;
import java.math.BigDecimal;

/**
 * What one answerer says of one item.
 *
 * @param minus deductions found, not yet capped
 * @param hits  how many faults were found; tells a veto, whose deduction is 0
 */
public record ItemMark(String item, State state, BigDecimal minus, int hits) {
    public static ItemMark open(String item) {
        return new ItemMark(item, State.OPEN, BigDecimal.ZERO, 0);
    }

    public static ItemMark absent(String item) {
        return new ItemMark(item, State.NOT_APPLICABLE, BigDecimal.ZERO, 0);
    }

    public static ItemMark found(String item, BigDecimal minus, int hits) {
        return new ItemMark(item, State.ANSWERED, minus, hits);
    }
}
