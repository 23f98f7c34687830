package cn.dutydesk.desk.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Open follow-up items: they stay in sight until they are closed. What waits for the leader is the leader's to see. */
public final class ItemTodos implements TodoSource {
    private static final Duration SOON = Duration.ofHours(24);

    private final FollowUps items;
    private final Texts texts;

    public ItemTodos(FollowUps items, Texts texts) {
        this.items = items;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        return items.open().stream().filter(item -> item.state() == ItemState.OPEN).map(item -> todo(item, at))
                .toList();
    }

    private Todo todo(ItemView item, Instant at) {
        String words = item.giver().isEmpty() ? item.content()
                : texts.of("desk.todo.instruction", item.giver(), item.content());
        Todo.Weight weight = item.due() == null ? Todo.Weight.NORMAL : item.late(at) ? Todo.Weight.URGENT
                : Duration.between(at, item.due()).compareTo(SOON) < 0 ? Todo.Weight.SOON : Todo.Weight.NORMAL;
        return new Todo("item-" + item.id(), words, item.due(), weight, Places.of("item", item.id()));
    }
}
