package cn.dutydesk.selfcheck.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When a finding is reminded of, in the bureau's wall-clock time: so many days before its last day, on that day, on the
 * day after (when it is overdue), and again and again from then. Only the next time is ever stored, so what passed while
 * the program did not run is made good by one reminder.
 *
 * @param before days before the last day; @param every days between two reminders of what is overdue
 */
public record FindingReminding(int before, int every) {
    private static final LocalTime AT = LocalTime.of(9, 0);

    /** @param due last day by which it must be right; @return the first reminder after that time */
    public LocalDateTime next(LocalDate due, LocalDateTime after) {
        LocalDateTime early = due.minusDays(before).atTime(AT);
        if (early.isAfter(after)) {
            return early;
        }
        LocalDateTime last = due.atTime(AT);
        if (last.isAfter(after)) {
            return last;
        }
        LocalDateTime overdue = due.plusDays(1).atTime(AT);
        if (overdue.isAfter(after)) {
            return overdue;
        }
        long rounds = ChronoUnit.DAYS.between(overdue, after) / every + 1;
        return overdue.plusDays(rounds * every);
    }
}
