package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Told;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a run must stand above everything: a limit that has passed, somebody who does not answer, a climb. One alarm
 * for each run, its most pressing step; a step that climbs or becomes late is another alarm.
 */
public final class RunAlarms implements Alarms {
    /** How long somebody called has before the desk is told to take the telephone. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Runs runs;
    private final Texts texts;

    /** @param texts of the screen */
    public RunAlarms(Runs runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    public List<Told> at(Instant now) {
        Map<Long, ActiveStep> pressing = new LinkedHashMap<>();
        Map<Long, Integer> waiting = new LinkedHashMap<>();
        for (ActiveStep step : runs.active(now)) {
            if (presses(step, now)) {
                pressing.putIfAbsent(step.runId(), step);
                waiting.merge(step.runId(), 1, Integer::sum);
            }
        }
        return pressing.values().stream().map(step -> told(step,
                Objects.requireNonNull(waiting.get(step.runId())) - 1, now)).toList();
    }

    /** Things of a kind for which a run raises an alarm now, by number: nobody else need raise one for them. */
    public Set<Long> raised(String subject, Instant now) {
        return runs.active(now).stream().filter(step -> step.matter().subject().equals(subject) && presses(step, now))
                .map(step -> step.matter().id()).collect(Collectors.toSet());
    }

    private static boolean presses(ActiveStep step, Instant now) {
        return late(step, now) || !step.acknowledged() && step.asked().stream().anyMatch(asked -> step.level() > 0
                || !now.isBefore(asked.at().plus(PATIENCE)));
    }

    private static boolean late(ActiveStep step, Instant now) {
        return step.due() != null && now.isAfter(step.due());
    }

    private Told told(ActiveStep step, int others, Instant now) {
        boolean late = late(step, now);
        ActiveStep.Asked asked = step.asked().isEmpty() ? null : step.asked().getFirst();
        String title = late ? texts.of("due.alarm.late", step.playbook(), step.title())
                : texts.of("due.alarm.silent", step.playbook(), step.title(), Objects.requireNonNull(asked).name());
        String todo = others == 0 ? texts.of("due.alarm.todo", step.matter().title())
                : texts.of("due.alarm.todo-more", step.matter().title(), others);
        return new Told("run-" + step.runId() + "-" + step.key() + "-" + step.level() + (late ? "-late" : ""), title,
                todo,
                asked == null ? "" : asked.name(), asked == null ? "" : PhoneWords.spaced(asked.phone()),
                Places.of("run", step.runId()));
    }
}
