package cn.dutydesk.desk.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.domain.FreshWording;
import cn.dutydesk.desk.domain.Grams;
import cn.dutydesk.desk.domain.LogAddition;
import cn.dutydesk.desk.domain.LogCorrection;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.desk.domain.SignIn;
import cn.dutydesk.desk.store.LogSearch;
import cn.dutydesk.desk.store.LogStore;
import cn.dutydesk.desk.store.SignInStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writing, correcting and reading the duty log. */
public final class LogService implements DutyLog {
    /** Shortest text worth searching for: one Chinese character finds everything. */
    public static final int SHORTEST = 2;
    private static final String SUBJECT = "log-entry";

    private final Acts acts;

    public LogService(Acts acts) {
        this.acts = acts;
    }

    /** Writes an entry of its own. @return its number @throws Refusal as {@link DutyLog#append} */
    public long append(Actor who, NewEntry entry) {
        if (entry.kind() == LogKind.SYSTEM) {
            throw new IllegalArgumentException("only the program writes entries of kind SYSTEM");
        }
        return acts.write(who, Permission.LOG_WRITE, "log.append", act -> append(act, entry));
    }

    @Override
    public long append(Act act, NewEntry entry) {
        LogEntry row = new LogEntry(entry, act.now(), author(act), act.actor().user());
        act.session().persist(row);
        act.record(SUBJECT, row.id(), null, Map.of("at", row.happenedAt().toString(), "kind", row.kind().name(),
                "origin", row.origin(), "content", row.content(), "handling", row.handling(), "result", row.result(),
                "lateReason", row.lateReason()));
        changed(act, row.id());
        return row.id();
    }

    @Override
    public String author(Act act) {
        return author(act.session(), act.actor(), act.now());
    }

    static String author(Session session, Actor actor, Instant at) {
        return actor.personId() != null || actor == Actor.SYSTEM ? actor.name()
                : SignInStore.lastAt(session, actor.user(), at).map(SignIn::personName).orElse(actor.name());
    }

    /** Puts an entry right; the first wording stays. @throws Refusal when it cannot be corrected so */
    public void correct(Actor who, long entryId, String content, String reason) {
        acts.write(who, Permission.LOG_WRITE, "log.correct", act -> {
            LogEntry entry = entry(act, entryId);
            String holding = LogStore.byIds(act.session(), List.of(entryId)).getFirst().content();
            LogCorrection correction = new LogCorrection(entry, holding, content, reason, act.now(), author(act));
            act.session().persist(correction);
            act.record(SUBJECT, entryId, holding,
                    Map.of("content", correction.content(), "reason", correction.reason()));
            changed(act, entryId);
            return null;
        });
    }

    /** Writes how an entry was handled or what came of it, after the entry. @throws Refusal when it cannot be */
    public void add(Actor who, long entryId, EntryPart part, String content) {
        acts.write(who, Permission.LOG_WRITE, "log.add", act -> {
            LogAddition addition = new LogAddition(entry(act, entryId), part, content, act.now(), author(act));
            act.session().persist(addition);
            act.record(SUBJECT, entryId, null, Map.of("part", part.name(), "content", addition.content()));
            changed(act, entryId);
            return null;
        });
    }

    static LogEntry entry(Act act, long entryId) {
        LogEntry entry = act.session().find(LogEntry.class, entryId);
        if (entry == null) {
            throw new Refusal("desk.refused.no-entry", entryId);
        }
        return entry;
    }

    /** An entry has a wording the index does not hold yet, and screens should look again. */
    static void changed(Act act, long entryId) {
        act.session().persist(new FreshWording(entryId));
        act.signal(new LogAppended(entryId));
    }

    /** Entries of a stretch of time, newest first. @param kind null for every kind */
    public List<EntryView> between(Actor who, TimeRange time, @Nullable LogKind kind, int offset, int limit) {
        return acts.read(who, Permission.LOG_READ,
                session -> LogStore.between(session, time.from(), time.to(), kind, offset, limit));
    }

    public long count(Actor who, TimeRange time) {
        return acts.read(who, Permission.LOG_READ, session -> LogStore.count(session, time.from(), time.to()));
    }

    /** Entries by number, in the order asked; numbers that are not there are passed over. */
    public List<EntryView> byIds(Actor who, Collection<Long> ids) {
        return acts.read(who, Permission.LOG_READ, session -> LogStore.byIds(session, ids));
    }

    /** Entries that contain the text, newest first. @throws Refusal when the text is shorter than two characters */
    public List<EntryView> search(Actor who, String text, int offset, int limit) {
        String plain = text.strip();
        if (plain.codePointCount(0, plain.length()) < SHORTEST) {
            throw new Refusal("desk.refused.short-search", SHORTEST);
        }
        return acts.read(who, Permission.LOG_READ, session -> LogSearch.containing(session, Grams.fold(plain),
                offset, limit));
    }
}
