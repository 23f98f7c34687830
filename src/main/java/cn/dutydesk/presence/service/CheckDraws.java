package cn.dutydesk.presence.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.presence.CheckKind;
import cn.dutydesk.presence.CheckWindow;
import cn.dutydesk.presence.domain.CheckDraw;
import cn.dutydesk.presence.domain.Draw;
import cn.dutydesk.presence.domain.DueTimes;
import cn.dutydesk.presence.domain.PresenceCheck;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.security.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.hibernate.Session;

/** Draws the random checks of the running shift, once for each stretch the office has set. */
final class CheckDraws {
    private static final Duration SOONEST = Duration.ofMinutes(1);

    private final OnDesk desk;
    private final CheckService checks;
    private final LongSupplier seeds;
    private final BureauClock clock;

    /** @param seeds where chance comes from */
    CheckDraws(OnDesk desk, CheckService checks, LongSupplier seeds, BureauClock clock) {
        this.desk = desk;
        this.checks = checks;
        this.seeds = seeds;
        this.clock = clock;
    }

    List<Job> due(Session session, Instant now) {
        TimeRange shift = desk.shiftAt(now);
        List<Job> jobs = new ArrayList<>();
        for (CheckWindow window : PresenceStore.windows(session)) {
            if (window.perShift() > 0 && !PresenceStore.drawn(session, window.id(), shift.from())
                    && desk.kept(shift)) {
                jobs.add(act -> draw(act, window, shift));
            }
        }
        return jobs;
    }

    private void draw(Act act, CheckWindow window, TimeRange shift) {
        long seed = seeds.getAsLong();
        act.session().persist(new CheckDraw(window.id(), shift.from(), seed, act.now()));
        Instant soonest = act.now().plus(SOONEST);
        for (DueTimes.Stretch stretch : DueTimes.stretches(shift, window.from(), window.to(), clock.zone())) {
            Instant from = stretch.opens().isBefore(soonest) ? soonest : stretch.opens();
            Instant to = stretch.closes().isAfter(shift.to()) ? shift.to() : stretch.closes();
            if (from.isBefore(to)) {
                Draw.times(seed, new TimeRange(from, to), window.perShift()).forEach(at -> act.session().persist(
                        PresenceCheck.ahead(CheckKind.RANDOM, at, checks.limit(), act.actor().name(), act.now())));
            }
        }
        // When they come is nobody's to read, not even in the record.
        act.record("check-draw", null, null, Map.of("window", window.name(), "count", window.perShift()));
    }
}
