package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;

/** Steps of running playbooks that wait for whoever is signed in: called by name, and not answered yet. */
public final class RunTodos implements TodoSource {
    private final Runs runs;
    private final Texts texts;

    public RunTodos(Runs runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        return runs.active(at).stream().filter(step -> waitsFor(step, who)).map(step -> new Todo(
                "run-" + step.runId() + "-" + step.key(), texts.of("due.todo", step.playbook(), step.title()),
                step.due(),
                Todo.Weight.URGENT, Places.of("run", step.runId()))).toList();
    }

    /** Whether the person signed in was called for the step and has not answered. */
    static boolean waitsFor(ActiveStep step, Actor who) {
        return who.personId() != null
                && step.asked().stream().anyMatch(asked -> who.personId().equals(asked.personId()));
    }
}
