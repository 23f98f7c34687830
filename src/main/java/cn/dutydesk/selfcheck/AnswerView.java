package cn.dutydesk.selfcheck;

import cn.dutydesk.selfcheck.ScoreView.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a department or person says about an item.
 *
 * @param personId who is asked by name; null for whoever the department chooses
 * @param steps    how often each of the item's steps was found, by its place from 0
 * @param minus    deductions found, those of a spot check included, not capped
 * @param fact     what a register said when it was answered, or empty
 * @param scan     the scan attached, in words, or empty
 */
public record AnswerView(long id, long campaignId, String item, long departmentId, String department,
        @Nullable Long personId,
        String person, State state, Map<Integer, Integer> steps, BigDecimal minus, int hits, String words,
        String fact, String scan, @Nullable Instant answeredAt, String answeredBy) {
    public AnswerView {
        steps = Map.copyOf(steps);
    }
}
