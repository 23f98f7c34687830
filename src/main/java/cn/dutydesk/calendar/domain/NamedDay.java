package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.DayKind;
import java.time.LocalDate;

/**
 * One day that is not simply what its weekday says, or that somebody stated.
 *
 * @param date the day
 * @param kind what it counts as
 * @param name the holiday it belongs to or makes up for, "" if none
 */
public record NamedDay(LocalDate date, DayKind kind, String name) {
    /** What is written beside the date: the holiday, and on a workday that makes up for one, the holiday with 补班. */
    public String label() {
        boolean makeUp = kind == DayKind.WORKDAY && !name.isEmpty() && !name.contains("班");
        return makeUp ? name + "补班" : name;
    }
}
