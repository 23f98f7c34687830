package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes playbooks and what happens to their runs, by chance. */
final class Dice {
    private static final List<String> WHO = List.of("王", "李", "赵", "钱+孙", "-");
    private final Random random;
    private int ids;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    Playbook playbook() {
        return Sketch.playbook(list(1 + below(4), 2).toArray(Step[]::new));
    }

    private List<Step> list(int size, int depth) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            steps.add(step(depth));
        }
        return steps;
    }

    private Step step(int depth) {
        String id = "s" + ++ids;
        Step step = switch (below(depth > 0 ? 10 : 6)) {
            case 0 -> Sketch.tell(id, levels());
            case 1 -> Sketch.step(id, new Action.Acknowledge(one(3), one(3) ? Duration.ofMinutes(1 + below(20)) : null,
                    one(2) && ids > 1 ? "s" + (1 + below(ids + 2)) : ""), levels());
            case 2 -> Sketch.check(id, levels());
            case 3 -> Sketch.report(id, levels());
            case 4 -> Sketch.step(id, one(4) ? new Action.Wait(null, null, LocalTime.of(10, below(60)))
                    : new Action.Wait(Duration.ofMinutes(below(30)), from(), null));
            case 5 -> Sketch.check(id);
            case 6 -> Sketch.step(id, new Action.Decide(one(2) ? "?" : "", branches(depth, true)), levels());
            case 7 -> Sketch.step(id, new Action.Parallel(branches(depth, false), one(3)));
            case 8 -> Sketch.repeat(id, 1 + below(20) + "m", 1 + below(3), one(2) ? condition() : null,
                    list(1 + below(2), depth - 1).toArray(Step[]::new));
            default -> Sketch.step(id, new Action.Decide("", List.of(new Branch("甲", condition(), list(1, depth - 1)),
                    new Branch("乙", null, list(1, depth - 1)))));
        };
        step = one(4) ? Sketch.when(step, condition()) : step;
        step = one(4) ? Sketch.fallback(step, "值") : step;
        step = step.action().kind().asks() && one(4) ? Sketch.settles(step, "phone") : step;
        return one(3) ? Sketch.limit(step, 1 + below(20) + "m", from()) : step;
    }

    private From from() {
        return switch (below(4)) {
            case 0 -> From.TRIGGER;
            case 1 -> From.START;
            // Only steps before: one that never comes would be waited for in vain.
            case 2 -> ids > 1 ? From.HERE : From.START;
            default -> From.HERE;
        };
    }

    private Level[] levels() {
        Level[] levels = new Level[below(3)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Sketch.level(WHO.get(below(WHO.size())), one(6) ? null : 1 + below(10) + "m", below(3));
        }
        return levels;
    }

    private List<Branch> branches(int depth, boolean named) {
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < 1 + below(3); i++) {
            branches.add(new Branch("甲乙丙".substring(i, i + 1), named && one(2) ? condition() : null,
                    list(below(3), depth - 1)));
        }
        return branches;
    }

    private Condition condition() {
        return switch (below(5)) {
            case 0 -> new Condition.AtLeast(Grade.values()[below(5)]);
            case 1 -> new Condition.TimeOfDay(LocalTime.of(10, below(60)), LocalTime.of(11, 0));
            case 2 -> new Condition.Not(new Condition.KeyPeriod());
            case 3 -> new Condition.Any(List.of(new Condition.Answered("s" + (1 + below(ids + 1)), "甲"),
                    new Condition.Type(List.of("火灾"))));
            default -> new Condition.All(List.of(new Condition.Type(List.of("办税厅拥堵"))));
        };
    }

    /** Something that may happen to the run; perhaps nothing of the kind is possible. */
    Event event(RunState state) {
        List<StepState> active = state.steps().stream().filter(StepState::active).toList();
        if (active.isEmpty()) {
            return new Event.Tick();
        }
        StepState step = active.get(below(active.size()));
        int ask = 1 + below(Math.max(1, step.asks().size()));
        return switch (below(16)) {
            case 0, 1 -> new Event.Acknowledge(step.key(), ask, "甲");
            case 2 -> new Event.Refuse(step.key(), ask, "忙", "甲");
            case 3 -> new Event.Delegate(step.key(), ask, new Callee((long) below(6), "人" + below(6), "", "", ""), "甲");
            case 4 -> new Event.Snooze(step.key(), ask, Duration.ofSeconds(1 + below(300)), "甲");
            case 5 -> new Event.NotReached(step.key(), ask, one(2), "甲");
            case 6 -> new Event.Climb(step.key(), "甲");
            case 7, 8, 9 -> new Event.Done(step.key(), "好", "甲");
            case 10, 11 -> new Event.Answer(step.key(), List.of("甲", "乙", "丙").get(below(3)), "甲");
            case 12 -> new Event.Skip(step.key(), "不适用", "甲");
            case 13 -> new Event.Changed(one(2) ? "火灾" : "办税厅拥堵", Grade.values()[below(5)], one(2));
            case 14 -> one(3) ? new Event.Settled("phone", "甲") : new Event.Tick();
            default -> new Event.Tick();
        };
    }

    /** What ends an active step for certain. */
    static Event ending(StepState step) {
        return new Event.Skip(step.key(), "收尾", "甲");
    }
}
