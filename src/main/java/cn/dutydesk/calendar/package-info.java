/**
 * Which day is what: holidays and make-up workdays as the State Council announced them, the office's own corrections,
 * key periods (敏感期), lunar dates. Other rooms ask {@link cn.dutydesk.calendar.Calendars} and listen for
 * {@link cn.dutydesk.calendar.CalendarChanged}; they never see the tables.
 *
 * <p>Three layers answer for a date, the upper one wins: what the office entered or imported, the announced data in
 * {@code resources/calendar}, the rule (statutory days by law, Saturday and Sunday as days of rest).
 */
package cn.dutydesk.calendar;
