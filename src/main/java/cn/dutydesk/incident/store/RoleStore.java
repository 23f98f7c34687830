package cn.dutydesk.incident.store;

import cn.dutydesk.incident.RoleTerm;
import cn.dutydesk.incident.domain.RoleRow;
import cn.dutydesk.incident.domain.RoleTermRow;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Roles in the handling of incidents, and who had them when. */
public final class RoleStore {
    private static final String TERMS = "select new cn.dutydesk.incident.RoleTerm(t.id, r.id, r.name, t.personId,"
            + " t.name, t.takenAt, t.givenUpAt) from RoleTermRow t join RoleRow r on r.id = t.roleId"
            + " where t.incidentId = :id";

    private RoleStore() {
    }

    public static List<RoleRow> roles(Session session) {
        return session.createSelectionQuery("from RoleRow r order by r.position, r.id", RoleRow.class).getResultList();
    }

    /** Everybody who ever had a role in an incident, first taken first. */
    public static List<RoleTerm> terms(Session session, long incidentId) {
        return session.createSelectionQuery(TERMS + " order by t.takenAt, t.id", RoleTerm.class)
                .setParameter("id", incidentId).getResultList();
    }

    /** Who had which role at an instant, in the order of the roles. */
    public static List<RoleTerm> at(Session session, long incidentId, Instant at) {
        return session.createSelectionQuery(TERMS + " and t.takenAt <= :at and (t.givenUpAt is null or"
                + " t.givenUpAt > :at) order by r.position, t.takenAt", RoleTerm.class).setParameter("id", incidentId)
                .setParameter("at", at).getResultList();
    }

    /** Terms that last. @param roleId null for every role */
    public static List<RoleTermRow> held(Session session, long incidentId, @Nullable Long roleId) {
        return session.createSelectionQuery("from RoleTermRow t where t.incidentId = :id and t.givenUpAt is null"
                + (roleId == null ? "" : " and t.roleId = " + roleId), RoleTermRow.class)
                .setParameter("id", incidentId).getResultList();
    }
}
