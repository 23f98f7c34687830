package cn.dutydesk.incident.store;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentClock;
import cn.dutydesk.incident.domain.IncidentNumber;
import cn.dutydesk.incident.domain.IncidentType;
import cn.dutydesk.security.Actor;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads incidents, newest first. */
public final class IncidentStore {
    private static final String ALL = "from Incident i join fetch i.type t where 1 = 1";

    private IncidentStore() {
    }

    /** Takes the next number of the year; other writers wait until this transaction ends. */
    public static int take(Session session, int year) {
        IncidentNumber last = session.find(IncidentNumber.class, year, LockModeType.PESSIMISTIC_WRITE);
        if (last == null) {
            last = new IncidentNumber(year);
            session.persist(last);
        }
        return last.take();
    }

    public static List<IncidentType> types(Session session) {
        return session.createSelectionQuery("from IncidentType t order by t.position", IncidentType.class)
                .getResultList();
    }

    /** Those the actor may see. */
    public static List<IncidentView> list(Session session, Actor who, IncidentFilter filter, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder hql = new StringBuilder(ALL).append(" and ").append(ReaderStore.SEEN);
        values.put("reader", ReaderStore.reader(who));
        values.put("account", who.accountId());
        if (filter.status() != null) {
            hql.append(" and i.status in (:status)");
            values.put("status", filter.status() == IncidentStatus.CLOSED
                    ? List.of(IncidentStatus.CLOSED, IncidentStatus.REVIEWED) : List.of(filter.status()));
        }
        with(hql, values, "t.id =", "type", filter.typeId());
        with(hql, values, "i.level =", "level", filter.level());
        with(hql, values, "i.knownAt >=", "from", filter.from());
        with(hql, values, "i.knownAt <", "to", filter.to());
        if (filter.sensitive()) {
            hql.append(" and (i.sensitiveTime <> '' or i.sensitivePlace <> '' or i.sensitiveGroup <> '')");
        }
        if (!filter.text().isBlank()) {
            text(hql, values, filter.text().strip().toLowerCase(Locale.ROOT));
        }
        var query = session.createSelectionQuery(hql + " order by i.knownAt desc, i.id desc", Incident.class);
        values.forEach(query::setParameter);
        return views(session, query.setMaxResults(limit).getResultList());
    }

    private static void with(StringBuilder hql, Map<String, Object> values, String what, String name,
            @Nullable Object value) {
        if (value != null) {
            hql.append(" and ").append(what).append(" :").append(name);
            values.put(name, value);
        }
    }

    private static void text(StringBuilder hql, Map<String, Object> values, String plain) {
        hql.append(" and (lower(i.what) like :text escape '!' or lower(i.place) like :text escape '!'"
                + " or lower(i.origin) like :text escape '!' or lower(i.result) like :text escape '!'");
        if (plain.matches("\\d{4}-\\d{1,9}")) {
            hql.append(" or (i.reportYear = :year and i.number = :number)");
            values.put("year", Integer.valueOf(plain.substring(0, 4)));
            values.put("number", Integer.valueOf(plain.substring(5)));
        }
        hql.append(")");
        values.put("text", "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    /** Those the actor may see that run, or became known or ended in the span; at most so many. */
    public static List<IncidentView> lately(Session session, Actor who, TimeRange span, int limit) {
        return views(session, session.createSelectionQuery(ALL + " and " + ReaderStore.SEEN
                + " and (i.status = :running or i.knownAt >= :from and i.knownAt < :to"
                + " or i.closedAt >= :from and i.closedAt < :to) order by i.knownAt desc, i.id desc", Incident.class)
                .setParameter("reader", ReaderStore.reader(who)).setParameter("account", who.accountId())
                .setParameter("running", IncidentStatus.RUNNING).setParameter("from", span.from())
                .setParameter("to", span.to()).setMaxResults(limit).getResultList());
    }

    /**
     * Every running incident, restricted ones too: for alarms and counts that show no words of them.
     *
     * @param limit most to give
     */
    public static List<IncidentView> running(Session session, int limit) {
        return views(session, session.createSelectionQuery(ALL + " and i.status = :status order by i.knownAt desc,"
                + " i.id desc", Incident.class).setParameter("status", IncidentStatus.RUNNING).setMaxResults(limit)
                .getResultList());
    }

    /** Incidents that came from a thing, oldest first. */
    public static List<IncidentView> from(Session session, String subject, long id) {
        return views(session, session.createSelectionQuery("from Incident i join fetch i.type where i.sourceSubject"
                + " = :subject and i.sourceId = :id order by i.id", Incident.class).setParameter("subject", subject)
                .setParameter("id", id).getResultList());
    }

    public static IncidentView view(Session session, Incident incident) {
        return views(session, List.of(incident)).getFirst();
    }

    /** Limits of an incident, in the order they fall due. */
    public static List<IncidentClock> clocks(Session session, long incidentId) {
        return session.createSelectionQuery("from IncidentClock c where c.incidentId = :id order by c.dueAt, c.id",
                IncidentClock.class).setParameter("id", incidentId).getResultList();
    }

    private static List<IncidentView> views(Session session, List<Incident> incidents) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ClockView>> clocks = new HashMap<>();
        session.createSelectionQuery("from IncidentClock c where c.incidentId in :ids order by c.dueAt, c.id",
                IncidentClock.class).setParameter("ids", incidents.stream().map(Incident::id).toList())
                .getResultList().forEach(clock -> clocks
                        .computeIfAbsent(clock.incidentId(), id -> new ArrayList<>()).add(clock.view()));
        return incidents.stream().map(i -> new IncidentView(i.id(), i.version(), i.number(), i.type().view(),
                i.level(), i.what(), i.place(), i.happenedAt(), i.knownAt(), i.origin(), i.reporterPhone(), i.status(),
                i.reportedBy(), i.result(), i.closedAt(), i.closedBy(), i.source(),
                i.facts(), i.restricted(), clocks.getOrDefault(i.id(), List.of())))
                .toList();
    }

    /** Those of these incidents that only the named people may see. */
    public static List<Incident> restricted(Session session, Collection<Long> ids) {
        return session
                .createSelectionQuery("from Incident i join fetch i.type where i.restricted = true and i.id in (:ids)",
                        Incident.class)
                .setParameter("ids", ids).getResultList();
    }
}
