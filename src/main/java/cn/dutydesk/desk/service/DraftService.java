package cn.dutydesk.desk.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.domain.Draft;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.marking.Marking;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Keeps what is typed and not yet stored. A draft is nobody's record yet and belongs to its account alone, so it
 * leaves no audit entry; it is gone once the text is stored. Text with the mark of a state secret is
 * not kept, not even as a draft.
 */
public final class DraftService implements Drafts {
    private final Acts acts;
    private final BureauClock clock;

    public DraftService(Acts acts, BureauClock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String load(Actor who, String field) {
        return acts.read(who, Permission.DUTY_READ,
                session -> find(session, who, field).map(Draft::content).orElse(""));
    }

    @Override
    public void save(Actor who, String field, String text) {
        boolean keep = !text.isBlank() && text.length() <= LogEntry.CONTENT && Marking.find(text).isEmpty();
        acts.draft(who, Permission.DUTY_READ, session -> {
            Draft draft = find(session, who, field).orElse(null);
            if (keep) {
                Draft row = draft == null ? new Draft(who.user(), field, text, clock.now()) : draft;
                row.save(text, clock.now());
                session.persist(row);
            } else if (draft != null) {
                session.remove(draft);
            }
        });
    }

    private static Optional<Draft> find(Session session, Actor who, String field) {
        return session.createSelectionQuery("from Draft d where d.account = :account and d.field = :field", Draft.class)
                .setParameter("account", who.user()).setParameter("field", field).uniqueResultOptional();
    }
}
