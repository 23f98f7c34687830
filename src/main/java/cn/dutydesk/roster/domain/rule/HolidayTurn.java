package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.KnownDuty;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Who served in a holiday last year does not serve in the same one again, where it can be avoided. */
public final class HolidayTurn implements DutyRule {
    @Override
    public String name() {
        return "holiday";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return RuleValue.soft(300);
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        var day = plan.problem().day(seat.day());
        if (day.kind() != DayKind.HOLIDAY || day.name().isEmpty()) {
            return Optional.empty();
        }
        return plan.carried(person.id()).stream().filter(duty -> duty.kind() == DayKind.HOLIDAY)
                .filter(duty -> lastYear(duty.day(), seat.day()) && sameHoliday(duty, day.name())).findFirst()
                .map(duty -> Remark.of("roster.rule.holiday", person.name(), day.name(), duty.day()));
    }

    /** Eight to sixteen months before: feasts of the lunar calendar wander, and 元旦 may begin in December. */
    private static boolean lastYear(LocalDate duty, LocalDate day) {
        return duty.isBefore(day.minusMonths(8)) && duty.isAfter(day.minusMonths(16));
    }

    /** 国庆节、中秋节 of one year is the 国庆节 of the next. */
    private static boolean sameHoliday(KnownDuty duty, String name) {
        var names = Arrays.asList(name.split("、"));
        return Arrays.stream(duty.holiday().split("、")).anyMatch(names::contains);
    }
}
