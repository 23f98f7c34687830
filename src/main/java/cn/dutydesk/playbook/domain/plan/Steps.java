package cn.dutydesk.playbook.domain.plan;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a playbook, those within others included. */
public final class Steps {
    private Steps() {
    }

    /** In reading order. */
    public static Map<String, Step> byId(Playbook playbook) {
        Map<String, Step> all = new LinkedHashMap<>();
        collect(playbook.steps(), all);
        return all;
    }

    private static void collect(List<Step> steps, Map<String, Step> into) {
        for (Step step : steps) {
            into.put(step.id(), step);
            switch (step.action()) {
                case Action.Decide decide -> decide.branches().forEach(branch -> collect(branch.steps(), into));
                case Action.Parallel parallel -> parallel.branches().forEach(branch -> collect(branch.steps(), into));
                case Action.Repeat repeat -> collect(repeat.steps(), into);
                default -> {}
            }
        }
    }
}
