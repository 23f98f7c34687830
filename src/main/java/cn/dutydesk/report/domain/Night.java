package cn.dutydesk.report.domain;

import cn.dutydesk.core.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The hours an office counts as night.
 *
 * @param from hour it begins, 0 to 23
 * @param to   hour it ends; not after the beginning means on the next day
 */
public record Night(int from, int to) {
    /** How many hours of the stretch lie in the night. */
    public double hours(TimeRange shift, ZoneId zone) {
        Duration sum = Duration.ZERO;
        LocalDate last = shift.to().atZone(zone).toLocalDate();
        for (LocalDate day = shift.from().atZone(zone).toLocalDate().minusDays(1); !day.isAfter(last);
                day = day.plusDays(1)) {
            Instant begins = day.atTime(from, 0).atZone(zone).toInstant();
            Instant ends = (to > from ? day : day.plusDays(1)).atTime(to, 0).atZone(zone).toInstant();
            Instant later = begins.isAfter(shift.from()) ? begins : shift.from();
            Instant earlier = ends.isBefore(shift.to()) ? ends : shift.to();
            if (later.isBefore(earlier)) {
                sum = sum.plus(Duration.between(later, earlier));
            }
        }
        return sum.toMinutes() / 60.0;
    }
}
