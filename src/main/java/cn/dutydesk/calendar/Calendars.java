package cn.dutydesk.calendar;

import java.time.LocalDate;
import java.util.List;

/** What other rooms may ask about days. Plain reads, cheap, any background thread; every date has an answer. */
public interface Calendars {
    Day day(LocalDate date);

    /** The days from the first to the last, both included, in order; empty when the last is before the first. */
    List<Day> days(LocalDate from, LocalDate to);

    /** Whether holidays of the year come from a notice or from the office; if not, say so wherever it matters. */
    boolean official(int year);

    /** Key periods that touch the days from the first to the last, both included, by their first day. */
    List<KeyPeriod> keyPeriods(LocalDate from, LocalDate to);
}
