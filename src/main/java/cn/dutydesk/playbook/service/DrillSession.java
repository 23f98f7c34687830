package cn.dutydesk.playbook.service;

import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.domain.drill.DrillEvent;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.DrillRun;
import cn.dutydesk.playbook.domain.drill.DrillScore;
import cn.dutydesk.playbook.domain.drill.Ending;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.plan.ActiveSteps;
import cn.dutydesk.playbook.domain.run.Trace;
import java.util.List;
import java.util.function.UnaryOperator;

/** A drill that is being held: the run, what it pretends, and its words. Not for several threads at once. */
public final class DrillSession {
    private final DrillRun run;
    private final int version;
    private final Matter matter;
    private final Script script;
    private final Words words;
    private final UnaryOperator<String> say;

    DrillSession(DrillRun run, int version, Matter matter, Script script, Words words, UnaryOperator<String> say) {
        this.run = run;
        this.version = version;
        this.matter = matter;
        this.script = script;
        this.words = words;
        this.say = say;
    }

    public DrillRun run() {
        return run;
    }

    public int version() {
        return version;
    }

    public Matter matter() {
        return matter;
    }

    public Script script() {
        return script;
    }

    /** Steps that wait for somebody, soonest limit first. */
    public List<ActiveStep> active() {
        return ActiveSteps.of(0, run.plan().playbook(), run.state(), matter, say);
    }

    /** What has happened so far, oldest first. */
    public List<DrillEvent> events() {
        return run.traces().stream().map(this::event).toList();
    }

    public DrillEvent event(Trace trace) {
        String who = trace.callee() != null ? trace.callee().name() : trace.by();
        return new DrillEvent(trace.at(), trace.due(), trace.kind(), trace.key(), who,
                words.of(run.plan().playbook(), trace));
    }

    /** What is kept; while it still runs, as if it were stopped now. */
    public DrillReport report() {
        return new DrillReport(run.plan().playbook().code(), run.plan().playbook().name(), version, matter.title(),
                run.start(), run.now(), run.ending() == null ? Ending.STOPPED : run.ending(), DrillScore.of(run),
                events());
    }
}
