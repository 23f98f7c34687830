package cn.dutydesk.calendar;

/** Sent after a day, a year or a key period was stored: whoever shows days reads them again. */
public record CalendarChanged() {
}
