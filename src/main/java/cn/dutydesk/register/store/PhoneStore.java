package cn.dutydesk.register.store;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.register.Caller;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.NoteKind;
import cn.dutydesk.register.NoteView;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.Told;
import cn.dutydesk.register.domain.PhoneRecord;
import cn.dutydesk.register.domain.PhoneTold;
import cn.dutydesk.register.domain.RegisterNote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads telephone records, newest first. */
public final class PhoneStore {
    private static final List<String> SEARCHED = List.of("unit", "name", "phone", "place", "content", "cause", "course",
            "measures", "result", "impact");

    private PhoneStore() {
    }

    /** Takes the next number of the year. */
    public static int take(Session session, int year) {
        return RegisterStore.take(session, "phone", year);
    }

    /**
     * @param time null for all times; @param direction null for both
     * @param text part of caller, content, place, number or a note; empty for all
     */
    public static List<PhoneView> list(Session session, @Nullable TimeRange time, @Nullable Direction direction,
            String text, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder hql = new StringBuilder("from PhoneRecord r where 1 = 1");
        if (time != null) {
            hql.append(" and r.happenedAt >= :from and r.happenedAt < :to");
            values.put("from", time.from());
            values.put("to", time.to());
        }
        if (direction != null) {
            hql.append(" and r.direction = :direction");
            values.put("direction", direction);
        }
        if (!text.isBlank()) {
            hql.append(" and (");
            SEARCHED.forEach(column -> hql.append("lower(r.").append(column).append(") like :text escape '!' or "));
            hql.append("exists (select 1 from RegisterNote n where n.subject = :subject and n.subjectId = r.id"
                    + " and lower(n.content) like :text escape '!')");
            values.put("subject", Registers.PHONE);
            values.put("text", RegisterStore.anywhere(text));
            if (text.strip().matches("\\d{4}-\\d{1,9}")) {
                hql.append(" or (r.recordYear = :year and r.number = :number)");
                values.put("year", Integer.valueOf(text.strip().substring(0, 4)));
                values.put("number", Integer.valueOf(text.strip().substring(5)));
            }
            hql.append(")");
        }
        var query = session.createSelectionQuery(hql + " order by r.happenedAt desc, r.id desc", PhoneRecord.class);
        values.forEach(query::setParameter);
        return views(session, query.setMaxResults(limit).getResultList());
    }

    public static PhoneView view(Session session, PhoneRecord record) {
        return views(session, List.of(record)).getFirst();
    }

    /** Who called before, the latest first, each once. */
    public static List<Caller> callers(Session session, int limit) {
        return session.createSelectionQuery("select r.unit, r.name, r.post, r.phone from PhoneRecord r"
                + " where r.name <> '' or r.phone <> '' group by r.unit, r.name, r.post, r.phone"
                + " order by max(r.happenedAt) desc", Object[].class).setMaxResults(limit).getResultList().stream()
                .map(row -> new Caller((String) row[0], (String) row[1], (String) row[2], (String) row[3], false))
                .toList();
    }

    private static List<PhoneView> views(Session session, List<PhoneRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<Long> ids = records.stream().map(PhoneRecord::id).toList();
        Map<Long, List<Told>> told = new HashMap<>();
        session.createSelectionQuery("from PhoneTold t where t.recordId in :ids order by t.toldAt, t.id",
                PhoneTold.class).setParameter("ids", ids).getResultList()
                .forEach(one -> told.computeIfAbsent(one.recordId(), id -> new ArrayList<>()).add(one.view()));
        Map<Long, List<RegisterNote>> notes = RegisterStore.notes(session, Registers.PHONE, ids);
        return records.stream().map(record -> view(record, told.getOrDefault(record.id(), List.of()),
                notes.getOrDefault(record.id(), List.of()).stream().map(RegisterNote::view).toList())).toList();
    }

    private static PhoneView view(PhoneRecord record, List<Told> told, List<NoteView> notes) {
        Map<PhoneField, String> first = record.fields();
        Map<PhoneField, String> holding = new EnumMap<>(first);
        notes.stream().filter(note -> note.kind() == NoteKind.CORRECTION)
                .forEach(note -> holding.put(PhoneField.valueOf(note.field()), note.content()));
        return new PhoneView(record.id(), record.number(), record.direction(), record.happenedAt(), holding, first,
                told,
                notes, record.lateReason(), record.writtenAt(), record.writtenBy());
    }
}
