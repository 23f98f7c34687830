package cn.dutydesk.presence.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.presence.LeaveView;
import cn.dutydesk.presence.TaskState;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tasks of the running shift that are open or were missed, and who has not come back to the desk. */
public final class TaskTodos implements TodoSource {
    private static final String PLACE = "log/checks-";

    private final PresenceReads reads;
    private final Texts texts;

    public TaskTodos(PresenceReads reads, Texts texts) {
        this.reads = reads;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        PresenceReads.Now now = reads.now(who);
        List<Todo> todos = new ArrayList<>();
        now.tasks().stream().filter(task -> !task.done() && task.state(at) != TaskState.LATER)
                .forEach(task -> todos.add(todo(task, task.state(at))));
        now.away().forEach(leave -> todos.add(back(leave, at)));
        return todos;
    }

    private Todo todo(TaskView task, TaskState state) {
        return new Todo("task-" + task.id(), state == TaskState.MISSED ? texts.of("presence.todo.missed", task.name())
                : task.name(), task.dueAt(), state == TaskState.OPEN ? Todo.Weight.SOON : Todo.Weight.URGENT,
                PLACE + task.id());
    }

    private Todo back(LeaveView leave, Instant at) {
        return new Todo("leave-" + leave.id(), texts.of("presence.todo.away", leave.person(), leave.cover()),
                leave.limit(), at.isAfter(leave.limit()) ? Todo.Weight.URGENT : Todo.Weight.NORMAL,
                PLACE + leave.id());
    }
}
