package cn.dutydesk.presence.domain;

import cn.dutydesk.desk.SignInView;
import cn.dutydesk.presence.CheckState;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.Evaluation;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.TaskKind;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.roster.OnDuty;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts a month of one person from what is stored. */
public final class Tally {
    /**
     * A month as it is stored.
     *
     * @param duties desk duties that began in it
     */
    public record Month(List<OnDuty> duties, List<SignInView> signIns, List<FactView> facts, List<CheckView> checks,
            List<TaskView> tasks) {
        public Month {
            duties = List.copyOf(duties);
            signIns = List.copyOf(signIns);
            facts = List.copyOf(facts);
            checks = List.copyOf(checks);
            tasks = List.copyOf(tasks);
        }
    }

    private Tally() {
    }

    /** @param name and {@code department}: as they are to stand in the line */
    public static Evaluation.Line of(long person, String name, String department, Month month) {
        List<OnDuty> duties = month.duties().stream().filter(duty -> duty.personId() == person).toList();
        long inTime = month.signIns().stream().filter(signIn -> signIn.personId() == person
                && signIn.lateMinutes() == 0).count();
        Map<FactKind, Integer> facts = new EnumMap<>(FactKind.class);
        List<FactView> own = month.facts().stream().filter(fact -> fact.personId() == person).toList();
        own.forEach(fact -> facts.merge(fact.kind(), 1, Integer::sum));
        List<CheckView> answered = month.checks().stream()
                .filter(check -> Objects.equals(check.answeredById(), person)).toList();
        List<CheckView> inLimit = answered.stream().filter(check -> check.state() == CheckState.ANSWERED).toList();
        long open = month.checks().stream().filter(check -> check.state() == CheckState.UNANSWERED
                && serves(duties, check.dueAt())).count();
        int mean = (int) Math.round(answered.stream().mapToLong(CheckView::seconds).average().orElse(0));
        long patrols = month.tasks().stream().filter(task -> task.kind() == TaskKind.PATROL
                && Objects.equals(task.doneById(), person)).count();
        long missed = month.tasks().stream().filter(task -> task.kind() == TaskKind.PATROL
                && task.missedAt() != null && serves(duties, task.opensAt())).count();
        return new Evaluation.Line(person, name, department, duties.size(), (int) inTime, facts,
                (int) own.stream().filter(FactView::excused).count(), answered.size() + (int) open, inLimit.size(),
                mean, (int) patrols, (int) missed);
    }

    private static boolean serves(List<OnDuty> duties, Instant at) {
        return duties.stream().anyMatch(duty -> duty.shift().contains(at));
    }
}
