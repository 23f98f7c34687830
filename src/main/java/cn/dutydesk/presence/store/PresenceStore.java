package cn.dutydesk.presence.store;

import cn.dutydesk.presence.CheckWindow;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.TaskRule;
import cn.dutydesk.presence.domain.CheckWindowRow;
import cn.dutydesk.presence.domain.ClimbStep;
import cn.dutydesk.presence.domain.DeskLeave;
import cn.dutydesk.presence.domain.DutyFact;
import cn.dutydesk.presence.domain.DutyTask;
import cn.dutydesk.presence.domain.PassMark;
import cn.dutydesk.presence.domain.PresenceCheck;
import cn.dutydesk.presence.domain.TaskRuleRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reads what the room has stored. Times are half-open stretches. */
public final class PresenceStore {
    /** Nothing older comes due: so that years of history are not looked through every few seconds. */
    private static final Duration LONG_AGO = Duration.ofDays(90);

    private PresenceStore() {
    }

    public static List<TaskRule> rules(Session session) {
        return session.createSelectionQuery("from TaskRuleRow r order by r.id", TaskRuleRow.class)
                .getResultList().stream().map(TaskRuleRow::view).toList();
    }

    public static List<CheckWindow> windows(Session session) {
        return session.createSelectionQuery("from CheckWindowRow w order by w.id", CheckWindowRow.class)
                .getResultList().stream().map(CheckWindowRow::view).toList();
    }

    /** Tasks that open in the stretch, in order of time. */
    public static List<DutyTask> tasks(Session session, Instant from, Instant to) {
        return between(session, DutyTask.class, "opensAt", from, to);
    }

    /** Tasks that are missed by now and not written down as such. */
    public static List<DutyTask> justMissed(Session session, Instant now) {
        return session.createSelectionQuery("from DutyTask t where t.missAt <= :now and t.missAt > :long"
                + " and t.doneAt is null and t.missedAt is null order by t.missAt, t.id", DutyTask.class)
                .setParameter("now", now).setParameter("long", now.minus(LONG_AGO))
                .getResultList();
    }

    /** Tasks of a rule that open later. */
    public static List<DutyTask> ahead(Session session, long ruleId, Instant now) {
        return session.createSelectionQuery("from DutyTask t where t.ruleId = :rule and t.opensAt > :now"
                + " and t.doneAt is null", DutyTask.class).setParameter("rule", ruleId).setParameter("now", now)
                .getResultList();
    }

    public static List<PresenceCheck> checks(Session session, Instant from, Instant to) {
        return between(session, PresenceCheck.class, "dueAt", from, to);
    }

    /** Checks that are due and neither answered nor settled: those that call now, and those that should have. */
    public static List<PresenceCheck> calling(Session session, Instant now) {
        return session.createSelectionQuery("from PresenceCheck c where c.dueAt <= :now and c.dueAt > :long"
                + " and c.answeredAt is null and c.settledAt is null and c.cancelledAt is null and c.result is null order by c.dueAt, c.id",
                PresenceCheck.class).setParameter("now", now).setParameter("long", now.minus(LONG_AGO))
                .getResultList();
    }

    public static boolean drawn(Session session, long windowId, Instant shiftFrom) {
        return session.createSelectionQuery("select count(d) from CheckDraw d where d.windowId = :window"
                + " and d.shiftFrom = :from", Long.class).setParameter("window", windowId)
                .setParameter("from", shiftFrom).getSingleResult() > 0;
    }

    public static List<DeskLeave> leaves(Session session, Instant from, Instant to) {
        return between(session, DeskLeave.class, "leftAt", from, to);
    }

    /** Who is away now. */
    public static List<DeskLeave> away(Session session) {
        return session.createSelectionQuery("from DeskLeave l where l.backAt is null order by l.leftAt, l.id",
                DeskLeave.class).getResultList();
    }

    public static List<DutyFact> facts(Session session, Instant from, Instant to) {
        return between(session, DutyFact.class, "happenedAt", from, to);
    }

    /** Whether a fact of that kind, person and cause is written down. */
    public static boolean known(Session session, FactKind kind, long personId, String cause) {
        return session.createSelectionQuery("select count(f) from DutyFact f where f.kind = :kind"
                + " and f.personId = :person and f.cause = :cause", Long.class).setParameter("kind", kind)
                .setParameter("person", personId).setParameter("cause", cause).getSingleResult() > 0;
    }

    /** Steps that are due and not told, the highest first. */
    public static List<ClimbStep> due(Session session, Instant now) {
        return session.createSelectionQuery("from ClimbStep s where s.dueAt <= :now and s.toldAt is null"
                + " and s.droppedAt is null order by s.dueAt desc, s.id desc", ClimbStep.class)
                .setParameter("now", now).getResultList();
    }

    /** Steps of a thing that come due later. */
    public static List<ClimbStep> ahead(Session session, String subject, long id, Instant now) {
        return session.createSelectionQuery("from ClimbStep s where s.subject = :subject and s.subjectId = :id"
                + " and s.dueAt > :now and s.toldAt is null and s.droppedAt is null", ClimbStep.class)
                .setParameter("subject", subject).setParameter("id", id).setParameter("now", now).getResultList();
    }

    public static Optional<PassMark> mark(Session session) {
        return session.createSelectionQuery("from PassMark m", PassMark.class).uniqueResultOptional();
    }

    private static <R> List<R> between(Session session, Class<R> type, String field, Instant from, Instant to) {
        return session.createSelectionQuery("from " + type.getSimpleName() + " r where r." + field + " >= :from and r."
                + field + " < :to order by r." + field + ", r.id", type).setParameter("from", from)
                .setParameter("to", to).getResultList();
    }
}
