package cn.dutydesk.leak.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.desk.Told;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakState;
import cn.dutydesk.leak.LeakView;
import cn.dutydesk.leak.store.LeakStore;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What leak reports ask of whom. Outside the room they are a number at most: 失泄密报告 1 件. */
public final class LeakTells implements TodoSource, BriefSource, Alarms {
    /** So long before the 24 hours are over the alarm begins. */
    private static final Duration PRESSING = Duration.ofHours(4);
    private static final Duration SOON = Duration.ofDays(7);

    private final LeakService leaks;
    private final Tx tx;
    private final Texts texts;

    /** @param texts of the screen */
    public LeakTells(LeakService leaks, Tx tx, Texts texts) {
        this.leaks = leaks;
        this.tx = tx;
        this.texts = texts;
    }

    @Override
    public List<Told> at(Instant now) {
        List<Told> told = new ArrayList<>();
        for (LeakView leak : tx.read(LeakStore::all)) {
            if (leak.seenAt() == null) {
                told.add(new Told("leak-new-" + leak.id(), texts.of("leak.alarm.title"), texts.of("leak.alarm.new"), "",
                        "",
                        Places.of("leak", leak.id())));
            }
            pressing(leak, now).ifPresent(clock -> told.add(new Told("leak-clock-" + clock.id() + (clock.late(now)
                    ? "-late" : ""), texts.of("leak.alarm.title"), texts.of(clock.late(now) ? "leak.alarm.late"
                            : "leak.alarm.soon", hours(clock, now)),
                    "", "", Places.of("leak", leak.id()))));
        }
        return told;
    }

    private static Optional<LeakClock> pressing(LeakView leak, Instant now) {
        return leak.clocks().stream().filter(clock -> clock.done() == null && clock.kind().first()
                && !clock.due().minus(PRESSING).isAfter(now)).min(Comparator.comparing(LeakClock::due));
    }

    private static long hours(LeakClock clock, Instant now) {
        return Math.max(1, Duration.between(now, clock.due()).abs().toHours());
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        if (!leaks.reads(who)) {
            return List.of();
        }
        List<Todo> todos = new ArrayList<>();
        for (LeakView leak : leaks.list(who)) {
            if (leak.state() == LeakState.CLOSED) {
                continue;
            }
            if (leak.state().waits() && leaks.approves(who)) {
                todos.add(todo("leak-approve-" + leak.id(), texts.of("leak.todo.approve", leak.number()), next(leak),
                        leak,
                        Todo.Weight.URGENT));
            } else if (leaks.edits(who)) {
                Instant due = next(leak);
                todos.add(todo("leak-" + leak.id(), texts.of("leak.todo.handle", leak.number()), due, leak, due != null
                        && (due.isBefore(at) || leak.clocks().stream().anyMatch(clock -> clock.kind().first()
                                && clock.done() == null))
                        ? Todo.Weight.URGENT
                        : due != null && due.isBefore(at.plus(SOON))
                                ? Todo.Weight.SOON
                        : Todo.Weight.NORMAL));
            }
        }
        return todos;
    }

    private static @Nullable Instant next(LeakView leak) {
        return leak.clocks().stream().filter(clock -> clock.done() == null).map(LeakClock::due)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    private static Todo todo(String id, String words, @Nullable Instant due, LeakView leak, Todo.Weight weight) {
        return new Todo(id, words, due, weight, Places.of("leak", leak.id()));
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        if (!leaks.reads(who)) {
            return List.of();
        }
        return leaks.list(who).stream().filter(leak -> leak.state() != LeakState.CLOSED).map(leak -> {
            Instant due = next(leak);
            return new BriefLine("leak-" + leak.id(), leak.state().waits() ? BriefLine.Kind.NEEDS_WORD
                    : BriefLine.Kind.OPEN, due,
                    texts.of("leak.brief", leak.number(), texts.of("leak.state."
                            + leak.state())),
                    due != null && due.isBefore(since.to()), "", null, Places.of("leak", leak.id()));
        }).toList();
    }
}
