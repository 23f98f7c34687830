package cn.dutydesk.selfcheck;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That the office checks itself every month by one checklist; it may go through several side by side.
 *
 * @param officeId    the department that answers what the bureau answers once
 * @param last        no month after it opens; null while it goes on
 * @param assignments the office's own word on who answers; where there is none, the checklist says it
 */
public record PlanView(long id, long standardId, String standard, long officeId, YearMonth first,
        @Nullable YearMonth last,
        List<Assignment> assignments) {
    public PlanView {
        assignments = List.copyOf(assignments);
    }
}
