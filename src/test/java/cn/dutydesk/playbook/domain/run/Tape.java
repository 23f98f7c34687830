package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A run on a clock that is moved by hand, with everything it left behind. */
final class Tape implements Roll {
    static final Facts FACTS = new Facts("办税厅拥堵", Grade.SERIOUS, false, Map.of());

    final Playbook playbook;
    final List<Trace> traces = new ArrayList<>();
    Instant now = instant(LocalDateTime.parse("2026-03-02T10:00"));
    RunState state;

    Tape(Playbook playbook) {
        this.playbook = playbook;
    }

    static Tape started(Playbook playbook) {
        Tape tape = new Tape(playbook);
        tape.take(Machine.start(playbook, tape.now, FACTS, tape.now, tape));
        return tape;
    }

    private Tape take(Moved moved) {
        state = moved.state();
        traces.addAll(moved.traces());
        return this;
    }

    Tape happens(Event event) {
        return take(Machine.move(playbook, state, event, now, this));
    }

    /** Time passes; nobody looks meanwhile. */
    Tape after(String span) {
        now = now.plus(Sketch.span(span));
        return happens(new Event.Tick());
    }

    /** Time passes, and somebody looks every second. */
    Tape watched(Duration span) {
        for (long second = 0; second < span.toSeconds(); second++) {
            now = now.plusSeconds(1);
            happens(new Event.Tick());
        }
        return this;
    }

    Tape acknowledge(String key, int ask) {
        return happens(new Event.Acknowledge(key, ask, "甲"));
    }

    Tape done(String key) {
        return happens(new Event.Done(key, "已处置", "甲"));
    }

    StepStatus status(String key) {
        StepState step = state.step(key);
        return step == null ? null : step.status();
    }

    /** What happened, as "KIND key" or "KIND key name" for calls. */
    List<String> told() {
        return traces.stream().map(Tape::line).toList();
    }

    List<String> told(TraceKind... kinds) {
        return traces.stream().filter(trace -> Arrays.asList(kinds).contains(trace.kind())).map(Tape::line).toList();
    }

    private static String line(Trace trace) {
        return (trace.kind() + " " + trace.key() + (trace.callee() == null ? "" : " " + trace.callee().name())).strip();
    }

    void forget() {
        traces.clear();
    }

    @Override
    public List<Callee> callees(Playbook playbook, Target target, Instant at) {
        return target.name().equals("-") ? List.of() : Arrays.stream(target.name().split("\\+"))
                .map(name -> new Callee((long) name.hashCode(), name, "", "", target.name())).toList();
    }

    @Override
    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BureauClock.DEFAULT_ZONE);
    }

    @Override
    public Instant instant(LocalDateTime local) {
        return local.atZone(BureauClock.DEFAULT_ZONE).toInstant();
    }
}
