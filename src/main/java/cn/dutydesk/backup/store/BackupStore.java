package cn.dutydesk.backup.store;

import cn.dutydesk.backup.BackupKind;
import cn.dutydesk.backup.domain.BackupRow;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Queries about backups. */
public final class BackupStore {
    private BackupStore() {
    }

    /** Newest first. */
    public static List<BackupRow> newest(Session session, int most) {
        return session.createSelectionQuery("from BackupRow order by begunAt desc, id desc", BackupRow.class)
                .setMaxResults(most).getResultList();
    }

    /** The newest of some kinds. @param good whether only good ones count */
    public static Optional<BackupRow> last(Session session, List<BackupKind> kinds, boolean good) {
        return session.createSelectionQuery("from BackupRow where kind in :kinds and (good = true or :good = false)"
                + " order by begunAt desc, id desc", BackupRow.class)
                .setParameter("kinds", kinds).setParameter("good", good).setMaxResults(1).getResultList().stream()
                .findFirst();
    }
}
