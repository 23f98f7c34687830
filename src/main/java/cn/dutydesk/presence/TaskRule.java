package cn.dutydesk.presence;

import cn.dutydesk.calendar.DayKind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a task comes due, as the office has set it.
 *
 * @param id       number in the database; 0 for one yet to be stored
 * @param from     time of day from which it may be done
 * @param to       until when; the same as {@code from} for a point in time, earlier for a stretch over midnight
 * @param grace    minutes after its time until it counts as missed
 * @param days     kinds of the day the shift begins on; times after midnight belong to that day
 * @param keyOnly  whether only in key periods (敏感期)
 * @param template text offered for the log entry
 * @param since    from when the rule holds as it stands: it makes no task that was over before
 * @param version  optimistic version, to be handed back with an edit
 */
public record TaskRule(long id, String name, TaskKind kind, LocalTime from, LocalTime to, int grace, Set<DayKind> days,
        boolean keyOnly, String template, boolean active, Instant since, int version) {
    public TaskRule {
        days = Set.copyOf(days);
    }
}
