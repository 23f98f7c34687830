package cn.dutydesk.incident.store;

import cn.dutydesk.data.FilePieces;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.domain.Report;
import cn.dutydesk.incident.domain.ReportFileRow;
import cn.dutydesk.incident.domain.ReportHead;
import cn.dutydesk.incident.domain.ReportNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.Session;

/** Reads reports and their files, and keeps the bytes in pieces that every database takes in one column. */
public final class ReportStore {
    private static final FilePieces PIECES = new FilePieces("incident_report_piece");

    private ReportStore() {
    }

    /** Takes the next number of the year; other writers wait until this transaction ends. */
    public static int take(Session session, int year) {
        ReportNumber last = session.find(ReportNumber.class, year, LockModeType.PESSIMISTIC_WRITE);
        if (last == null) {
            last = new ReportNumber(year);
            session.persist(last);
        }
        return last.take();
    }

    /** What went out on a line, as its end; null when nothing did. */
    public static ReportHead head(Session session, long incidentId, ReportLine line) {
        return session.find(ReportHead.class, ReportHead.id(incidentId, line));
    }

    /** The line's chain is longer by what went out; other writers wait until this transaction ends. */
    public static void issued(Session session, long incidentId, ReportLine line, String hash) {
        ReportHead head = session.find(ReportHead.class, ReportHead.id(incidentId, line),
                LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            head = new ReportHead(incidentId, line);
            session.persist(head);
        }
        head.move(hash);
    }

    /** Reports of an incident, by line and place; what was discarded goes last. */
    public static List<Report> of(Session session, long incidentId) {
        return session.createSelectionQuery("from Report r where r.incidentId = :id order by r.line,"
                + " case when r.state = :discarded then 1 else 0 end, r.place, r.id", Report.class)
                .setParameter("id", incidentId).setParameter("discarded", ReportState.DISCARDED).getResultList();
    }

    /** Reports somebody has to say or do something about: handed in, approved, or said by phone and not confirmed. */
    public static List<Report> waiting(Session session) {
        return session.createSelectionQuery("from Report r where r.state in (:open) or r.oral = true"
                + " and r.state = :issued and r.approver = '' order by r.writtenAt, r.id", Report.class)
                .setParameterList("open", List.of(ReportState.SUBMITTED, ReportState.APPROVED))
                .setParameter("issued", ReportState.ISSUED).getResultList();
    }

    /** What went out on a line, in its order. */
    public static List<ReportView> issued(Session session, long incidentId, String number, ReportLine line) {
        return session.createSelectionQuery("from Report r where r.incidentId = :id and r.line = :line"
                + " and r.state = :issued order by r.place", Report.class).setParameter("id", incidentId)
                .setParameter("line", line).setParameter("issued", ReportState.ISSUED).getResultList().stream()
                .map(report -> report.view(number)).toList();
    }

    public static List<ReportFileRow> files(Session session, long reportId) {
        return session.createSelectionQuery("from ReportFileRow f where f.reportId = :id order by f.id",
                ReportFileRow.class).setParameter("id", reportId).getResultList();
    }

    /** Stores a file and its bytes. */
    public static void keep(Session session, ReportFileRow file, byte[] content) {
        PIECES.keep(session, file, content);
    }

    public static byte[] content(Session session, long fileId) {
        return PIECES.content(session, fileId);
    }

    /** Takes a file away again, before its report went out. */
    public static void remove(Session session, ReportFileRow file) {
        session.createNativeMutationQuery("delete from incident_report_piece where file_id = :id")
                .setParameter("id", file.id()).executeUpdate();
        session.remove(file);
    }
}
