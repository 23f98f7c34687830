package cn.dutydesk.desk.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Years that are, or within a month will be, on the roster and have no official holiday data. */
public final class CalendarTodos implements TodoSource {
    private static final int AHEAD_DAYS = 31;

    private final Calendars calendars;
    private final Texts texts;
    private final BureauClock clock;

    public CalendarTodos(Calendars calendars, Texts texts, BureauClock clock) {
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        LocalDate today = clock.local(at).toLocalDate();
        return IntStream.rangeClosed(today.getYear(), today.plusDays(AHEAD_DAYS).getYear())
                .filter(year -> !calendars.official(year))
                .mapToObj(year -> new Todo("calendar-" + year, texts.of("desk.todo.calendar", year), null,
                        Todo.Weight.NORMAL, "system"))
                .toList();
    }
}
