package cn.dutydesk.playbook.store;

import cn.dutydesk.data.FilePieces;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.kept.RunAskRow;
import cn.dutydesk.playbook.domain.kept.RunFileRow;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.domain.kept.RunStepRow;
import cn.dutydesk.playbook.domain.kept.RunTraceRow;
import cn.dutydesk.playbook.domain.run.StepStatus;
import cn.dutydesk.playbook.domain.run.Trace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads and keeps runs. */
public final class RunStore {
    private static final FilePieces PIECES = new FilePieces("playbook_run_file_piece");

    private RunStore() {
    }

    /** Running runs in which something is due, the longest due first. */
    public static List<Long> due(Session session, Instant now, int limit) {
        return session.createSelectionQuery("select r.id from RunRow r where r.status = :running and r.wakeAt <= :now"
                + " order by r.wakeAt, r.id", Long.class).setParameter("running", RunStatus.RUNNING)
                .setParameter("now", now).setMaxResults(limit).getResultList();
    }

    public static List<RunRow> byIds(Session session, Collection<Long> ids) {
        return session.createSelectionQuery("from RunRow r where r.id in (:ids) order by r.id", RunRow.class)
                .setParameter("ids", ids).getResultList();
    }

    public static List<RunRow> running(Session session) {
        return session.createSelectionQuery("from RunRow r where r.status = :running order by r.id", RunRow.class)
                .setParameter("running", RunStatus.RUNNING).getResultList();
    }

    /** Running runs that should have moved before an instant, or that wait for no time at all. */
    public static List<RunRow> doubtful(Session session, Instant before) {
        return session.createSelectionQuery("from RunRow r where r.status = :running and (r.wakeAt < :before"
                + " or r.wakeAt is null) order by r.id", RunRow.class).setParameter("running", RunStatus.RUNNING)
                .setParameter("before", before).getResultList();
    }

    public static List<RunRow> about(Session session, String subject, long id) {
        return session.createSelectionQuery("from RunRow r where r.subject = :subject and r.subjectId = :id"
                + " order by r.startedAt desc, r.id desc", RunRow.class).setParameter("subject", subject)
                .setParameter("id", id).getResultList();
    }

    /** Newest first. @param status null for every one */
    public static List<RunRow> newest(Session session, @Nullable RunStatus status, int limit) {
        String where = status == null ? "" : " where r.status = :status";
        var query = session.createSelectionQuery("from RunRow r" + where + " order by r.startedAt desc, r.id desc",
                RunRow.class).setMaxResults(limit);
        return (status == null ? query : query.setParameter("status", status)).getResultList();
    }

    /** Steps of runs, each run's in the order they began. */
    public static List<RunStepRow> steps(Session session, Collection<Long> runs) {
        return session.createSelectionQuery("from RunStepRow s where s.runId in (:runs) order by s.runId, s.place",
                RunStepRow.class).setParameter("runs", runs).getResultList();
    }

    public static List<RunAskRow> asks(Session session, Collection<Long> runs) {
        return session.createSelectionQuery("from RunAskRow a where a.runId in (:runs) order by a.runId, a.stepKey,"
                + " a.number", RunAskRow.class).setParameter("runs", runs).getResultList();
    }

    /** The version of every running run's row, by its number. */
    public static Map<Long, Integer> versions(Session session) {
        return session.createSelectionQuery("select r.id, r.version from RunRow r where r.status = :running",
                Object[].class).setParameter("running", RunStatus.RUNNING).getResultList().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    /** Active steps of running runs, each run's in the order they began. */
    public static List<RunStepRow> activeSteps(Session session) {
        return session.createSelectionQuery("select s from RunStepRow s, RunRow r where r.id = s.runId"
                + " and r.status = :running and s.status = :active order by s.runId, s.place", RunStepRow.class)
                .setParameter("running", RunStatus.RUNNING).setParameter("active", StepStatus.ACTIVE).getResultList();
    }

    /** Active steps of runs, each run's in the order they began. */
    public static List<RunStepRow> activeSteps(Session session, Collection<Long> runs) {
        return session.createSelectionQuery("from RunStepRow s where s.runId in (:runs) and s.status = :active"
                + " order by s.runId, s.place", RunStepRow.class).setParameter("runs", runs)
                .setParameter("active", StepStatus.ACTIVE).getResultList();
    }

    /** Calls of active steps of runs. */
    public static List<RunAskRow> activeAsks(Session session, Collection<Long> runs) {
        return session.createSelectionQuery("select a from RunAskRow a, RunStepRow s where s.runId in (:runs)"
                + " and s.status = :active and a.runId = s.runId and a.stepKey = s.stepKey"
                + " order by a.runId, a.stepKey, a.number", RunAskRow.class).setParameter("runs", runs)
                .setParameter("active", StepStatus.ACTIVE).getResultList();
    }

    /** Calls of active steps of running runs. */
    public static List<RunAskRow> activeAsks(Session session) {
        return session.createSelectionQuery("select a from RunAskRow a, RunStepRow s, RunRow r where r.id = s.runId"
                + " and r.status = :running and s.status = :active and a.runId = s.runId and a.stepKey = s.stepKey"
                + " order by a.runId, a.stepKey, a.number", RunAskRow.class)
                .setParameter("running", RunStatus.RUNNING).setParameter("active", StepStatus.ACTIVE).getResultList();
    }

    /** How many things of running runs are due at the instant. */
    public static long overdue(Session session, Instant at) {
        return session.createSelectionQuery("select count(s) from RunStepRow s, RunRow r where r.id = s.runId"
                + " and r.status = :running and s.wakeAt <= :at", Long.class)
                .setParameter("running", RunStatus.RUNNING).setParameter("at", at).getSingleResult();
    }

    /** What happened in a run, oldest first. */
    public static List<Trace> traces(Session session, long run) {
        return session.createSelectionQuery("from RunTraceRow t where t.runId = :run order by t.place",
                RunTraceRow.class).setParameter("run", run).getResultList().stream().map(RunTraceRow::trace).toList();
    }

    public static List<RunFileRow> files(Session session, long run) {
        return session.createSelectionQuery("from RunFileRow f where f.runId = :run order by f.id", RunFileRow.class)
                .setParameter("run", run).getResultList();
    }

    /** Stores a file and its bytes, in pieces that every database takes in one column. */
    public static void keep(Session session, RunFileRow file, byte[] content) {
        PIECES.keep(session, file, content);
    }

    public static byte[] content(Session session, long fileId) {
        return PIECES.content(session, fileId);
    }
}
