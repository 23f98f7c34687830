package cn.dutydesk.selfcheck;

import java.time.YearMonth;
import java.util.List;

/**
 * That the office checks itself every month.
 *
 * @param officeId    the department that answers what the bureau answers once
 * @param assignments the office's own word on who answers; where there is none, the checklist says it
 */
public record PlanView(long standardId, String standard, long officeId, YearMonth first,
        List<Assignment> assignments) {
    public PlanView {
        assignments = List.copyOf(assignments);
    }
}
