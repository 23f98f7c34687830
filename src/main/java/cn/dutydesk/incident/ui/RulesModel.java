package cn.dutydesk.incident.ui;

import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.service.RuleService;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The office's rules of reporting, and those on offer. FX thread. */
public final class RulesModel {
    private final RuleService rules;
    private final IncidentService incidents;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    /** @param rules every one; @param types kinds of incident in their order */
    public record State(List<ClockRuleView> rules, List<IncidentTypeView> types, boolean edits) {
        public State {
            rules = List.copyOf(rules);
            types = List.copyOf(types);
        }
    }

    public RulesModel(RuleService rules, IncidentService incidents, Acts acts, CurrentActor actor, Work work) {
        this.rules = rules;
        this.incidents = incidents;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
    }

    /** Reads all again. */
    public void reload() {
        long request = latest.next();
        work.read(() -> new State(rules.rules(actor.get()), incidents.types(actor.get()), acts.allows(actor.get(),
                Permission.INCIDENT_RULES)), read -> {
                    if (latest.is(request)) {
                        problem.set(null);
                        state.set(read);
                    }
                }, failed -> {
                    if (latest.is(request)) {
                        problem.set(failed);
                    }
                });
    }

    void save(ClockRuleView rule, Runnable done, Consumer<Problem> failed) {
        write(who -> rules.save(who, rule), done, failed);
    }

    void retire(ClockRuleView rule, Runnable done, Consumer<Problem> failed) {
        write(who -> rules.retire(who, rule), done, failed);
    }

    void take(String preset, Runnable done, Consumer<Problem> failed) {
        write(who -> rules.take(who, preset), done, failed);
    }

    private void write(Consumer<Actor> job, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            job.accept(actor.get());
            return null;
        }, written -> {
            done.run();
            reload();
        }, failed);
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
