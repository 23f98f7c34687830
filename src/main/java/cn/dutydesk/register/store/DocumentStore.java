package cn.dutydesk.register.store;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentState;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NoteView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.StepView;
import cn.dutydesk.register.Urgency;
import cn.dutydesk.register.domain.DocumentStep;
import cn.dutydesk.register.domain.ReceivedDocument;
import cn.dutydesk.register.domain.RegisterNote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads registered documents, newest first. */
public final class DocumentStore {
    private static final List<String> SEARCHED = List.of("unit", "reference", "title", "receiver", "handler");

    private DocumentStore() {
    }

    /** Takes the next number of the year. */
    public static int take(Session session, int year) {
        return RegisterStore.take(session, "document", year);
    }

    /**
     * @param time    null for all times
     * @param closed  true for closed ones, false for open ones, null for both
     * @param urgency null for every one
     * @param text    part of unit, 文号, title, handler, a step or the number; empty for all
     */
    public static List<DocumentView> list(Session session, @Nullable TimeRange time, @Nullable Boolean closed,
            @Nullable Urgency urgency, String text,
            int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder hql = new StringBuilder("from ReceivedDocument d where 1 = 1");
        if (time != null) {
            hql.append(" and d.receivedAt >= :from and d.receivedAt < :to");
            values.put("from", time.from());
            values.put("to", time.to());
        }
        if (closed != null) {
            hql.append(closed ? " and d.state = :closed" : " and d.state <> :closed");
            values.put("closed", DocumentState.CLOSED);
        }
        if (urgency != null) {
            hql.append(" and d.urgency = :urgency");
            values.put("urgency", urgency);
        }
        if (!text.isBlank()) {
            hql.append(" and (");
            SEARCHED.forEach(column -> hql.append("lower(d.").append(column).append(") like :text escape '!' or "));
            hql.append("d.referenceKey like :key escape '!'"
                    + " or exists (select 1 from DocumentStep s where s.documentId = d.id and (lower(s.content) like :text"
                    + " escape '!' or lower(s.who) like :text escape '!'))"
                    + " or exists (select 1 from RegisterNote n where n.subject = :subject and n.subjectId = d.id"
                    + " and lower(n.content) like :text escape '!')");
            values.put("subject", Registers.DOCUMENT);
            values.put("text", RegisterStore.anywhere(text));
            values.put("key", RegisterStore.anywhere(ReceivedDocument.key(text)));
            if (text.strip().matches("\\d{4}-\\d{1,9}")) {
                hql.append(" or (d.recordYear = :year and d.number = :number)");
                values.put("year", Integer.valueOf(text.strip().substring(0, 4)));
                values.put("number", Integer.valueOf(text.strip().substring(5)));
            }
            hql.append(")");
        }
        var query = session.createSelectionQuery(hql + " order by d.receivedAt desc, d.id desc",
                ReceivedDocument.class);
        values.forEach(query::setParameter);
        return views(session, query.setMaxResults(limit).getResultList());
    }

    /** Documents registered with the same 文号, however its brackets were typed. */
    public static List<DocumentView> sameReference(Session session, String reference, int limit) {
        return views(session, session.createSelectionQuery("from ReceivedDocument d where d.referenceKey = :key"
                + " order by d.receivedAt desc, d.id desc", ReceivedDocument.class)
                .setParameter("key", ReceivedDocument.key(reference)).setMaxResults(limit).getResultList());
    }

    /** Units that sent documents lately, each once. */
    public static List<String> units(Session session, int limit) {
        return session.createSelectionQuery("select d.unit from ReceivedDocument d group by d.unit"
                + " order by max(d.receivedAt) desc", String.class).setMaxResults(limit).getResultList();
    }

    public static DocumentView view(Session session, ReceivedDocument document) {
        return views(session, List.of(document)).getFirst();
    }

    private static List<DocumentView> views(Session session, List<ReceivedDocument> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<Long> ids = documents.stream().map(ReceivedDocument::id).toList();
        Map<Long, List<StepView>> steps = new HashMap<>();
        session.createSelectionQuery("from DocumentStep s where s.documentId in :ids order by s.id", DocumentStep.class)
                .setParameter("ids", ids).getResultList().forEach(step -> steps
                        .computeIfAbsent(step.documentId(), id -> new ArrayList<>()).add(step.view()));
        Map<Long, List<RegisterNote>> notes = RegisterStore.notes(session, Registers.DOCUMENT, ids);
        return documents.stream().map(document -> view(document, steps.getOrDefault(document.id(), List.of()),
                notes.getOrDefault(document.id(), List.of()).stream().map(RegisterNote::view).toList())).toList();
    }

    private static DocumentView view(ReceivedDocument d, List<StepView> steps, List<NoteView> notes) {
        Map<DocumentField, String> first = d.fields();
        Map<DocumentField, String> holding = new EnumMap<>(first);
        notes.stream().filter(note -> !note.field().isEmpty())
                .forEach(note -> holding.put(DocumentField.valueOf(note.field()), note.content()));
        return new DocumentView(d.id(), d.number(), d.receivedAt(), d.channel(), holding, first, d.grade(), d.urgency(),
                d.copies(), d.state(), d.handler(), d.dueAt(), d.closedAt(), steps, notes, d.writtenAt(),
                d.writtenBy());
    }
}
