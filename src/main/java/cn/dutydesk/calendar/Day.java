package cn.dutydesk.calendar;

import java.time.LocalDate;

/**
 * One day as every room shows it.
 *
 * @param date the day in the bureau's time zone
 * @param kind what it counts as
 * @param name the holiday or, on a make-up workday, the holiday it makes up for with 补班; "" on any other day
 * @param official whether the year of the date has announced or entered data; false means bridge days and make-up
 *     workdays are unknown
 * @param lunar lunar date, for example 正月初一 or 闰六月廿九
 * @param keyPeriod name of the key period the day lies in, several joined by 、; "" if none
 */
public record Day(LocalDate date, DayKind kind, String name, boolean official, String lunar, String keyPeriod) {
}
