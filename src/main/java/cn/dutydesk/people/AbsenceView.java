package cn.dutydesk.people;

import java.time.LocalDate;

/**
 * A stretch of days a person is away.
 *
 * @param from   first day away
 * @param to     last day away, inclusive
 * @param deputy who stands in for the person's office, "" if nobody is named
 */
public record AbsenceView(long id, long personId, AbsenceKind kind, LocalDate from, LocalDate to, String place,
        String reason, String deputy) {
}
