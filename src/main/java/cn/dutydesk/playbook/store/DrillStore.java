package cn.dutydesk.playbook.store;

import cn.dutydesk.playbook.domain.drill.DrillRow;
import java.util.List;
import org.hibernate.Session;

/** Reads drills. */
public final class DrillStore {
    private DrillStore() {
    }

    /** Newest first. */
    public static List<DrillRow> latest(Session session, int most) {
        return session.createSelectionQuery("from DrillRow d order by d.heldAt desc, d.id desc", DrillRow.class)
                .setMaxResults(most).getResultList();
    }

    /** The last drill of each playbook. */
    public static List<DrillRow> lastOfEach(Session session) {
        return session.createSelectionQuery("from DrillRow d where d.heldAt = (select max(o.heldAt) from DrillRow o"
                + " where o.code = d.code) order by d.code, d.id", DrillRow.class).getResultList();
    }
}
