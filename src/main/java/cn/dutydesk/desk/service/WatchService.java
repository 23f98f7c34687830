package cn.dutydesk.desk.service;

import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.Watch;
import cn.dutydesk.desk.domain.SignIn;
import cn.dutydesk.desk.store.SignInStore;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is on, until when, who follows, and who has taken the desk. */
public final class WatchService {
    private final Acts acts;
    private final Rosters rosters;
    private final Shifts shifts;
    private final People people;

    public WatchService(Acts acts, Rosters rosters, Shifts shifts, People people) {
        this.acts = acts;
        this.rosters = rosters;
        this.shifts = shifts;
        this.people = people;
    }

    /** The desk at the instant. */
    public Watch at(Actor who, Instant instant) {
        List<SignIn> signed = acts.read(who, Permission.DUTY_READ, session -> SignInStore.open(session, instant));
        List<OnDuty> duties = rosters.onDutyAt(instant);
        List<Seat> seats = duties.stream().map(duty -> seat(duty, signed)).toList();
        List<Seat> followers = rosters.nextAfter(instant).stream().map(duty -> seat(duty, signed)).toList();
        List<SignInView> others = signed.stream().filter(row -> !row.reason().isEmpty()).map(WatchService::view)
                .toList();
        return new Watch(shifts.of(duties, instant), seats, followers, others);
    }

    private Seat seat(OnDuty duty, List<SignIn> signed) {
        Optional<PersonCard> person = people.byId(duty.personId());
        SignInView signIn = signed.stream()
                .filter(row -> row.personId() == duty.personId() && row.shift().from().equals(duty.shift().from()))
                .findFirst().map(WatchService::view).orElse(null);
        return new Seat(duty.board(), duty.post(), duty.personId(), person.map(PersonCard::name).orElse(""),
                person.map(PersonCard::title).orElse(""), person.map(WatchService::phone).orElse(""), duty.shift(),
                signIn);
    }

    /** The number to call: mobile first, else whatever there is. */
    public static String phone(PersonCard person) {
        return person.mobile().isEmpty()
                ? person.phones().stream().map(Phone::number).findFirst().orElse("") : person.mobile();
    }

    static SignInView view(SignIn row) {
        return new SignInView(row.personId(), row.personName(), row.post(), row.shift(), row.signedAt(),
                row.lateMinutes(), row.standInFor(), row.reason());
    }
}
