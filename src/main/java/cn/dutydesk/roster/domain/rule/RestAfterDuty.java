package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.Plan.Stint;
import java.time.LocalDate;
import java.util.Optional;

/** After a duty that runs through the night the next days are free, as many as the post says; both ways round. */
public final class RestAfterDuty implements DutyRule {
    @Override
    public String name() {
        return "rest";
    }

    @Override
    public boolean hard() {
        return true;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        int restDays = plan.post(seat).restDays();
        for (Stint stint : plan.stints(person.id())) {
            if (rests(stint.day(), stint.restDays(), seat.day())) {
                return Optional.of(Remark.of("roster.rule.rest", person.name(), stint.day(), stint.post()));
            }
            if (rests(seat.day(), restDays, stint.day())) {
                return Optional.of(Remark.of("roster.rule.rest-before", person.name(), stint.day(), stint.post()));
            }
        }
        return Optional.empty();
    }

    /** Whether the later day lies in the rest after the duty. */
    private static boolean rests(LocalDate duty, int restDays, LocalDate later) {
        return later.isAfter(duty) && !later.isAfter(duty.plusDays(restDays));
    }
}
