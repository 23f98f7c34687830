package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.drill.DrillFinding.Kind;
import cn.dutydesk.playbook.domain.drill.StepScore.Verdict;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.AskState;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.domain.run.Trace;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a drill was worth. Every step in which somebody had to do something counts the same: whole when done in time,
 * half when done late, nothing when missed, left out or open at the end. The points are the share of that in a hundred,
 * less {@value #NOBODY} for each time a target had nobody, at most {@value #MOST_NOBODY}.
 *
 * @param points 0 to 100
 */
public record DrillScore(int points, List<StepScore> steps, List<PersonScore> people, List<DrillFinding> findings) {
    private static final int NOBODY = 5;
    private static final int MOST_NOBODY = 20;

    public DrillScore {
        steps = List.copyOf(steps);
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    public static DrillScore of(DrillRun run) {
        List<StepScore> steps = run.state().steps().stream().map(state -> step(run, state)).toList();
        List<DrillFinding> findings = findings(run, steps);
        return new DrillScore(points(steps, findings), steps, people(run), findings);
    }

    /** Steps that count. */
    public long counted() {
        return steps.stream().filter(StepScore::counts).count();
    }

    public long count(Verdict verdict) {
        return steps.stream().filter(step -> step.verdict() == verdict).count();
    }

    private static int points(List<StepScore> steps, List<DrillFinding> findings) {
        double sum = 0;
        int counted = 0;
        for (StepScore step : steps) {
            counted += step.counts() ? 1 : 0;
            sum += step.verdict() == Verdict.DONE ? 1 : step.verdict() == Verdict.LATE ? 0.5 : 0;
        }
        long nobody = findings.stream().filter(finding -> finding.kind() == Kind.NOBODY).count();
        double share = counted == 0 ? 100 : sum * 100 / counted;
        return (int) Math.max(0, Math.round(share - Math.min(MOST_NOBODY, nobody * NOBODY)));
    }

    private static StepScore step(DrillRun run, StepState state) {
        Step step = run.plan().step(state.step());
        // What was called off by the end of the drill itself was open until then.
        boolean cut = run.ending() != Ending.OVER
                && state.status() == cn.dutydesk.playbook.domain.run.StepStatus.CALLED_OFF && state.endedAt() != null
                && !state.endedAt().isBefore(run.now());
        Instant ended = cut || state.active() ? null : state.endedAt();
        Instant until = ended == null ? run.now() : ended;
        Duration late = state.due() != null && until.isAfter(state.due()) ? Duration.between(state.due(), until)
                : Duration.ZERO;
        int mark = state.key().lastIndexOf('#');
        return new StepScore(state.key(), step.title(), mark < 0 ? 0 : Integer.parseInt(state.key()
                .substring(mark + 1)), step.action().kind(), verdict(step, state, ended == null, !late.isZero()),
                state.startedAt(), state.due(), ended, late, state.by(), state.words());
    }

    private static Verdict verdict(Step step, StepState state, boolean open, boolean late) {
        if (!step.action().kind().asks() || isFree(step)) {
            return Verdict.FREE;
        }
        if (open) {
            return Verdict.OPEN;
        }
        return switch (state.status()) {
            case DONE -> late ? Verdict.LATE : Verdict.DONE;
            case SKIPPED -> Verdict.SKIPPED;
            case MISSED -> Verdict.MISSED;
            case ACTIVE -> Verdict.OPEN;
            case PASSED, CALLED_OFF -> Verdict.FREE;
        };
    }

    /** A decision that its conditions make asks nobody. */
    private static boolean isFree(Step step) {
        return step.action() instanceof cn.dutydesk.playbook.domain.definition.Action.Decide decide
                && decide.question().isEmpty();
    }

    private static List<PersonScore> people(DrillRun run) {
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        for (StepState state : run.state().steps()) {
            if (run.plan().step(state.step()).action().kind().asks()) {
                state.asks().forEach(ask -> asks.computeIfAbsent(ask.callee().name(), name -> new ArrayList<>())
                        .add(ask));
            }
        }
        List<PersonScore> people = new ArrayList<>();
        asks.forEach((name, all) -> {
            List<Duration> delays = new ArrayList<>();
            for (StepState state : run.state().steps()) {
                for (Ask ask : state.asks()) {
                    if (ask.callee().name().equals(name) && answered(ask)) {
                        delays.add(Duration.between(called(run, state.key(), ask), ask.answeredAt()));
                    }
                }
            }
            people.add(new PersonScore(name, all.getFirst().callee().why(), all.stream().mapToInt(Ask::times).sum(),
                    all.size(), (int) all.stream().filter(DrillScore::answered).count(), delays.isEmpty() ? null
                            : delays.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(delays.size())));
        });
        return people;
    }

    private static boolean answered(Ask ask) {
        return ask.answeredAt() != null && (ask.state() == AskState.ACKNOWLEDGED || ask.state() == AskState.REFUSED
                || ask.state() == AskState.DELEGATED || ask.state() == AskState.EXPIRED);
    }

    /** When first called for it. */
    private static Instant called(DrillRun run, String key, Ask ask) {
        return run.traces().stream().filter(trace -> trace.kind() == TraceKind.CALLED && trace.key().equals(key)
                && trace.ask() == ask.number()).map(Trace::at).findFirst().orElse(ask.calledAt());
    }

    private static List<DrillFinding> findings(DrillRun run, List<StepScore> steps) {
        List<DrillFinding> found = new ArrayList<>();
        for (Trace trace : run.traces()) {
            DrillFinding one = switch (trace.kind()) {
                case NOBODY -> new DrillFinding(Kind.NOBODY, trace.words(), Duration.ZERO);
                case REFUSED -> new DrillFinding(Kind.REFUSED, trace.by(), Duration.ZERO);
                default -> null;
            };
            if (one != null && !found.contains(one)) {
                found.add(one);
            }
        }
        for (StepScore step : steps) {
            switch (step.verdict()) {
                case LATE -> found.add(new DrillFinding(Kind.LATE, step.title(), step.late()));
                case MISSED -> found.add(new DrillFinding(Kind.MISSED, step.title(), step.late()));
                case OPEN -> found.add(new DrillFinding(Kind.OPEN, step.title(), step.late()));
                case SKIPPED -> found.add(new DrillFinding(Kind.SKIPPED, step.title(), Duration.ZERO));
                default -> {}
            }
        }
        if (run.ending() == Ending.STALLED) {
            found.add(new DrillFinding(Kind.STALLED, "", Duration.ZERO));
        } else if (run.ending() == Ending.TIME || run.ending() == Ending.EVENTS) {
            found.add(new DrillFinding(Kind.TIME, "", Duration.ZERO));
        }
        run.unused().forEach(line -> found.add(new DrillFinding(Kind.UNUSED, String.valueOf(line.number()),
                Duration.ZERO)));
        return found;
    }
}
