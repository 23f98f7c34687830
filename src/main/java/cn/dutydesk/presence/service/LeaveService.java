package cn.dutydesk.presence.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactSource;
import cn.dutydesk.presence.LeaveView;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.domain.DeskLeave;
import cn.dutydesk.presence.domain.Spans;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Leaving the desk and coming back. Away too long, or past the end of the shift, becomes a fact. */
public final class LeaveService {
    private static final String SUBJECT = "leave";

    private final Acts acts;
    private final OnDesk desk;
    private final Settings settings;
    private final DutyLog log;
    private final Texts texts;
    private final Spans spans;

    /** @param texts of documents: Chinese */
    public LeaveService(Acts acts, OnDesk desk, Settings settings, DutyLog log, Texts texts, Spans spans) {
        this.acts = acts;
        this.desk = desk;
        this.settings = settings;
        this.log = log;
        this.texts = texts;
        this.spans = spans;
    }

    /**
     * Somebody leaves the desk.
     *
     * @param personId who, chosen at a shared account; null when that is clear
     * @param cover    who keeps the desk meanwhile
     * @throws Refusal when the person is not signed in, is away already, covers for himself, or words are missing
     */
    public void leave(Actor who, @Nullable Long personId, String reason, String cover) {
        acts.write(who, Permission.CHECK_ANSWER, "presence.leave", act -> {
            OnDeskPerson person = desk.present(act.actor(), personId, act.now());
            if (PresenceStore.away(act.session()).stream().anyMatch(away -> away.view().personId() == person.id())) {
                throw new Refusal("presence.refused.leave-twice", person.name());
            }
            DeskLeave leave = new DeskLeave(person.id(), person.name(), desk.shiftAt(act.now()), act.now(), reason,
                    cover, settings.number(Setting.LEAVE_MINUTES));
            if (leave.view().cover().equals(person.name())) {
                throw new Refusal("presence.refused.leave-cover");
            }
            act.session().persist(leave);
            LeaveView view = leave.view();
            log.append(act, NewEntry.system(texts.of("presence.log.leave", view.person(), view.reason(), view.cover()),
                    SUBJECT, leave.id()));
            act.record(SUBJECT, leave.id(), null, Map.of("person", view.person(), "reason", view.reason(),
                    "cover", view.cover()));
            act.signal(new PresenceChanged());
            return null;
        });
    }

    /** Somebody is back. @throws Refusal when there is no such leave, or the person is back already */
    public void back(Actor who, long leaveId) {
        acts.write(who, Permission.CHECK_ANSWER, "presence.back", act -> {
            DeskLeave leave = act.session().find(DeskLeave.class, leaveId);
            if (leave == null) {
                throw new Refusal("presence.refused.no-leave", leaveId);
            }
            leave.back(act.now());
            if (act.now().isAfter(leave.tooLongAt())) {
                tooLong(act, leave);
            }
            LeaveView view = leave.view();
            log.append(act, NewEntry.system(texts.of("presence.log.back", view.person(), spans.span(
                    java.time.Duration.between(view.leftAt(), view.backAt()))), SUBJECT, leaveId));
            act.record(SUBJECT, leaveId, null, Map.of("back", act.now().toString()));
            act.signal(new PresenceChanged());
            return null;
        });
    }

    /** Who is away too long. */
    List<Job> due(Session session, Instant now) {
        return PresenceStore.away(session).stream().filter(leave -> now.isAfter(leave.tooLongAt())
                && !PresenceStore.known(session, FactKind.LEFT, leave.view().personId(), cause(leave)))
                .map(leave -> (Job) act -> tooLong(act, act.session().find(DeskLeave.class, leave.id()))).toList();
    }

    private static String cause(DeskLeave leave) {
        return SUBJECT + "-" + leave.id();
    }

    private void tooLong(Act act, DeskLeave leave) {
        LeaveView view = leave.view();
        if (PresenceStore.known(act.session(), FactKind.LEFT, view.personId(), cause(leave))) {
            return;
        }
        String words = texts.of("presence.log.left", view.person(), spans.near(view.leftAt(), act.now()),
                view.reason(), spans.near(leave.tooLongAt(), act.now()))
                + TaskService.found(texts, spans, leave.tooLongAt(), act.now());
        FactNotes.note(act, FactKind.LEFT, List.of(new OnDeskPerson(view.personId(), view.person())), leave.shift(),
                leave.tooLongAt(), FactSource.LEAVE, cause(leave), words);
        log.append(act, NewEntry.system(words, SUBJECT, leave.id()));
    }
}
