package cn.dutydesk.leader.store;

import cn.dutydesk.leader.domain.Instruction;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Reads leaders' words. */
public final class InstructionStore {
    private InstructionStore() {
    }

    /** Words given at or after an instant, the newest first. */
    public static List<Instruction> since(Session session, Instant since) {
        return session.createSelectionQuery("from Instruction i where i.givenAt >= :since"
                + " order by i.givenAt desc, i.id desc", Instruction.class).setParameter("since", since)
                .getResultList();
    }

    /** Words whose item is among these. */
    public static List<Instruction> ofItems(Session session, List<Long> items) {
        return items.isEmpty() ? List.of() : session.createSelectionQuery("from Instruction i where i.itemId in :items"
                + " order by i.givenAt desc, i.id desc", Instruction.class).setParameter("items", items)
                .getResultList();
    }

    /** Words about a thing, oldest first. */
    public static List<Instruction> of(Session session, String subject, long subjectId) {
        return session.createSelectionQuery("from Instruction i where i.subject = :subject and i.subjectId = :id"
                + " order by i.givenAt, i.id", Instruction.class).setParameter("subject", subject)
                .setParameter("id", subjectId).getResultList();
    }
}
