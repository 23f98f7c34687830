package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Running playbooks for the leader: first what waits for him, then what else is under way, a line for each run. */
public final class RunBrief implements BriefSource {
    private final Runs runs;
    private final Texts texts;

    public RunBrief(Runs runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        Instant now = since.to();
        List<BriefLine> lines = new ArrayList<>();
        Map<Long, List<ActiveStep>> others = new LinkedHashMap<>();
        for (ActiveStep step : runs.active(now)) {
            if (RunTodos.waitsFor(step, who)) {
                lines.add(line(step, "run-" + step.runId() + "-" + step.key(), BriefLine.Kind.NEEDS_WORD, now,
                        texts.of("due.brief.yours", step.playbook(), step.title(), step.matter().title())));
            } else {
                others.computeIfAbsent(step.runId(), run -> new ArrayList<>()).add(step);
            }
        }
        others.forEach((run, steps) -> lines.add(line(steps.getFirst(), "run-" + run, BriefLine.Kind.OPEN, now,
                texts.of("due.brief.running", steps.getFirst().playbook(), steps.getFirst().matter().title(),
                        steps.size(), steps.getFirst().title()))));
        return lines;
    }

    private static BriefLine line(ActiveStep step, String id, BriefLine.Kind kind, Instant now, String words) {
        boolean late = step.due() != null && now.isAfter(step.due());
        return new BriefLine(id, kind, step.due(), words, late, "run", step.runId(), Places.of("run", step.runId()));
    }
}
