package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.Contacts;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.RunChanged;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Running incidents for the home screen: what is due, whom to call. FX thread. */
public final class RunningModel {
    private final IncidentService service;
    private final ContactService contacts;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private boolean following;

    /**
     * What is shown.
     *
     * @param running  newest first
     * @param last     the incident closed last; null when there has been none
     * @param contacts whom to call now
     * @param led      by incident a playbook runs for, its limits that an open step sees to
     */
    public record State(List<IncidentView> running, @Nullable IncidentView last, Contacts contacts,
            Map<Long, Set<ClockStep>> led) {
        public State {
            running = List.copyOf(running);
            led = Map.copyOf(led);
        }

        /** Limits of an incident that nobody but the reader sees to. */
        List<ClockView> open(IncidentView incident) {
            Set<ClockStep> seen = led.getOrDefault(incident.id(), Set.of());
            return incident.clocks().stream().filter(step -> !step.done() && !seen.contains(step.step())).toList();
        }
    }

    public RunningModel(IncidentService service, ContactService contacts, CurrentActor actor, Work work,
            Signals signals, BureauClock clock) {
        this.service = service;
        this.contacts = contacts;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
    }

    /** Reads, and from the first time on follows incidents for good, because the badge in the rail is always seen. */
    public void shown() {
        if (!following) {
            following = true;
            signals.hear(IncidentChanged.class, news -> work.post(this::reload));
            signals.hear(RunChanged.class, news -> work.post(this::reload));
        }
        reload();
    }

    public void reload() {
        long request = latest.next();
        work.read(this::read, read -> {
            if (latest.is(request)) {
                problem.set(null);
                count.set(read.running().size());
                state.set(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Background thread. */
    private State read() {
        List<IncidentView> running = service.running(actor.get());
        return new State(running, service.lastClosed(actor.get()).orElse(null), contacts.at(clock.now()),
                service.led());
    }

    /** Ticks a step as done now. @param why why it is late; empty when it is not */
    public void done(ClockView step, String why, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            service.done(actor.get(), step.id(), why);
            return null;
        }, ticked -> done.run(), failed);
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many run; the badge in the rail. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
