package cn.dutydesk.calendar;

import java.time.LocalDate;

/**
 * A stretch of days that asks for more than usual: 全国两会, 春节, 征期 …
 *
 * @param id number in the database
 * @param name what people call it
 * @param from first day
 * @param to last day, inclusive
 * @param extraSeats how many more people each duty post needs on these days, 0 or more
 * @param demands what is asked of those on duty, in the office's words; may be ""
 */
public record KeyPeriod(long id, String name, LocalDate from, LocalDate to, int extraSeats, String demands) {
    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
