package cn.dutydesk.calendar.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One holiday of a year as the notice words it: from, to, and the days worked for it.
 *
 * @param name the holiday
 * @param from first day off
 * @param to last day off, inclusive
 * @param makeUp workdays that make up for it, by date; may lie in front of it
 */
public record HolidayRun(String name, LocalDate from, LocalDate to, List<LocalDate> makeUp) {
    /** How many days are off. */
    public int length() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }

    /** Gathers the holidays of the given days, which are in order; neighbours of the same name are one. */
    public static List<HolidayRun> of(List<Day> days) {
        List<HolidayRun> runs = new ArrayList<>();
        for (Day day : days) {
            if (day.kind() != DayKind.HOLIDAY) {
                continue;
            }
            HolidayRun last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.name.equals(day.name()) && last.to.plusDays(1).equals(day.date())) {
                runs.set(runs.size() - 1, new HolidayRun(last.name, last.from, day.date(), last.makeUp));
            } else {
                runs.add(new HolidayRun(day.name(), day.date(), day.date(), makeUp(days, day.name())));
            }
        }
        return runs;
    }

    private static List<LocalDate> makeUp(List<Day> days, String name) {
        return days.stream().filter(day -> day.kind() == DayKind.WORKDAY && !name.isEmpty()
                && day.name().equals(name + "补班")).map(Day::date).toList();
    }
}
