package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepDraft;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Steps as they begin, before anything is written into them. They say 是, 否 and 值班室 because playbooks are Chinese. */
final class NewSteps {
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private NewSteps() {
    }

    /** What the id of a new step begins with. */
    static String stem(StepKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Step of(StepKind kind, String id, String title) {
        StepDraft step = new StepDraft(id, title, action(kind));
        if (kind == StepKind.ACKNOWLEDGE || kind == StepKind.NOTIFY) {
            step.levels(List.of(new Level(List.of(new Target(Target.Kind.POST, "带班领导", null)),
                    kind == StepKind.NOTIFY ? null : ANSWER, 0)));
        }
        return step.step();
    }

    /** The action of a step that becomes one of another kind. */
    static Action action(StepKind kind) {
        return switch (kind) {
            case NOTIFY -> new Action.Notify();
            case ACKNOWLEDGE -> new Action.Acknowledge(false, null, "");
            case CHECK -> new Action.Check(List.of());
            case DECIDE -> new Action.Decide("", List.of(new Branch("是", null, List.of()),
                    new Branch("否", null, List.of())));
            case REPORT -> new Action.Report(ReportKind.FIRST, "", false);
            case WAIT -> new Action.Wait(Duration.ofMinutes(10), From.HERE, null);
            case PARALLEL -> new Action.Parallel(List.of(new Branch("一", null, List.of()),
                    new Branch("二", null, List.of())), false);
            case REPEAT -> new Action.Repeat(Duration.ofHours(2), 0, null, List.of());
        };
    }
}
