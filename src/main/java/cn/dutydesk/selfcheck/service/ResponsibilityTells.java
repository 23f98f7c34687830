package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Letters that are not signed, and a year that was not begun. */
public final class ResponsibilityTells implements TodoSource {
    private final ResponsibilityService service;
    private final Acts acts;
    private final BureauClock clock;
    private final Texts texts;

    /** @param texts of the screen */
    public ResponsibilityTells(ResponsibilityService service, Acts acts, BureauClock clock, Texts texts) {
        this.service = service;
        this.acts = acts;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        if (!acts.allows(who, Permission.SELFCHECK_READ)) {
            return List.of();
        }
        ResponsibilityYear year = service.year(who, clock.local(at).getYear());
        String number = Integer.toString(year.year());
        List<Todo> todos = new ArrayList<>();
        year.posts().stream().flatMap(post -> post.letters().stream()).filter(letter -> letter.signedAt() == null
                && who.personId() != null && letter.personId() == who.personId()).forEach(letter -> todos.add(
                        todo(
                                "responsibility-" + letter.id(),
                                texts.of("responsibility.todo.sign", number, letter.post()),
                                letter.id())));
        if (service.keeps(who)) {
            if (year.posts().isEmpty()) {
                todos.add(todo("responsibility-begin-" + number, texts.of("responsibility.todo.begin", number), 0));
            } else if (year.signed() < year.total()) {
                todos.add(todo("responsibility-open-" + number, texts.of("responsibility.todo.open", number,
                        year.total() - year.signed()), 0));
            }
        }
        return todos;
    }

    private static Todo todo(String id, String words, long letter) {
        return new Todo(id, words, null, Todo.Weight.NORMAL, Places.of("responsibility", letter));
    }
}
