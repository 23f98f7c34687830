package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a roster, asked together. */
public final class DutyRules {
    /** In the order in which their reasons are given. */
    public static final List<DutyRule> ALL = List.of(new AvailableStatus(), new PoolMembership(), new NotAway(),
            new OneDutyADay(), new RestAfterDuty(), new HolidayTurn());

    private DutyRules() {
    }

    /** The first hard rule that keeps the person from an open seat. */
    public static Optional<Gap.Barred> barred(Candidate person, Seat seat, Plan plan) {
        return ALL.stream().filter(DutyRule::hard)
                .flatMap(rule -> rule.against(person, seat, plan)
                        .map(why -> new Gap.Barred(person.id(), person.name(), rule.name(), why)).stream())
                .findFirst();
    }

    /** How many wishes the person on an open seat would break. */
    public static int wishesBroken(Candidate person, Seat seat, Plan plan) {
        return (int) ALL.stream().filter(rule -> !rule.hard() && rule.against(person, seat, plan).isPresent()).count();
    }

    /** Everything that speaks against the person on an open seat, hard rules first. */
    public static List<Conflict> against(Candidate person, Seat seat, Plan plan) {
        List<Conflict> found = new ArrayList<>();
        for (DutyRule rule : ALL) {
            rule.against(person, seat, plan).ifPresent(why -> found.add(new Conflict(seat, plan.post(seat).name(),
                    person.id(), person.name(), rule.name(), rule.hard(), why)));
        }
        return found;
    }

    /** Every rule the plan breaks now, by day, post and seat. Leaves the plan as it was. */
    public static List<Conflict> conflicts(Plan plan) {
        Map<Long, Candidate> people = plan.problem().byId();
        List<Conflict> found = new ArrayList<>();
        plan.seats().forEach((seat, id) -> {
            plan.put(seat, null);
            Candidate person = people.get(id);
            if (person != null) {
                found.addAll(against(person, seat, plan));
            }
            plan.put(seat, id);
        });
        found.sort(Comparator.comparing((Conflict conflict) -> conflict.seat().day())
                .thenComparingLong(conflict -> conflict.seat().postId())
                .thenComparingInt(conflict -> conflict.seat().seat()));
        return found;
    }

    /** An open seat with what keeps each person from it; who is kept by nothing is not listed. */
    public static Gap gap(Seat seat, Plan plan) {
        return new Gap(seat, plan.post(seat).name(), plan.problem().people().stream()
                .flatMap(person -> barred(person, seat, plan).stream()).toList());
    }
}
