package cn.dutydesk.warning.service;

import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.KeyPeriods;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.warning.Staffing;
import cn.dutydesk.warning.WarningChanged;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.domain.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Raising the staffing for a warning: a key period for its time, notices to those called, a task until it ends. */
public final class StaffingService {
    /** Words of posts whose people stand by. */
    private static final List<String> STAND_BY = List.of("备勤", "备班", "驾驶");
    private static final int NAME = 50;
    private static final int DEMANDS = 300;

    private final Acts acts;
    private final BureauClock clock;
    private final Texts documents;
    private final WarningWords words;
    private final Around around;

    /** The rooms around. */
    public record Around(DutyLog log, FollowUps items, Notices notices, KeyPeriods periods, Rosters rosters,
            People people) {
    }

    /** Somebody who may be called. @param post where he stands by or follows, in words */
    public record Call(PersonCard person, String post, boolean standBy) {
    }

    /** @param documents of what is written into the log: Chinese */
    public StaffingService(Acts acts, BureauClock clock, Texts documents, Around around) {
        this.acts = acts;
        this.clock = clock;
        this.documents = documents;
        this.around = around;
        words = new WarningWords(documents, clock);
    }

    /** Who may be called now: first who stands by, then who follows; each once. @throws Refusal when not allowed */
    public List<Call> callable(Actor who) {
        acts.demand(who, Permission.WARNING_READ, Permission.WARNING_READ.word());
        Instant now = clock.now();
        Map<Long, Call> calls = new LinkedHashMap<>();
        Stream.concat(around.rosters().onDutyAt(now).stream().filter(StaffingService::standsBy),
                around.rosters().nextAfter(now).stream()).forEach(
                        duty -> around.people().byId(duty.personId())
                                .ifPresent(person -> calls.putIfAbsent(person.id(),
                                        new Call(person, duty.post(), standsBy(duty)))));
        return List.copyOf(calls.values());
    }

    private static boolean standsBy(OnDuty duty) {
        return STAND_BY.stream().anyMatch(duty.post()::contains);
    }

    /**
     * Does all of the plan or nothing; what was done stands with the warning and in the log.
     *
     * @throws Refusal when it has ended, was done before, nothing is asked for, or the task names nobody
     */
    public WarningView raise(Actor who, long warningId, Staffing plan) {
        return acts.write(who, Permission.WARNING_EDIT, "warning.staff", act -> {
            Warning warning = WarningService.warning(act, warningId);
            WarningView view = warning.view();
            List<String> done = new ArrayList<>();
            if (plan.extraSeats() != null) {
                done.add(period(act, view, plan.extraSeats()));
            }
            if (!plan.people().isEmpty()) {
                done.add(documents.of("warning.staff.called", String.join("、", call(act, view, plan.people()))));
            }
            if (!plan.task().isBlank()) {
                done.add(task(act, view, plan));
            }
            if (done.isEmpty()) {
                throw new Refusal("warning.refused.nothing");
            }
            String by = around.log().author(act);
            String said = String.join("；", done);
            warning.staffed(act.now(), by, WarningWords.shortened(said, 999));
            warning.seen(act.now(), by);
            around.log().append(act, NewEntry.system(documents.of("warning.log.staffed", words.title(view), said),
                    WarningService.SUBJECT, warningId));
            act.record(WarningService.SUBJECT, warningId, WarningWords.state(view), WarningWords.state(warning.view()));
            act.signal(new WarningChanged());
            return warning.view();
        });
    }

    private String period(Act act, WarningView view, int seats) {
        LocalDate today = clock.local(act.now()).toLocalDate();
        LocalDate from = later(clock.local(view.onset()).toLocalDate(), today);
        LocalDate to = later(clock.local(view.expires()).toLocalDate(), from);
        KeyPeriod period = around.periods().add(act, new KeyPeriod(0, WarningWords.shortened(words.title(view), NAME),
                from, to, seats, WarningWords.shortened(view.instruction(), DEMANDS)));
        return documents.of("warning.staff.period", period.name(), documents.shortDate(from.atStartOfDay()),
                documents.shortDate(to.atStartOfDay()), seats);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private List<String> call(Act act, WarningView view, List<Long> people) {
        List<String> names = new ArrayList<>();
        for (long id : people) {
            PersonCard person = around.people().byId(id).orElseThrow(() -> new Refusal("warning.refused.person"));
            around.notices().send(act, new NewNotice("warning-" + view.id() + "-" + id, WarningService.SUBJECT,
                    view.id(), id, person.name(), person.mobile(),
                    documents.of("warning.notice.title", words.title(view)), documents.of("warning.notice.body",
                            words.area(view), words.time(view.onset()), words.time(view.expires()))));
            names.add(person.name());
        }
        return names;
    }

    private String task(Act act, WarningView view, Staffing plan) {
        if (plan.owner().isBlank()) {
            throw new Refusal("warning.refused.owner");
        }
        around.items().open(act, new NewItem(plan.task(), WarningWords.shortened(view.instruction(), DEMANDS),
                LimitKind.TIMED, view.expires(), plan.ownerId(), plan.owner(), WarningService.SUBJECT, view.id(),
                around.log().author(act)));
        return documents.of("warning.staff.task", plan.owner().strip(),
                WarningWords.shortened(plan.task().strip(), NAME));
    }
}
