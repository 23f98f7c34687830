package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepDraft;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.text.PlaybookWriter;
import java.time.Duration;
import java.util.List;

/** What a new playbook begins with: it is verified and the leader on duty is told, as every playbook begins. */
final class NewPlaybook {
    private static final Duration YEAR = Duration.ofDays(365);

    private NewPlaybook() {
    }

    static String text(String name) {
        Step verify = new StepDraft("verify", "核实情况", new Action.Check(List.of("问清时间、地点、人员、经过")))
                .limit(new Limit(Duration.ofMinutes(3), From.TRIGGER)).step();
        Step tell = new StepDraft("tell-leader", "报带班领导", new Action.Acknowledge(false, null, ""))
                .say("领导您好，这里是局值班室。{matter}，{time}接报，请您指示。\n")
                .levels(List.of(new Level(List.of(new Target(Target.Kind.POST, "带班领导", null)),
                        Duration.ofMinutes(2), 1),
                        new Level(List.of(new Target(Target.Kind.HEAD, "", null)),
                                Duration.ofMinutes(5), 1)))
                .fallback(List.of(new Target(Target.Kind.DESK, "", null)))
                .limit(new Limit(Duration.ofMinutes(5), From.TRIGGER)).settles("leader").step();
        Step archive = new StepDraft("archive", "归档", new Action.Check(List.of("报告和记录编号装订")))
                .evidence(Evidence.TEXT).step();
        return new PlaybookWriter().write(new Playbook("new-playbook", name, "", "incident", List.of(), "带班领导",
                "写明何时启用、要达到什么。", "写明步骤和时限的出处。", YEAR, List.of(), List.of(verify, tell, archive)));
    }
}
