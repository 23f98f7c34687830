package cn.dutydesk.desk.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.SignedIn;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.desk.domain.SignIn;
import cn.dutydesk.desk.store.SignInStore;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.TakeOvers;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Taking the desk. A person on the roster signs in for the running shift, or for the next one when it begins soon; later
 * than the beginning is recorded as late. A stand-in says for whom and why, which the roster is told, so that it knows
 * who served. An account that belongs to a person signs in nobody else.
 */
public final class DeskSignInService {
    private final Acts acts;
    private final Rosters rosters;
    private final TakeOvers takeOvers;
    private final Shifts shifts;
    private final People people;
    private final Settings settings;
    private final DutyLog log;
    private final Texts texts;
    private final BureauClock clock;

    /** @param takeOvers where a stand-in is recorded in the roster */
    public DeskSignInService(Acts acts, Rosters rosters, TakeOvers takeOvers, Shifts shifts, People people,
            Settings settings, DutyLog log, Texts texts, BureauClock clock) {
        this.acts = acts;
        this.rosters = rosters;
        this.takeOvers = takeOvers;
        this.shifts = shifts;
        this.people = people;
        this.settings = settings;
        this.log = log;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Signs a person in.
     *
     * @throws Refusal when it is another person's account, too early, twice, or a stand-in gives no reason
     */
    public SignInView signIn(Actor who, SignInRequest request) {
        return acts.write(who, Permission.DUTY_SIGN_IN, "desk.sign-in", act -> {
            if (who.personId() != null && who.personId() != request.personId()) {
                throw new Refusal("desk.refused.other-person", who.name());
            }
            PersonCard person = people.byId(request.personId())
                    .orElseThrow(() -> new Refusal("desk.refused.no-person"));
            return store(act, person, seat(act, person, request));
        });
    }

    /**
     * Signs in somebody who is rostered for a shift, within the running act; nothing when he has signed in already.
     * That it is he himself was proved by whoever calls, and so was that it may be done so early.
     *
     * @throws Refusal when he is neither rostered nor signed in
     */
    void signIn(Act act, long personId, TimeRange shift) {
        if (unsigned(act, personId, shift)) {
            PersonCard person = people.byId(personId).orElseThrow(() -> new Refusal("desk.refused.no-person"));
            OnDuty duty = rosters.onDutyAt(shift.from()).stream()
                    .filter(seat -> seat.personId() == personId && seat.shift().from().equals(shift.from())).findFirst()
                    .orElseThrow(() -> new Refusal("desk.refused.not-on-roster", person.name()));
            store(act, person, row(act, person, duty.post(), duty.shift(), "", ""));
        }
    }

    /** Duties one may sign in for now: those that run, and those that begin within the minutes allowed. */
    public List<OnDuty> open(Instant now) {
        Instant reach = now.plus(early());
        return Stream.concat(rosters.onDutyAt(now).stream(),
                rosters.nextAfter(now).stream().filter(duty -> !duty.shift().from().isAfter(reach))).toList();
    }

    /** How long before a shift one may sign in for it. */
    Duration early() {
        return Duration.ofMinutes(settings.number(Setting.SIGN_IN_EARLY_MINUTES));
    }

    private SignIn seat(Act act, PersonCard person, SignInRequest request) {
        Instant now = act.now();
        List<OnDuty> open = open(now);
        List<OnDuty> own = open.stream().filter(duty -> duty.personId() == person.id()).toList();
        if (!own.isEmpty()) {
            OnDuty duty = own.stream().filter(seat -> unsigned(act, person.id(), seat.shift())).findFirst()
                    .orElseThrow(() -> twice(act, person, own.getFirst().shift()));
            return row(act, person, duty.post(), duty.shift(), "", "");
        }
        OnDuty next = rosters.nextAfter(now).stream().filter(duty -> duty.personId() == person.id()).findFirst()
                .orElse(null);
        String reason = Wording.clean(request.reason(), LogEntry.REASON);
        if (next != null && reason.isEmpty()) {
            throw new Refusal("desk.refused.early", texts.time(clock.local(next.shift().from())), early().toMinutes());
        }
        return standIn(act, person, request, reason, open);
    }

    private SignIn standIn(Act act, PersonCard person, SignInRequest request, String reason, List<OnDuty> open) {
        if (reason.isEmpty()) {
            throw new Refusal("desk.refused.not-on-roster", person.name());
        }
        OnDuty replaced = open.stream().filter(duty -> request.standInFor() != null
                && duty.personId() == request.standInFor()).findFirst().orElse(null);
        if (replaced == null && !open.isEmpty()) {
            throw new Refusal("desk.refused.stand-in-for");
        }
        TimeRange shift = replaced == null ? shifts.at(act.now()) : replaced.shift();
        if (!unsigned(act, person.id(), shift)) {
            throw twice(act, person, shift);
        }
        if (replaced != null) {
            takeOvers.takenOver(act, replaced, person.id(), reason);
        }
        String post = replaced == null ? texts.of("desk.sign-in.no-roster-post") : replaced.post();
        String name = replaced == null ? "" : people.byId(replaced.personId()).map(PersonCard::name).orElse("");
        return row(act, person, post, shift, name, reason);
    }

    private SignIn row(Act act, PersonCard person, String post, TimeRange shift, String standInFor, String reason) {
        return new SignIn(person.id(), person.name(), post, shift, act.now(), standInFor, reason, act.actor().user());
    }

    private static boolean unsigned(Act act, long personId, TimeRange shift) {
        return SignInStore.of(act.session(), personId, shift.from()).isEmpty();
    }

    private Refusal twice(Act act, PersonCard person, TimeRange shift) {
        Instant at = SignInStore.of(act.session(), person.id(), shift.from()).orElseThrow().signedAt();
        return new Refusal("desk.refused.twice", person.name(), texts.time(clock.local(at)));
    }

    private SignInView store(Act act, PersonCard person, SignIn row) {
        act.session().persist(row);
        act.record("sign-in", row.id(), null, Map.of("person", person.name(), "post", row.post(),
                "shift", row.shift().from().toString(), "lateMinutes", row.lateMinutes(),
                "standInFor", row.standInFor(), "reason", row.reason()));
        log.append(act, NewEntry.system(words(row), "sign-in", row.id()));
        act.signal(new SignedIn(person.id()));
        return WatchService.view(row);
    }

    private String words(SignIn row) {
        String late = row.lateMinutes() == 0 ? "" : texts.of("desk.sign-in.log-late", row.lateMinutes());
        return row.reason().isEmpty()
                ? texts.of("desk.sign-in.log", row.personName(), row.post(), late)
                : texts.of("desk.sign-in.log-stand-in", row.personName(), row.post(), late,
                        row.standInFor().isEmpty() ? "—" : row.standInFor(), row.reason());
    }
}
