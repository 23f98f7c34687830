package cn.dutydesk.presence;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.service.SignInBook;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.presence.service.PresenceRoom;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The desk of {@link DeskFixture} with this room on it. */
public final class PresenceFixture implements AutoCloseable {
    public static final Actor DESK = DeskFixture.DESK;
    public static final Actor LEADER = new Actor(20, "zhou", "周建国", Set.of(Role.LEADER), DeskFixture.ZHOU.id());
    public static final Actor KEEPER = new Actor(21, "keeper", "排班员", Set.of(Role.ROSTER_KEEPER), null);

    public final DeskFixture desk;
    public PresenceRoom room;

    /** @param now wall-clock time of the bureau to begin at */
    public PresenceFixture(String now) {
        desk = new DeskFixture(LocalDateTime.parse(now));
        restart();
    }

    /** The program was closed and opened again. */
    public void restart() {
        room = new PresenceRoom(new PresenceRoom.Ground(desk.database.tx(), desk.acts, desk.signals, desk.settings,
                desk.clock, new Texts(Texts.CHINESE)), desk.rosters, desk.people, desk.calendars,
                new SignInBook(desk.database.tx(), desk.shifts, desk.signIns), desk.log, desk.items,
                plain -> plain, () -> 42L);
    }

    /** Moves the clock to a wall-clock time; nothing happens by that. */
    public void to(String local) {
        desk.time.forward(Duration.between(desk.clock.now(), desk.clock.instant(LocalDateTime.parse(local))));
    }

    public int pass() {
        return room.pass.pass(desk.clock.now());
    }

    /** Moves the clock, then one pass. */
    public int passAt(String local) {
        to(local);
        return pass();
    }

    public void signIn(PersonCard person) {
        desk.signIns.signIn(DESK, SignInRequest.of(person.id()));
    }

    public List<FactView> facts() {
        return room.reads.month(LEADER, YearMonth.from(desk.clock.today())).facts();
    }

    /** What the program itself wrote into the log of the last days. */
    public List<String> written() {
        return desk.log.between(DESK, new TimeRange(desk.clock.now().minus(Duration.ofDays(20)),
                desk.clock.now().plusSeconds(60)), null, 0, 500).stream().map(EntryView::content).toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
