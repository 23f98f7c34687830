package cn.dutydesk.register.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Months as stretches of time on the bureau's wall. */
final class Months {
    private Months() {
    }

    /** @param month null for all times; @return null then */
    static @Nullable TimeRange of(@Nullable YearMonth month, BureauClock clock) {
        return month == null ? null : new TimeRange(clock.instant(month.atDay(1).atStartOfDay()),
                clock.instant(month.plusMonths(1).atDay(1).atStartOfDay()));
    }
}
