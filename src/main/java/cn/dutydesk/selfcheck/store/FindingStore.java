package cn.dutydesk.selfcheck.store;

import cn.dutydesk.data.FilePieces;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.domain.Finding;
import cn.dutydesk.selfcheck.domain.FindingFileRow;
import cn.dutydesk.selfcheck.domain.FindingStepRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reads findings and keeps their files. */
public final class FindingStore {
    private static final FilePieces PIECES = new FilePieces("finding_piece");
    /** So many former selves of a finding are shown. */
    private static final int FORMER = 20;

    private FindingStore() {
    }

    /** Those not closed, the most urgent first. */
    public static List<FindingView> open(Session session) {
        return session.createSelectionQuery("from Finding f where f.state <> :closed order by f.due, f.id",
                Finding.class).setParameter("closed", FindingState.CLOSED).getResultList().stream().map(Finding::view)
                .toList();
    }

    /** Those closed at or after an instant, the last one first. */
    public static List<FindingView> closed(Session session, Instant since, int most) {
        return session.createSelectionQuery("from Finding f where f.state = :closed and f.closedAt >= :since"
                + " order by f.closedAt desc, f.id desc", Finding.class).setParameter("closed", FindingState.CLOSED)
                .setParameter("since", since).setMaxResults(most).getResultList().stream().map(Finding::view).toList();
    }

    /** Those found in a stretch of time, oldest first. */
    public static List<Finding> found(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("from Finding f where f.foundAt >= :from and f.foundAt < :to order by f.id",
                Finding.class).setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** Those of one self-check, oldest first. */
    public static List<FindingView> of(Session session, long campaignId) {
        return session.createSelectionQuery("from Finding f where f.campaignId = :id order by f.id", Finding.class)
                .setParameter("id", campaignId).getResultList().stream().map(Finding::view).toList();
    }

    /** The last one found in the department under the item. */
    public static Optional<Finding> former(Session session, long departmentId, String item) {
        return item.isEmpty() ? Optional.empty() : session.createSelectionQuery("from Finding f"
                + " where f.departmentId = :department and f.item = :item order by f.id desc", Finding.class)
                .setParameter("department", departmentId).setParameter("item", item).setMaxResults(1).getResultList()
                .stream().findFirst();
    }

    /** Those to be reminded of by now. */
    public static List<Long> remind(Session session, Instant now) {
        return session.createSelectionQuery("select f.id from Finding f where f.remindAt <= :now order by f.remindAt,"
                + " f.id", Long.class).setParameter("now", now).getResultList();
    }

    /** Those put forward before an instant and not verified. */
    public static List<Long> waiting(Session session, Instant since) {
        return session.createSelectionQuery("select f.id from Finding f where f.state = :waits and f.doneAt <= :since",
                Long.class).setParameter("waits", FindingState.TO_VERIFY).setParameter("since", since).getResultList();
    }

    public static List<FindingFileRow> files(Session session, long findingId) {
        return session.createSelectionQuery("from FindingFileRow f where f.findingId = :id order by f.id",
                FindingFileRow.class).setParameter("id", findingId).getResultList();
    }

    /** One in full. */
    public static FindingDetail detail(Session session, Finding finding) {
        List<FindingView> former = new ArrayList<>();
        Long at = finding.formerId();
        while (at != null && former.size() < FORMER) {
            Finding one = session.find(Finding.class, at);
            former.add(one.view());
            at = one.formerId();
        }
        return new FindingDetail(finding.view(), finding.version(), finding.foundBy(), finding.proof(),
                finding.doneBy(),
                finding.doneAt(), finding.verifiedBy(), finding.verdict(), session.createSelectionQuery(
                        "from FindingStepRow s where s.findingId = :id order by s.id", FindingStepRow.class)
                        .setParameter("id", finding.id()).getResultList().stream().map(FindingStepRow::view).toList(),
                files(session, finding.id()).stream().map(FindingFileRow::view).toList(), former);
    }

    /** Stores a file and its bytes. */
    public static void keep(Session session, FindingFileRow file, byte[] content) {
        PIECES.keep(session, file, content);
    }

    public static byte[] content(Session session, long fileId) {
        return PIECES.content(session, fileId);
    }

    /** Takes a file away again, before it proved anything. */
    public static void remove(Session session, FindingFileRow file) {
        session.createNativeMutationQuery("delete from finding_piece where file_id = :id")
                .setParameter("id", file.id()).executeUpdate();
        session.remove(file);
    }
}
