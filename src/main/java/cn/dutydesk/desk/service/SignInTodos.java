package cn.dutydesk.desk.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.desk.Watch;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;

/** Who should sit at the desk and has not signed in. A stand-in's sign-in counts for the person replaced. */
public final class SignInTodos implements TodoSource {
    private final WatchService watches;
    private final Texts texts;

    public SignInTodos(WatchService watches, Texts texts) {
        this.watches = watches;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        Watch watch = watches.at(who, at);
        return watch.seats().stream().filter(Seat::desk).filter(seat -> seat.signIn() == null)
                .filter(seat -> watch.others().stream().noneMatch(other -> other.standInFor().equals(seat.name())))
                .map(seat -> new Todo("sign-in-" + seat.personId(),
                        texts.of("desk.todo.sign-in", seat.post(), seat.name()), seat.shift().from(),
                        Todo.Weight.URGENT, ""))
                .toList();
    }
}
