package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of a roster, asked together. */
public final class DutyRules {
    public static final MonthCap CAP = new MonthCap();
    public static final RestAfterDuty REST = new RestAfterDuty();
    public static final Spacing SPACING = new Spacing();
    public static final WishedDays WISHES = new WishedDays();
    public static final HolidayTurn HOLIDAY = new HolidayTurn();
    public static final DepartmentApart DEPARTMENT = new DepartmentApart();
    public static final ExperiencedPair EXPERIENCE = new ExperiencedPair();
    public static final WholeWeekend WEEKEND = new WholeWeekend();
    public static final HeadOnKeyDays HEAD = new HeadOnKeyDays();
    public static final LeaderInTown TOWN = new LeaderInTown();
    public static final KeyPeriodStaffing STAFFING = new KeyPeriodStaffing();
    public static final EvenShares EVEN = new EvenShares();
    public static final Coverage COVERAGE = new Coverage();
    public static final LeaderApproval APPROVAL = new LeaderApproval();
    /** What does not depend on other duties of the month. */
    public static final List<DutyRule> STANDING = List.of(new AvailableStatus(), new PoolMembership(), new Exempt(),
            new NotAway());
    /** In the order in which their reasons are given. */
    public static final List<DutyRule> ALL = List.of(STANDING.get(0), STANDING.get(1), STANDING.get(2),
            STANDING.get(3), new OneDutyADay(), REST, CAP, HOLIDAY, HEAD, EXPERIENCE, WEEKEND, SPACING, WISHES,
            DEPARTMENT, TOWN, COVERAGE, STAFFING, EVEN, APPROVAL);

    private DutyRules() {
    }

    private static Stream<DutyRule> holding(Plan plan) {
        return ALL.stream().filter(plan.problem().terms()::on);
    }

    /** Points the person on an open seat costs, rule by rule; rules that cost nothing are left out. */
    public static Map<DutyRule, Long> prices(Candidate person, Seat seat, Plan plan) {
        Map<DutyRule, Long> prices = new LinkedHashMap<>();
        holding(plan).forEach(rule -> {
            long points = rule.price(person, seat, plan);
            if (points != 0) {
                prices.put(rule, points);
            }
        });
        return prices;
    }

    /** The first hard rule that keeps the person from an open seat. */
    public static Optional<Gap.Barred> barred(Candidate person, Seat seat, Plan plan) {
        return holding(plan).filter(DutyRule::hard)
                .flatMap(rule -> rule.against(person, seat, plan)
                        .map(why -> new Gap.Barred(person.id(), person.name(), rule.name(), why)).stream())
                .findFirst();
    }

    /** Everything that speaks against the person on an open seat, hard rules first. */
    public static List<Conflict> against(Candidate person, Seat seat, Plan plan) {
        List<Conflict> found = new ArrayList<>();
        for (DutyRule rule : ALL) {
            if (!plan.problem().terms().on(rule)) {
                continue;
            }
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
        holding(plan).forEach(rule -> found.addAll(rule.ofDays(plan)));
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
