package cn.dutydesk.presence.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.presence.TaskRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which tasks a shift has, and when. What happens after midnight belongs to the day the shift began on: the patrol at two
 * in the night after the last day of a key period is one of the key period.
 */
public final class DueTimes {
    /**
     * A shift and what its day is.
     *
     * @param kind of the day it begins on
     * @param key  whether that day lies in a key period
     */
    public record ShiftDay(TimeRange shift, DayKind kind, boolean key) {
    }

    /**
     * One task to be done.
     *
     * @param opens from when; together with the rule what it is known by
     * @param due   until when
     * @param miss  from when it is missed
     */
    public record Due(TaskRule rule, Instant opens, Instant due, Instant miss) {
    }

    private DueTimes() {
    }

    /** The tasks that open within the shift, in order of time. */
    public static List<Due> of(List<TaskRule> rules, ShiftDay day, ZoneId zone) {
        List<Due> all = new ArrayList<>();
        for (TaskRule rule : rules) {
            if (rule.active() && rule.days().contains(day.kind()) && (day.key() || !rule.keyOnly())) {
                stretches(day.shift(), rule.from(), rule.to(), zone).forEach(due -> all.add(new Due(rule, due.opens(),
                        due.closes(), due.closes().plus(Duration.ofMinutes(rule.grace())))));
            }
        }
        all.sort(Comparator.comparing(Due::opens).thenComparingLong(due -> due.rule().id()));
        return all;
    }

    /** A time of day's stretch on one date; both ends are the same for a point in time. */
    public record Stretch(Instant opens, Instant closes) {
    }

    /** Every stretch from one time of day to the other that opens within the shift. */
    public static List<Stretch> stretches(TimeRange shift, LocalTime from, LocalTime to, ZoneId zone) {
        List<Stretch> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(shift.to(), zone);
        for (LocalDate date = LocalDate.ofInstant(shift.from(), zone); !date.isAfter(last); date = date.plusDays(1)) {
            Instant opens = date.atTime(from).atZone(zone).toInstant();
            if (shift.contains(opens)) {
                LocalDate end = to.isBefore(from) ? date.plusDays(1) : date;
                found.add(new Stretch(opens, end.atTime(to).atZone(zone).toInstant()));
            }
        }
        return found;
    }
}
