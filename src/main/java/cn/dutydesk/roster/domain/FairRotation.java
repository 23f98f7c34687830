package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.rule.DutyRules;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A rotation that looks at what each person already carries: day by day and seat by seat, of those whom no hard rule
 * bars, the one who has served least on that kind of day, history included, then least of them this month, and only
 * then who breaks the fewest wishes, has no duty the day before or after, has served least by weight, then least on
 * that post, and whose last duty is longest ago. The seed decides only between equals.
 *
 * <p>Wishes stand behind the counts, because a wish against many would lay everything on the few who are left: of two
 * who served equally often the one without last year's turn comes first, and stands one duty more at most.
 */
public final class FairRotation implements RosterGenerator {
    @Override
    public RosterProposal generate(RosterProblem problem, GenerateOptions options, Progress progress) {
        Plan plan = Plan.of(problem, problem.fixed());
        Map<Long, Tally> tallies = Tally.carried(problem);
        problem.fixed().forEach((seat, person) -> {
            Tally tally = tallies.get(person);
            if (tally != null) {
                tally.serve(problem.day(seat.day()).kind(), seat.postId(), seat.day());
            }
        });
        List<Gap> gaps = new ArrayList<>();
        for (Seat seat : problem.seats()) {
            if (plan.at(seat) == null) {
                fill(seat, plan, tallies, gaps, options.seed());
            }
        }
        progress.report(new Progress.Step(0, gaps.size(), 0, 0));
        return new RosterProposal(plan.seats(), gaps);
    }

    private static void fill(Seat seat, Plan plan, Map<Long, Tally> tallies, List<Gap> gaps,
            long seed) {
        RosterProblem problem = plan.problem();
        DayKind kind = problem.day(seat.day()).kind();
        Comparator<Candidate> fairest = Comparator
                .comparingInt((Candidate person) -> tallies.get(person.id()).count(kind))
                .thenComparingInt(person -> tallies.get(person.id()).inMonth(kind))
                .thenComparingInt(person -> DutyRules.wishesBroken(person, seat, plan))
                .thenComparing(person -> nextToDuty(person, seat, plan))
                .thenComparingInt(person -> tallies.get(person.id()).weight())
                .thenComparingInt(person -> tallies.get(person.id()).onPost(seat.postId()))
                .thenComparing(person -> tallies.get(person.id()).last())
                .thenComparingLong(person -> mixed(seed, person.id()))
                .thenComparingLong(Candidate::id);
        problem.people().stream().filter(person -> DutyRules.barred(person, seat, plan).isEmpty()).min(fairest)
                .ifPresentOrElse(person -> {
                    plan.put(seat, person.id());
                    tallies.get(person.id()).serve(kind, seat.postId(), seat.day());
                }, () -> gaps.add(DutyRules.gap(seat, plan)));
    }

    private static boolean nextToDuty(Candidate person, Seat seat, Plan plan) {
        return plan.stints(person.id()).stream()
                .anyMatch(stint -> Math.abs(ChronoUnit.DAYS.between(stint.day(), seat.day())) == 1);
    }

    /** A number that depends on both in no visible way (SplitMix64's finaliser). */
    private static long mixed(long seed, long id) {
        long z = seed * 0x9E3779B97F4A7C15L + id;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
