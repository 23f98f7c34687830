package cn.dutydesk.desk.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Actor;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * No roster for now; and boards that run today and have nobody for the first day of next month, once that day is near.
 */
public final class RosterTodos implements TodoSource {
    private final Rosters rosters;
    private final Settings settings;
    private final Texts texts;
    private final BureauClock clock;

    public RosterTodos(Rosters rosters, Settings settings, Texts texts, BureauClock clock) {
        this.rosters = rosters;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        List<OnDuty> now = rosters.onDutyAt(at);
        if (now.isEmpty()) {
            return List.of(new Todo("roster-now", texts.of("desk.todo.no-roster"), null, Todo.Weight.URGENT, "roster"));
        }
        LocalDate first = clock.local(at).toLocalDate().plusMonths(1).withDayOfMonth(1);
        Instant midnight = clock.instant(first.atStartOfDay());
        if (clock.local(at).toLocalDate().isBefore(first.minusDays(settings.number(Setting.ROSTER_REMIND_DAYS)))) {
            return List.of();
        }
        Collection<String> missing = boards(now);
        missing.removeAll(boards(rosters.onDutyAt(clock.instant(first.atTime(12, 0)))));
        return missing.isEmpty() ? List.of() : List.of(new Todo("roster-" + first,
                texts.of("desk.todo.roster", texts.month(first), String.join("、", missing)), midnight,
                Todo.Weight.SOON, "roster"));
    }

    private static Collection<String> boards(List<OnDuty> duties) {
        Collection<String> names = new TreeSet<>();
        duties.forEach(duty -> names.add(duty.board()));
        return names;
    }
}
