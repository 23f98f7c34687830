package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.Watch;
import cn.dutydesk.desk.service.DeskSignInService;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.desk.service.WatchService;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may sign in now, and signing in. FX thread. */
public final class SignInModel {
    private final WatchService watches;
    private final DeskSignInService service;
    private final People people;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;

    /**
     * What the dialog offers.
     *
     * @param own    the seat of the person the account belongs to, not signed in yet; null for a shared account or when
     *               the person is not on duty
     * @param shared whether the account belongs to nobody
     * @param seats  seats one may sign in for now, signed or not
     * @param people who could stand in: everybody for a shared account, else only the person of the account
     */
    public record Offer(@Nullable Seat own, boolean shared, List<Seat> seats, List<PersonCard> people) {
    }

    public SignInModel(WatchService watches, DeskSignInService service, People people, CurrentActor actor, Work work,
            BureauClock clock) {
        this.watches = watches;
        this.service = service;
        this.people = people;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
    }

    /** Reads what can be offered. */
    public void offer(Consumer<Offer> done, Consumer<Problem> failed) {
        work.read(this::read, done, failed);
    }

    private Offer read() {
        Instant now = clock.now();
        Watch watch = watches.at(actor.get(), now);
        List<Instant> open = service.open(now).stream().map(duty -> duty.shift().from()).distinct().toList();
        List<Seat> seats = Stream.concat(watch.seats().stream(), watch.followers().stream())
                .filter(seat -> open.contains(seat.shift().from())).toList();
        Long person = actor.get().personId();
        Seat own = seats.stream().filter(seat -> Objects.equals(person, seat.personId()) && seat.signIn() == null)
                .findFirst().orElse(null);
        List<PersonCard> cards = person == null ? people.directory() : people.byId(person).stream().toList();
        return new Offer(own, person == null, seats, cards);
    }

    /** Signs in. */
    public void signIn(SignInRequest request, Consumer<SignInView> done, Consumer<Problem> failed) {
        work.write(() -> service.signIn(actor.get(), request), done, failed);
    }
}
