package cn.dutydesk.incident.domain;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.incident.Limit;
import cn.dutydesk.incident.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;

/** When a limit is over. */
public final class LimitTime {
    private final BureauClock clock;
    private final Predicate<LocalDate> works;

    /** @param works whether the bureau works on a day */
    public LimitTime(BureauClock clock, Predicate<LocalDate> works) {
        this.clock = clock;
        this.works = works;
    }

    /** Working days end at the same time of day as they began, and the day they begin on is not counted. */
    public Instant due(Instant from, Limit limit) {
        if (limit.unit() != LimitUnit.WORKDAY) {
            return from.plus(Duration.ofMinutes(limit.minutes()));
        }
        LocalDateTime at = clock.local(from);
        for (int left = limit.amount(); left > 0;) {
            at = at.plusDays(1);
            if (works.test(at.toLocalDate())) {
                left--;
            }
        }
        return clock.instant(at);
    }
}
