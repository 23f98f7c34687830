package cn.dutydesk.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.rule.DutyRules;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FairRotationTest {
    private final FairRotation rotation = new FairRotation();

    private RosterProposal run(RosterProblem problem) {
        return run(problem, 1);
    }

    private RosterProposal run(RosterProblem problem, long seed) {
        return rotation.generate(problem, GenerateOptions.repeatable(seed), Progress.NONE);
    }

    @Property(tries = 60)
    void breaksNoHardRuleFillsOrNamesEverySeatAndDependsOnTheSeedAlone(@ForAll @IntRange(min = 2, max = 30) int staff,
            @ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(min = 1, max = 31) int from,
            @ForAll @IntRange(max = 9) int length) {
        RosterProblem problem = new Month().staff(staff).person(PersonStatus.SICK, false)
                .person(PersonStatus.ON_POST, true).away(1, AbsenceKind.LEAVE, from, Math.min(31, from + length))
                .extra(from, 1).problem();
        RosterProposal proposal = run(problem, seed);
        assertThat(DutyRules.conflicts(Plan.of(problem, proposal.seats()))).noneMatch(Conflict::hard);
        var named = new HashSet<>(proposal.seats().keySet());
        proposal.gaps().forEach(gap -> assertThat(named.add(gap.seat())).isTrue());
        assertThat(named).isEqualTo(new HashSet<>(problem.seats()));
        assertThat(run(problem, seed)).isEqualTo(proposal);
    }

    @Property(tries = 30)
    void noKindOfDayIsSpreadWiderThanOneAmongEquals(@ForAll @IntRange(min = 20, max = 70) int staff,
            @ForAll @IntRange(max = 1000) int seed) {
        RosterProblem problem = new Month().staff(staff).problem();
        var table = Fairness.count(problem, run(problem, seed).seats());
        assertThat(table.spread().values()).allMatch(spread -> spread <= 1);
        assertThat(table.totalSpread()).isLessThanOrEqualTo(2);
    }

    @Test
    void whoCarriesMoreServesLess() {
        Month month = new Month().staff(20);
        for (int day = 1; day <= 10; day++) {
            month.known(1, LocalDate.of(2026, 9, day * 2), DayKind.WORKDAY, "");
        }
        for (int person = 2; person <= 20; person++) {
            month.known(person, LocalDate.of(2026, 9, person), DayKind.WORKDAY, "");
        }
        RosterProblem problem = month.problem();
        Map<Long, Long> workdays = run(problem).seats().entrySet().stream()
                .filter(entry -> problem.day(entry.getKey().day()).kind() == DayKind.WORKDAY)
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
        assertThat(workdays).doesNotContainKey(1L);
        assertThat(workdays).hasSize(19);
    }

    @Test
    void whoIsNewDoesNotMakeUpForTheYearsBefore() {
        Month month = new Month().staff(20);
        for (int person = 2; person <= 20; person++) {
            for (int day = 1; day <= 12; day++) {
                month.known(person, LocalDate.of(2026, (day % 9) + 1, person), DayKind.WORKDAY, "");
            }
        }
        RosterProblem problem = month.problem();
        long newcomer = run(problem).seats().entrySet().stream()
                .filter(entry -> entry.getValue() == 1L)
                .filter(entry -> problem.day(entry.getKey().day()).kind() == DayKind.WORKDAY).count();
        assertThat(newcomer).isBetween(2L, 5L);
    }

    @Test
    void aSeatNobodyCanTakeIsNamedWithEveryReason() {
        RosterProblem problem = new Month().posts(Month.LEADER).person(PersonStatus.ON_POST, true)
                .person(PersonStatus.VILLAGE, true).person(PersonStatus.ON_POST, false)
                .away(1, AbsenceKind.OUTING, 5, 6).problem();
        RosterProposal proposal = run(problem);
        assertThat(proposal.gaps()).extracting(Gap::seat)
                .containsExactly(Month.seat(5, Month.LEADER), Month.seat(6, Month.LEADER));
        Gap gap = proposal.gaps().get(0);
        assertThat(gap.post()).isEqualTo("带班领导");
        assertThat(gap.barred()).extracting(Gap.Barred::personId).containsExactly(1L, 2L, 3L);
        assertThat(gap.barred()).extracting(Gap.Barred::rule).containsExactly("away", "status", "pool");
        assertThat(proposal.seats()).hasSize(29);
    }

    @Test
    void keyPeriodsRaiseTheSeatsOfReinforcedPosts() {
        RosterProblem problem = new Month().staff(20).extra(1, 2).problem();
        List<Seat> first = problem.seats().stream().filter(seat -> seat.day().equals(Month.day(1))).toList();
        assertThat(first).hasSize(5).filteredOn(seat -> seat.postId() == Month.MAIN.id()).hasSize(3);
        assertThat(run(problem).seats()).containsKeys(first.toArray(Seat[]::new));
    }

    @Test
    void fixedSeatsStay() {
        Seat seat = Month.seat(20, Month.MAIN);
        RosterProblem problem = new Month().staff(20).fixed(seat, 7).problem();
        assertThat(run(problem).seats()).containsEntry(seat, 7L);
    }

    @Test
    void lastYearsHolidayTurnIsAvoidedWhereItCanBe() {
        Month month = new Month().staff(40);
        for (int person = 1; person <= 15; person++) {
            month.known(person, LocalDate.of(2025, 10, 1).plusDays(person % 7), DayKind.HOLIDAY, "国庆节");
        }
        RosterProblem problem = month.problem();
        assertThat(run(problem).seats().entrySet()).filteredOn(entry ->
                problem.day(entry.getKey().day()).kind() == DayKind.HOLIDAY)
                .allMatch(entry -> entry.getValue() > 15);
        RosterProblem few = new Month().posts(Month.STANDBY).staff(2)
                .known(1, LocalDate.of(2025, 10, 1), DayKind.HOLIDAY, "国庆节")
                .known(2, LocalDate.of(2025, 10, 2), DayKind.HOLIDAY, "国庆节").problem();
        assertThat(run(few).gaps()).isEmpty();
    }

    @Property(tries = 20)
    void aLongFestivalIsSharedByAllThoughMostServedInItLastYear(@ForAll @IntRange(max = 1000) int seed,
            @ForAll boolean othersServedElsewhere) {
        Month month = new Month().staff(40).festival(9).posts(post(11, 2, 1), post(12, 3, 1), post(13, 3, 0));
        for (int person = 1; person <= 30; person++) {
            month.known(person, LocalDate.of(2025, 10, 1).plusDays(person % 8), DayKind.HOLIDAY, "国庆节");
        }
        for (int person = 31; othersServedElsewhere && person <= 40; person++) {
            month.known(person, LocalDate.of(2026, 5, 1).plusDays(person % 3), DayKind.HOLIDAY, "劳动节");
        }
        RosterProblem problem = month.problem();
        Map<Long, List<LocalDate>> festival = run(problem, seed).seats().entrySet().stream()
                .filter(entry -> problem.day(entry.getKey().day()).kind() == DayKind.HOLIDAY)
                .collect(Collectors.groupingBy(Map.Entry::getValue,
                        Collectors.mapping(entry -> entry.getKey().day(), Collectors.toList())));
        assertThat(festival).hasSize(40);
        assertThat(festival.values()).allSatisfy(days -> assertThat(days).hasSizeBetween(1, 2)
                .allSatisfy(day -> assertThat(days).doesNotContain(day.plusDays(1))));
        assertThat(duties(festival, 1, 30)).isLessThanOrEqualTo(duties(festival, 31, 40));
    }

    /** Duties a head of the people from the first to the last. */
    private static double duties(Map<Long, List<LocalDate>> days, long first, long last) {
        return LongStream.rangeClosed(first, last).mapToInt(person -> days.get(person).size()).average().orElseThrow();
    }

    private static PostNeed post(long id, int seats, int restDays) {
        return new PostNeed(id, "岗位" + id, seats, false, restDays, Pool.of(PoolRule.STAFF));
    }
}
