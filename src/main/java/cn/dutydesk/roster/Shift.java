package cn.dutydesk.roster;

import cn.dutydesk.core.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A duty's hours on the wall clock of the bureau: 08:30 for 24 hours is 08:30–次日08:30.
 *
 * @param start time of day, minutes at most
 * @param hours how long, 1 to 48
 */
public record Shift(LocalTime start, int hours) {
    /** The pattern most bureaus use. */
    public static final Shift WHOLE_DAY = new Shift(LocalTime.of(8, 30), 24);

    /** @throws IllegalArgumentException when the length is not 1 to 48 hours or the start has seconds */
    public Shift {
        if (hours < 1 || hours > 48 || start.getSecond() != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("no shift: " + start + " for " + hours + " hours");
        }
    }

    /** The stretch of time a duty of that day covers. Its end is a wall-clock time too, as handovers are. */
    public TimeRange range(LocalDate day, ZoneId zone) {
        LocalDateTime from = day.atTime(start);
        return new TimeRange(from.atZone(zone).toInstant(), from.plusHours(hours).atZone(zone).toInstant());
    }

    /** Wall-clock time of the end. */
    public LocalTime end() {
        return start.plusHours(hours);
    }

    public boolean crossesMidnight() {
        return start.toSecondOfDay() + hours * 3600 > 24 * 3600;
    }
}
