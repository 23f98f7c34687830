package cn.dutydesk.desk.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which shift of the desk an instant belongs to: as the roster says, or the usual one where there is no roster. */
public final class Shifts {
    /** 08:30 to 08:30 next day is a common pattern, not a national rule; the roster overrides it. */
    static final LocalTime USUAL_HANDOVER = LocalTime.of(8, 30);

    private final Rosters rosters;
    private final BureauClock clock;

    public Shifts(Rosters rosters, BureauClock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /** The desk's shift that contains the instant. */
    public TimeRange at(Instant instant) {
        return of(rosters.onDutyAt(instant), instant);
    }

    TimeRange of(List<OnDuty> duties, Instant instant) {
        return duties.stream().filter(duty -> Seat.desk(duty.post())).map(OnDuty::shift)
                .min(Comparator.comparing(TimeRange::to)).orElseGet(() -> usual(instant));
    }

    private TimeRange usual(Instant instant) {
        LocalDate day = clock.local(instant).toLocalDate();
        if (clock.local(instant).toLocalTime().isBefore(USUAL_HANDOVER)) {
            day = day.minusDays(1);
        }
        return new TimeRange(clock.instant(day.atTime(USUAL_HANDOVER)),
                clock.instant(day.plusDays(1).atTime(USUAL_HANDOVER)));
    }

    /** The shifts that begin on a day, first one first. At least one. */
    public List<TimeRange> beginningOn(LocalDate day) {
        Instant midnight = clock.instant(day.atStartOfDay());
        Instant end = clock.instant(day.plusDays(1).atStartOfDay());
        List<TimeRange> shifts = new ArrayList<>();
        for (TimeRange shift = at(midnight); shift.from().isBefore(end); shift = at(shift.to())) {
            if (!shift.from().isBefore(midnight)) {
                shifts.add(shift);
            }
        }
        return shifts;
    }
}
