package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.Incidents;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Steps of reporting still open on running incidents, as far as no playbook sees to them, and those that were late
 * without a reason.
 */
public final class ClockTodos implements TodoSource {
    private final Incidents incidents;
    private final Texts texts;

    public ClockTodos(Incidents incidents, Texts texts) {
        this.incidents = incidents;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        Map<Long, Set<ClockStep>> led = incidents.led();
        return incidents.running(who).stream().flatMap(incident -> Stream.concat(incident.clocks().stream()
                .filter(clock -> !clock.done() && !led.getOrDefault(incident.id(), Set.of()).contains(clock.step()))
                .map(clock -> todo(incident.number(), clock, at)),
                incident.clocks().stream()
                        .filter(ClockView::unexplained).map(clock -> unexplained(incident.number(), clock))))
                .toList();
    }

    /** Late, and nobody has said why: without it the incident cannot be closed. */
    private Todo unexplained(String number, ClockView clock) {
        return new Todo("clock-why-" + clock.id(), texts.of("chain.todo.why", number, ClockWords.of(clock, texts)),
                null,
                Todo.Weight.NORMAL, Places.of("incident", clock.incidentId()));
    }

    private Todo todo(String number, ClockView clock, Instant at) {
        return new Todo("clock-" + clock.id(),
                texts.of("incident.todo.clock", number, ClockWords.of(clock, texts)), clock.dueAt(),
                clock.late(at) ? Todo.Weight.URGENT : Todo.Weight.SOON, "incident");
    }
}
