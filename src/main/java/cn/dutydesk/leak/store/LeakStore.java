package cn.dutydesk.leak.store;

import cn.dutydesk.incident.domain.CourseChain;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakReceipt;
import cn.dutydesk.leak.LeakState;
import cn.dutydesk.leak.LeakView;
import cn.dutydesk.leak.domain.LeakClockRow;
import cn.dutydesk.leak.domain.LeakFinding;
import cn.dutydesk.leak.domain.LeakHead;
import cn.dutydesk.leak.domain.LeakIssue;
import cn.dutydesk.leak.domain.LeakLine;
import cn.dutydesk.leak.domain.LeakReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads leak reports. */
public final class LeakStore {
    private static final int RECEIPTS = 30;

    private LeakStore() {
    }

    /** Every report, open ones first, the newest first. */
    public static List<LeakView> all(Session session) {
        Map<Long, List<LeakClock>> clocks = session.createSelectionQuery("from LeakClockRow c", LeakClockRow.class)
                .getResultList().stream().map(LeakClockRow::view).collect(Collectors.groupingBy(LeakClock::leakId));
        return session.createSelectionQuery("from LeakReport l order by l.id desc", LeakReport.class).getResultList()
                .stream().map(leak -> view(leak, clocks.getOrDefault(leak.id(), List.of())))
                .sorted(Comparator.comparing(leak -> leak.state() == LeakState.CLOSED)).toList();
    }

    private static LeakView view(LeakReport leak, List<LeakClock> clocks) {
        return new LeakView(leak.id(), leak.number(), leak.noticedAt(), leak.state(), leak.facts().codeName(),
                leak.facts().grade(), leak.seenAt(),
                clocks.stream().sorted(Comparator.comparing(LeakClock::kind)).toList());
    }

    /** What an account reported, the newest first. */
    public static List<LeakReceipt> receipts(Session session, long account) {
        return session.createSelectionQuery("from LeakReport l where l.reporterAccount = :account order by l.id desc",
                LeakReport.class).setParameter("account", account).setMaxResults(RECEIPTS).getResultList().stream()
                .map(LeakReport::receipt).toList();
    }

    public static List<LeakClockRow> clocks(Session session, long leakId) {
        return session
                .createSelectionQuery("from LeakClockRow c where c.leakId = :id order by c.id", LeakClockRow.class)
                .setParameter("id", leakId).getResultList();
    }

    public static Optional<LeakClockRow> clock(Session session, long leakId, LeakClockKind kind) {
        return clocks(session, leakId).stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    /** Clocks that ran out and of which that was not written down. */
    public static List<Long> ranOut(Session session, Instant now) {
        return session.createSelectionQuery("select c.id from LeakClockRow c where c.dueAt <= :now and c.doneAt is null"
                + " and c.lateTold = false order by c.dueAt, c.id", Long.class).setParameter("now", now)
                .getResultList();
    }

    /** What was put before leaders, oldest first. */
    public static List<LeakIssue> issues(Session session, long leakId) {
        return session.createSelectionQuery("from LeakIssue i where i.leakId = :id order by i.id", LeakIssue.class)
                .setParameter("id", leakId).getResultList();
    }

    private static List<LeakLine> lines(Session session, long leakId) {
        return session.createSelectionQuery("from LeakLine l where l.leakId = :id order by l.place", LeakLine.class)
                .setParameter("id", leakId).getResultList();
    }

    /** Whether the course stands as it was written. */
    public static boolean whole(Session session, long leakId) {
        LeakHead head = session.find(LeakHead.class, leakId);
        return head != null && CourseChain.verify(leakId, lines(session, leakId).stream().map(LeakLine::link).toList(),
                head.lines(), head.hash()).whole();
    }

    public static List<Long> findings(Session session, long leakId) {
        return session.createSelectionQuery("from LeakFinding f where f.leakId = :id order by f.id", LeakFinding.class)
                .setParameter("id", leakId).getResultList().stream().map(LeakFinding::findingId).toList();
    }

    /** One in full. */
    public static LeakDetail detail(Session session, LeakReport leak) {
        List<LeakIssue> issues = issues(session, leak.id());
        return new LeakDetail(view(leak, clocks(session, leak.id()).stream().map(LeakClockRow::view).toList()),
                leak.place(), leak.how(), leak.reportedAt(), leak.reportedBy(), leak.facts(), leak.missingSince(),
                leak.recoveredAt(), leak.deemedAt(), leak.filedOn(), leak.closedAt(), leak.closedBy(),
                issues.isEmpty() || leak.state().waits() ? "" : issues.getLast().returned(), issues.stream()
                        .filter(LeakIssue::approved).map(LeakIssue::view).toList(),
                lines(session, leak.id()).stream().map(LeakLine::view).toList(), findings(session, leak.id()),
                whole(session, leak.id()));
    }
}
