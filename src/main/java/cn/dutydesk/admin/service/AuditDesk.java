package cn.dutydesk.admin.service;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.List;

/** Reading and checking the audit record. Blocks. */
public final class AuditDesk {
    private final Acts acts;
    private final Audit audit;

    public AuditDesk(Acts acts, Audit audit) {
        this.acts = acts;
        this.audit = audit;
    }

    /** Whether the actor may read the record: only the audit administrator. */
    public boolean mayRead(Actor who) {
        return acts.allows(who, Permission.AUDIT_READ);
    }

    /**
     * Newest first.
     *
     * @param text  looked for in who, what and content; blank finds all
     * @param below records before this number only; {@link Long#MAX_VALUE} begins with the newest
     * @throws cn.dutydesk.core.Refusal when the actor may not read the record
     */
    public List<AuditRecord> search(Actor who, String text, long below, int limit) {
        acts.demand(who, Permission.AUDIT_READ, "audit.read");
        return audit.search(text, below, limit);
    }

    /** Recomputes the whole chain; any account may. Takes as long as that takes. */
    public ChainCheck verify(Actor who) {
        acts.demand(who, Permission.AUDIT_VERIFY, "audit.verify");
        return audit.verify();
    }
}
