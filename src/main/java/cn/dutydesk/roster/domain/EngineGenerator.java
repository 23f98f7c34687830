package cn.dutydesk.roster.domain;

import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.engine.Answer;
import cn.dutydesk.roster.engine.Options;
import cn.dutydesk.roster.engine.Solver;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a month by the engine's search. A seat that could be filled only against a hard rule stays open. */
public final class EngineGenerator implements RosterGenerator {
    @Override
    public RosterProposal generate(RosterProblem problem, GenerateOptions options, Progress progress) {
        EngineProblem engine = EngineProblem.of(problem);
        Answer answer = Solver.solve(engine.instance(), options(options), listener(progress));
        progress.report(new Progress.Step(answer.seconds(), answer.hard(), answer.soft(), answer.bound()));
        Plan plan = Plan.of(problem, engine.seats(answer.seats()));
        problem.fixed().forEach(plan::put);
        leaveOpen(plan);
        List<Gap> gaps = DutyRules.COVERAGE.open(plan).stream().map(seat -> DutyRules.gap(seat, plan)).toList();
        return new RosterProposal(plan.seats(), gaps);
    }

    private static Options options(GenerateOptions asked) {
        return asked.moves() > 0 ? Options.moves(asked.seed(), asked.moves())
                : Options.seconds(asked.seed(), asked.seconds());
    }

    private static cn.dutydesk.roster.engine.Progress listener(Progress progress) {
        return new cn.dutydesk.roster.engine.Progress() {
            @Override
            public void report(double seconds, int hard, long soft, long bound) {
                progress.report(new Progress.Step(seconds, hard, soft, bound));
            }

            @Override
            public boolean stopped() {
                return progress.stopped();
            }
        };
    }

    /** Takes people off seats they may not have, one by one, and gives each such seat to who may have it, if any. */
    private static void leaveOpen(Plan plan) {
        Map<Seat, Long> fixed = plan.problem().fixed();
        for (Optional<Seat> broken = broken(plan, fixed); broken.isPresent(); broken = broken(plan, fixed)) {
            plan.put(broken.get(), null);
        }
        for (Seat seat : DutyRules.COVERAGE.open(plan)) {
            plan.problem().people().stream().filter(person -> DutyRules.barred(person, seat, plan).isEmpty())
                    .min((one, other) -> Long.compare(price(one, seat, plan), price(other, seat, plan)))
                    .ifPresent(person -> plan.put(seat, person.id()));
        }
    }

    private static Optional<Seat> broken(Plan plan, Map<Seat, Long> fixed) {
        return DutyRules.conflicts(plan).stream().filter(Conflict::hard).map(Conflict::seat)
                .filter(seat -> !fixed.containsKey(seat)).reduce((first, second) -> second);
    }

    private static long price(Candidate person, Seat seat, Plan plan) {
        return DutyRules.prices(person, seat, plan).values().stream().mapToLong(Long::longValue).sum();
    }
}
