package cn.dutydesk.presence.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.TaskKind;
import cn.dutydesk.presence.TaskReport;
import cn.dutydesk.presence.TaskState;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.presence.domain.DutyTask;
import cn.dutydesk.presence.domain.Spans;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Doing due tasks, and writing down which were missed. */
public final class TaskService {
    static final String SUBJECT = "task";
    /** Found later than this, a thing was found late: the program did not run. */
    static final Duration PROMPT = Duration.ofMinutes(5);
    private static final int FOLLOW_UP = 500;

    private final Acts acts;
    private final OnDesk desk;
    private final DutyLog log;
    private final FollowUps followUps;
    private final Texts texts;
    private final Spans spans;

    /** @param texts of documents: Chinese */
    public TaskService(Acts acts, OnDesk desk, DutyLog log, FollowUps followUps, Texts texts, Spans spans) {
        this.acts = acts;
        this.desk = desk;
        this.log = log;
        this.followUps = followUps;
        this.texts = texts;
        this.spans = spans;
    }

    /**
     * A task is done: its entry stands in the log in the same transaction; what was wrong becomes a follow-up item when
     * the report says so.
     *
     * @throws Refusal when it is done already, not open yet, or the words are missing, too long or marked
     */
    public void done(Actor who, long taskId, TaskReport report) {
        acts.write(who, Permission.LOG_WRITE, "presence.task", act -> {
            DutyTask task = act.session().find(DutyTask.class, taskId);
            if (task == null) {
                throw new Refusal("presence.refused.no-task", taskId);
            }
            OnDeskPerson person = person(act, report.personId());
            task.done(person == null ? null : person.id(), person == null ? log.author(act) : person.name(),
                    report.words(), report.abnormal(), act.now());
            TaskView view = task.view();
            long entry = log.append(act, new NewEntry(null, view.kind() == TaskKind.PATROL ? LogKind.PATROL
                    : LogKind.OTHER, "", content(view) + by(act, view), "", SUBJECT, taskId));
            task.logged(entry);
            String more = Wording.clean(report.followUp(), FOLLOW_UP);
            if (report.abnormal() && !more.isEmpty()) {
                followUps.open(act, NewItem.of(more, SUBJECT, taskId));
            }
            act.record(SUBJECT, taskId, null, Map.of("name", view.name(), "by", view.doneBy(), "words", view.words(),
                    "abnormal", view.abnormal(), "late", view.state(act.now()) == TaskState.DONE_LATE));
            act.signal(new PresenceChanged());
            return null;
        });
    }

    /** Who did it, when somebody signed in did; null when nobody is signed in and the account is shared. */
    private @Nullable OnDeskPerson person(Act act, @Nullable Long chosen) {
        Actor actor = act.actor();
        if (actor.personId() != null) {
            return new OnDeskPerson(actor.personId(), actor.name());
        }
        List<OnDeskPerson> here = desk.signedIn(desk.shiftAt(act.now()));
        return here.isEmpty() && chosen == null ? null : desk.present(actor, chosen, act.now());
    }

    /** Who did it, when the log's own author is somebody else. */
    private String by(Act act, TaskView task) {
        return task.doneBy().equals(log.author(act)) ? "" : texts.of("presence.log.by", task.doneBy());
    }

    private String content(TaskView task) {
        String wrong = task.abnormal() ? texts.of("presence.log.abnormal") : "";
        Instant done = task.doneAt();
        String late = done != null && done.isAfter(task.dueAt())
                ? texts.of("presence.log.task-late", spans.near(task.dueAt(), done)) : "";
        return wrong + task.words() + late;
    }

    /** Tasks to be written down as missed. */
    List<Job> due(Session session, Instant now) {
        return PresenceStore.justMissed(session, now).stream().map(task -> (Job) act -> miss(act, task.id())).toList();
    }

    private void miss(Act act, long taskId) {
        DutyTask task = act.session().find(DutyTask.class, taskId);
        TaskView view = task.view();
        if (view.done() || view.missedAt() != null) {
            return;
        }
        task.miss(act.now());
        String words = texts.of("presence.log.missed", view.name(), spans.near(view.opensAt(), act.now()),
                spans.time(view.dueAt()), OnDesk.names(desk.keepers(view.opensAt())))
                + found(texts, spans, view.missAt(), act.now());
        log.append(act, NewEntry.system(words, SUBJECT, taskId));
        act.record(SUBJECT, taskId, null, Map.of("name", view.name(), "missed", view.dueAt().toString()));
        act.signal(new PresenceChanged());
    }

    /** How late something was found, when the program did not run; else empty. */
    static String found(Texts texts, Spans spans, Instant due, Instant now) {
        Duration late = Duration.between(due, now);
        return late.compareTo(PROMPT) < 0 ? "" : texts.of("presence.log.found-late", spans.span(late));
    }
}
