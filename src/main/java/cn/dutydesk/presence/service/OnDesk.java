package cn.dutydesk.presence.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who keeps the desk: by the roster, and by who signed in. Plain reads; background threads. */
public final class OnDesk {
    private final Rosters rosters;
    private final People people;
    private final WatchBook book;

    public OnDesk(Rosters rosters, People people, WatchBook book) {
        this.rosters = rosters;
        this.people = people;
        this.book = book;
    }

    TimeRange shiftAt(Instant at) {
        return book.shiftAt(at);
    }

    List<SignInView> signIns(Instant shiftFrom) {
        return book.signIns(shiftFrom);
    }

    /** Desk duties that begin on the days from the first to the last. */
    List<OnDuty> duties(LocalDate from, LocalDate to) {
        return rosters.duties(from, to).stream().filter(duty -> Seat.desk(duty.post())).toList();
    }

    List<OnDeskPerson> signedIn(TimeRange shift) {
        return book.signIns(shift.from()).stream().map(row -> new OnDeskPerson(row.personId(), row.name())).distinct()
                .toList();
    }

    /** Desk duties at the instant, as they stood then. */
    List<OnDuty> seats(Instant at) {
        return rosters.onDutyAt(at).stream().filter(duty -> Seat.desk(duty.post())).toList();
    }

    List<OnDeskPerson> rostered(Instant at) {
        return seats(at).stream().map(duty -> new OnDeskPerson(duty.personId(), name(duty.personId()))).distinct()
                .toList();
    }

    /** Who keeps the desk at the instant: those signed in for the shift, else those on the roster. */
    List<OnDeskPerson> keepers(Instant at) {
        List<OnDeskPerson> signedIn = signedIn(shiftAt(at));
        return signedIn.isEmpty() ? rostered(at) : signedIn;
    }

    /** Whether anybody keeps or should keep the desk in the shift. */
    boolean kept(TimeRange shift) {
        return !rostered(shift.from()).isEmpty() || !signedIn(shift).isEmpty();
    }

    String name(long personId) {
        return people.byId(personId).map(PersonCard::name).orElse("#" + personId);
    }

    /** 李晓雨、陈立; empty for nobody. */
    static String names(List<OnDeskPerson> people) {
        return people.stream().map(OnDeskPerson::name).collect(Collectors.joining("、"));
    }

    /**
     * Which of those signed in at the instant acts.
     *
     * @param chosen who was chosen at a shared account; null when nobody had to be
     * @throws Refusal when it is not clear who, or the person is not signed in for the shift
     */
    OnDeskPerson present(Actor actor, @Nullable Long chosen, Instant at) {
        List<OnDeskPerson> here = signedIn(shiftAt(at));
        Long wanted = actor.personId() != null ? actor.personId() : chosen;
        if (wanted == null && here.size() == 1) {
            return here.getFirst();
        }
        if (wanted == null && !here.isEmpty()) {
            throw new Refusal("presence.refused.who");
        }
        return here.stream().filter(person -> wanted != null && person.id() == wanted).findFirst()
                .orElseThrow(() -> new Refusal("presence.refused.not-signed-in",
                        wanted == null ? actor.name() : name(wanted)));
    }
}
