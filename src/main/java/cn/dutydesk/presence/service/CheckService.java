package cn.dutydesk.presence.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.presence.CheckKind;
import cn.dutydesk.presence.CheckReport;
import cn.dutydesk.presence.CheckResult;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.Climb;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactSource;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.domain.PresenceCheck;
import cn.dutydesk.presence.domain.Spans;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Presence checks: planned or at once, answered at the desk, or written down after a call or a visit. What is planned is
 * in no log, so that nobody at the desk knows of it before.
 */
public final class CheckService {
    static final String SUBJECT = "check";

    private final Acts acts;
    private final OnDesk desk;
    private final Climb climb;
    private final Settings settings;
    private final DutyLog log;
    private final Texts texts;
    private final Spans spans;

    /** @param texts of documents: Chinese */
    public CheckService(Acts acts, OnDesk desk, Climb climb, Settings settings, DutyLog log, Texts texts,
            Spans spans) {
        this.acts = acts;
        this.desk = desk;
        this.climb = climb;
        this.settings = settings;
        this.log = log;
        this.texts = texts;
        this.spans = spans;
    }

    /**
     * Asks for a check.
     *
     * @param at when; null for at once
     * @return its number
     * @throws Refusal when the time has passed
     */
    public long plan(Actor who, @Nullable Instant at) {
        return acts.write(who, Permission.CHECK_PLAN, "presence.check-plan", act -> {
            if (at != null && at.isBefore(act.now())) {
                throw new Refusal("presence.refused.check-past");
            }
            PresenceCheck check = PresenceCheck.ahead(at == null ? CheckKind.AT_ONCE : CheckKind.PLANNED,
                    at == null ? act.now() : at, limit(), act.actor().name(), act.now());
            if (at == null) {
                check.fire(act.now());
            }
            act.session().persist(check);
            act.record(SUBJECT, check.id(), null, Map.of("kind", check.view().kind().name(),
                    "at", check.view().dueAt().toString()));
            act.signal(new PresenceChanged());
            return check.id();
        });
    }

    int limit() {
        return settings.number(Setting.CHECK_ANSWER_MINUTES);
    }

    /** Takes a planned check back. @throws Refusal when it has begun */
    public void cancel(Actor who, long checkId) {
        acts.write(who, Permission.CHECK_PLAN, "presence.check-cancel", act -> {
            found(act, checkId).cancel(act.now());
            act.record(SUBJECT, checkId, null, "cancelled");
            act.signal(new PresenceChanged());
            return null;
        });
    }

    private static PresenceCheck found(Act act, long checkId) {
        PresenceCheck check = act.session().find(PresenceCheck.class, checkId);
        if (check == null) {
            throw new Refusal("presence.refused.no-check", checkId);
        }
        return check;
    }

    /**
     * Somebody at the desk answers. After the limit it is answered late, and that nobody answered in time stays.
     *
     * @param personId who, chosen at a shared account; null when that is clear
     * @throws Refusal when the person is not signed in for the shift, it is answered already, or it does not call
     */
    public void answer(Actor who, long checkId, @Nullable Long personId) {
        acts.write(who, Permission.CHECK_ANSWER, "presence.answer", act -> {
            PresenceCheck check = found(act, checkId);
            OnDeskPerson person = desk.present(act.actor(), personId, act.now());
            if (check.view().settledAt() == null && act.now().isAfter(check.view().deadline())) {
                settle(act, check);
            }
            check.answer(person.id(), person.name(), act.now());
            CheckView view = check.view();
            log.append(act, NewEntry.system(texts.of(view.settledAt() == null ? "presence.log.answered"
                    : "presence.log.answered-late", kind(view), spans.near(view.dueAt(), act.now()), person.name(),
                    view.seconds()), SUBJECT, checkId));
            climb.stop(act, SUBJECT, checkId);
            act.record(SUBJECT, checkId, null, Map.of("by", person.name(), "seconds", view.seconds(),
                    "late", view.settledAt() != null));
            act.signal(new PresenceChanged());
            return null;
        });
    }

    private String kind(CheckView check) {
        return texts.of("presence.check-kind." + check.kind());
    }

    /**
     * Writes down a check that was made by telephone or on the spot; a bad result becomes a fact.
     *
     * @throws Refusal when it is in the future, nobody called, or a text is too long or marked
     */
    public void record(Actor who, CheckReport report) {
        acts.write(who, Permission.CHECK_ANSWER, "presence.check-record", act -> {
            PresenceCheck check = PresenceCheck.recorded(report.kind(), report.at(), report.caller(), report.unit(),
                    report.reached(), report.result(), report.note(), log.author(act), act.now());
            act.session().persist(check);
            CheckView view = check.view();
            String words = texts.of("presence.log.recorded", kind(view), spans.near(view.dueAt(), act.now()),
                    joined(view.unit(), view.caller()), texts.of("presence.result." + view.result()),
                    view.reached().isEmpty() ? "" : texts.of("presence.log.reached", view.reached()),
                    view.note().isEmpty() ? "" : texts.of("presence.log.note", view.note()));
            log.append(act, new NewEntry(null, report.kind() == CheckKind.PHONE ? LogKind.CALL : LogKind.OTHER,
                    joined(view.unit(), view.caller()), words, "", SUBJECT, check.id()));
            if (view.result() != CheckResult.ON_POST) {
                List<OnDeskPerson> people = desk.keepers(view.dueAt()).stream()
                        .filter(person -> report.personId() == null || Objects.equals(person.id(), report.personId()))
                        .toList();
                FactNotes.note(act, view.result() == CheckResult.AWAY ? FactKind.LEFT : FactKind.UNANSWERED, people,
                        desk.shiftAt(view.dueAt()), view.dueAt(), report.kind() == CheckKind.PHONE ? FactSource.PHONE
                                : FactSource.CHECK,
                        SUBJECT + "-" + check.id(), words);
            }
            act.record(SUBJECT, check.id(), null, Map.of("kind", view.kind().name(), "result", report.result().name(),
                    "caller", joined(view.unit(), view.caller()), "at", view.dueAt().toString()));
            act.signal(new PresenceChanged());
            return null;
        });
    }

    private static String joined(String unit, String name) {
        return (unit + " " + name).strip();
    }

    /** Checks that begin to call, and those that nobody answered in time. */
    List<Job> due(Session session, Instant now) {
        List<Job> jobs = new ArrayList<>();
        for (PresenceCheck check : PresenceStore.calling(session, now)) {
            long id = check.id();
            CheckView view = check.view();
            if (now.isAfter(view.deadline())) {
                jobs.add(act -> {
                    PresenceCheck row = found(act, id);
                    if (row.view().settledAt() == null && row.view().answeredAt() == null) {
                        settle(act, row);
                    }
                });
            } else if (view.firedAt() == null) {
                jobs.add(act -> {
                    found(act, id).fire(act.now());
                    act.record(SUBJECT, id, null, "called");
                    act.signal(new PresenceChanged());
                });
            }
        }
        return jobs;
    }

    private void settle(Act act, PresenceCheck check) {
        check.settle(act.now());
        CheckView view = check.view();
        List<OnDeskPerson> people = desk.keepers(view.dueAt());
        String words = texts.of("presence.log.unanswered", kind(view), spans.near(view.dueAt(), act.now()),
                view.limitMinutes(), people.isEmpty() ? texts.of("presence.log.nobody") : OnDesk.names(people))
                + TaskService.found(texts, spans, view.deadline(), act.now());
        FactNotes.note(act, FactKind.UNANSWERED, people, desk.shiftAt(view.dueAt()), view.dueAt(), FactSource.CHECK,
                SUBJECT + "-" + check.id(), words);
        log.append(act, NewEntry.system(words, SUBJECT, check.id()));
        climb.start(act, SUBJECT, check.id(), words, true);
        act.record(SUBJECT, check.id(), null, Map.of("unanswered", view.dueAt().toString()));
        act.signal(new PresenceChanged());
    }
}
