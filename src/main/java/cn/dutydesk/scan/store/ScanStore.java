package cn.dutydesk.scan.store;

import cn.dutydesk.scan.ScanState;
import cn.dutydesk.scan.domain.ScanFolder;
import cn.dutydesk.scan.domain.ScanGap;
import cn.dutydesk.scan.domain.ScanHit;
import cn.dutydesk.scan.domain.ScanRun;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Queries of scans. */
public final class ScanStore {
    private ScanStore() {
    }

    /** @return newest first */
    public static List<ScanRun> runs(Session session, int most) {
        return session.createSelectionQuery("from ScanRun r order by r.begunAt desc, r.id desc", ScanRun.class)
                .setMaxResults(most).getResultList();
    }

    /** @return those that ended, newest first */
    public static List<ScanRun> ended(Session session, int most) {
        return session.createSelectionQuery("from ScanRun r where r.state = :ended order by r.begunAt desc, r.id desc",
                ScanRun.class).setParameter("ended", ScanState.ENDED).setMaxResults(most).getResultList();
    }

    public static List<ScanHit> hits(Session session, long run, int most) {
        return session.createSelectionQuery("from ScanHit h where h.runId = :run order by h.path, h.id", ScanHit.class)
                .setParameter("run", run).setMaxResults(most).getResultList();
    }

    public static List<ScanGap> gaps(Session session, long run, int most) {
        return session.createSelectionQuery("from ScanGap g where g.runId = :run order by g.path, g.id", ScanGap.class)
                .setParameter("run", run).setMaxResults(most).getResultList();
    }

    public static Optional<ScanFolder> folder(Session session, String workstation, String path) {
        return session.createSelectionQuery("from ScanFolder f where f.workstation = :machine and f.pathKey = :key",
                ScanFolder.class).setParameter("machine", workstation).setParameter("key", ScanFolder.key(path))
                .uniqueResultOptional();
    }
}
