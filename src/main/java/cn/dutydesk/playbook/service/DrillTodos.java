package cn.dutydesk.playbook.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** 演练到期: playbooks whose drill is due within a fortnight, one line for all of them. */
public final class DrillTodos implements TodoSource {
    private static final String PLACE = "playbook/drills";
    private static final Duration AHEAD = Duration.ofDays(14);

    private final DrillService drills;
    private final Acts acts;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of the screen */
    public DrillTodos(DrillService drills, Acts acts, Texts texts, BureauClock clock) {
        this.drills = drills;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        if (!acts.allows(who, Permission.DRILL_RUN)) {
            return List.of();
        }
        List<DrillDue> due = drills.due(who).stream().filter(one -> one.next().isBefore(at.plus(AHEAD))).toList();
        if (due.isEmpty()) {
            return List.of();
        }
        DrillDue first = due.getFirst();
        String title = due.size() == 1 ? texts.of("drill.todo", first.playbook(),
                texts.shortDate(clock.local(first.next())))
                : texts.of("drill.todo.several", first.playbook(),
                        due.size());
        return List.of(new Todo("drill-due", title, null, first.overdue(at) ? Todo.Weight.SOON : Todo.Weight.NORMAL,
                PLACE));
    }
}
