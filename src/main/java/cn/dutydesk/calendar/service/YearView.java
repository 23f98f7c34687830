package cn.dutydesk.calendar.service;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.domain.HolidayRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One year as the calendar panel shows it.
 *
 * @param official whether holidays come from a notice or from the office
 * @param source the notice or the imported file, "" when computed only
 * @param days every day of the year
 * @param holidays the holidays by date
 * @param entered days the office stated by hand; they can be put back
 * @param imported whether the office imported this year
 * @param periods key periods that touch the year
 */
public record YearView(int year, boolean official, String source, List<Day> days, List<HolidayRun> holidays,
        Set<LocalDate> entered, boolean imported, List<KeyPeriod> periods) {
}
