package cn.dutydesk.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.ExemptionKind;
import cn.dutydesk.roster.FairnessTable;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.engine.Answer;
import cn.dutydesk.roster.engine.Options;
import cn.dutydesk.roster.engine.Solver;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EngineGeneratorTest {
    private static final long MOVES = 30_000;
    private final EngineGenerator generator = new EngineGenerator();

    /** A month with everything in it, drawn from the seed. */
    private static Month drawn(int seed) {
        Random random = new Random(seed);
        Month month = new Month();
        int staff = 8 + random.nextInt(14);
        for (int i = 0; i < staff; i++) {
            month.person("科" + random.nextInt(6), false);
        }
        month.person(PersonStatus.NURSING, false).person(PersonStatus.ON_POST, true);
        for (int i = 0; i < 6; i++) {
            long person = 1 + random.nextInt(staff);
            int from = 1 + random.nextInt(28);
            switch (random.nextInt(5)) {
                case 0 -> month.away(person, AbsenceKind.LEAVE, from, Math.min(31, from + random.nextInt(9)));
                case 1 -> month.exempt(new Exemption(i + 1L, person,
                        random.nextBoolean() ? Set.of() : Set.of(Month.STANDBY.id()), random.nextBoolean(),
                        Month.day(from), null, ExemptionKind.OTHER, ""));
                case 2 -> month.elsewhere(person, from);
                case 3 -> month.wish(person, from, random.nextBoolean(), 1 + random.nextInt(3));
                default -> month.known(person, LocalDate.of(2026, 9, 20 + random.nextInt(11)), DayKind.WORKDAY, "");
            }
        }
        if (random.nextBoolean()) {
            month.extra(from(random), 1);
        }
        return month;
    }

    private static int from(Random random) {
        return 1 + random.nextInt(31);
    }

    @Property(tries = 25)
    void aRosterTheEngineCallsCleanBreaksNoHardRule(@ForAll @IntRange(max = 100_000) int seed) {
        RosterProblem problem = drawn(seed).problem();
        EngineProblem engine = EngineProblem.of(problem);
        Answer answer = Solver.solve(engine.instance(), Options.moves(seed, MOVES),
                cn.dutydesk.roster.engine.Progress.NONE);
        Map<Seat, Long> seats = engine.seats(answer.seats());
        Plan plan = Plan.of(problem, seats);
        long broken = DutyRules.conflicts(plan).stream().filter(Conflict::hard).count();
        long open = DutyRules.COVERAGE.open(plan).size();
        assertThat(answer.hard() == 0).as("hard %s, broken %s, open %s", answer.hard(), broken, open)
                .isEqualTo(broken + open == 0);
        assertThat(engine.seats(engine.places(seats))).isEqualTo(seats);
    }

    @Property(tries = 25)
    void whatCannotBeFilledIsLeftOpenWithEveryReason(@ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = 3, max = 9) int staff) {
        RosterProblem problem = new Month().staff(staff).away(1, AbsenceKind.LEAVE, 5, 25)
                .away(2, AbsenceKind.OUTING, 1, 20).problem();
        RosterProposal proposal = generator.generate(problem, new GenerateOptions(seed, 0, MOVES), Progress.NONE);
        Plan plan = Plan.of(problem, proposal.seats());
        assertThat(DutyRules.conflicts(plan)).noneMatch(Conflict::hard);
        assertThat(proposal.seats().size() + proposal.gaps().size()).isEqualTo(problem.seats().size());
        proposal.gaps().forEach(gap -> assertThat(gap.barred()).as("nobody could have taken %s", gap.seat())
                .hasSize(staff));
    }

    @Test
    void theSameSeedAndMovesGiveTheSameMonth() {
        RosterProblem problem = drawn(7).problem();
        GenerateOptions options = new GenerateOptions(3, 0, MOVES);
        assertThat(generator.generate(problem, options, Progress.NONE))
                .isEqualTo(generator.generate(problem, options, Progress.NONE));
    }

    @Test
    void aMonthIsSharedEvenlyAndFixedSeatsStay() {
        RosterProblem problem = new Month().staff(20).fixed(Month.seat(9, Month.MAIN), 7).problem();
        RosterProposal proposal = generator.generate(problem, GenerateOptions.repeatable(1), Progress.NONE);
        assertThat(proposal.seats()).containsEntry(Month.seat(9, Month.MAIN), 7L);
        var table = Fairness.count(problem, proposal.seats());
        assertThat(table.spread().get(DayKind.HOLIDAY)).isLessThanOrEqualTo(1);
        assertThat(table.spread().get(DayKind.RESTDAY)).isLessThanOrEqualTo(1);
        assertThat(table.totalSpread()).isLessThanOrEqualTo(1);
        assertThat(table.categories()).hasSize(4).allMatch(FairnessTable.Category::met)
                .allMatch(category -> category.spread() == category.leastSpread());
        assertThat(Fairness.count(problem, Map.of()).categories()).noneMatch(FairnessTable.Category::met);
    }

    @Test
    void theHeadLeadsWhenTheHolidayBeginsAndWeekendsStayTogetherWhenAsked() {
        Month month = new Month().board(BoardKind.LEADER).posts(Month.LEADER)
                .rule(DutyRules.WEEKEND, true, 2000, 0, 0);
        for (int i = 0; i < 8; i++) {
            month.person(PersonStatus.ON_POST, true);
        }
        RosterProblem problem = month.problem();
        RosterProposal proposal = generator.generate(problem, GenerateOptions.repeatable(1), Progress.NONE);
        assertThat(proposal.seats()).containsEntry(Month.seat(1, Month.LEADER), 1L);
        assertThat(proposal.seats().get(Month.seat(10, Month.LEADER)))
                .isEqualTo(proposal.seats().get(Month.seat(11, Month.LEADER)));
        assertThat(DutyRules.conflicts(Plan.of(problem, proposal.seats()))).extracting(Conflict::rule)
                .doesNotContain("weekend", "head");
    }

    @Test
    void lastYearsHolidayIsNotGivenTwice() {
        Month month = new Month().staff(40);
        for (int person = 1; person <= 10; person++) {
            month.known(person, LocalDate.of(2025, 10, 1 + person % 7), DayKind.HOLIDAY, "国庆节");
            month.known(person + 20, LocalDate.of(2026, 5, 1 + person % 5), DayKind.HOLIDAY, "劳动节");
        }
        RosterProblem problem = month.problem();
        RosterProposal proposal = generator.generate(problem, GenerateOptions.repeatable(1), Progress.NONE);
        assertThat(DutyRules.conflicts(Plan.of(problem, proposal.seats()))).extracting(Conflict::rule)
                .doesNotContain("holiday");
    }
}
