package cn.dutydesk.report;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.DutyTimeline;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/** A bureau in memory with the sample's staff; October 2026 of both boards is published, with one stand-in over it. */
public final class PaperFixture implements AutoCloseable {
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final LocalDate STOOD_IN = LocalDate.of(2026, 10, 20);

    public final TestClock time = TestClock.at("2026-09-25T10:00");
    public final Bureau bureau;
    public final Actor keeper;
    public final BoardCard officers;
    public final BoardCard leaders;
    public final long rosterId;

    public PaperFixture() {
        Texts texts = new Texts(Texts.CHINESE);
        bureau = new Bureau(Database.memory(MemoryCopy.empty("paper-" + UUID.randomUUID()), Entities.ALL),
                time.bureau(), "test");
        NewAccount account = Setup.create(bureau, "示例市税务局", texts).accounts().stream()
                .filter(first -> first.role() == Role.ROSTER_KEEPER).findFirst().orElseThrow();
        keeper = bureau.signIn.signIn(account.user(), account.password().toCharArray());
        SampleBureau.staff(bureau);
        set(Setting.DUTY_PHONE, "0000-8123456");
        bureau.calendar.addPeriod(keeper, new KeyPeriod(0, "秋季征期", LocalDate.of(2026, 10, 22),
                LocalDate.of(2026, 10, 26), 1, ""));
        officers = board("值班表");
        leaders = board("带班表");
        publish(leaders, OCTOBER);
        rosterId = publish(officers, OCTOBER).version().rosterId();
        standIn();
    }

    public BoardCard board(String name) {
        return bureau.rosters.boards().stream().filter(board -> board.name().equals(name)).findFirst().orElseThrow();
    }

    public void set(Setting setting, String value) {
        bureau.acts.writeAsSystem("settings.change", act -> {
            bureau.settings.change(act.unit(), "test", setting, value);
            act.record("setting", setting.key(), null, value);
            return null;
        });
    }

    public RosterMonth draft(BoardCard board, YearMonth month) {
        return bureau.roster.generate(keeper, board.id(), month, 1);
    }

    public RosterMonth publish(BoardCard board, YearMonth month) {
        RosterMonth draft = draft(board, month);
        return bureau.roster.publish(keeper, draft.version().rosterId(), draft.edit(), true);
    }

    private void standIn() {
        Seat seat = new Seat(STOOD_IN, officers.posts().getFirst().id(), 1);
        long from = bureau.rosters.sheet(rosterId).duties().stream().filter(duty -> duty.seat().equals(seat))
                .findFirst().orElseThrow().personId();
        long to = free();
        bureau.database.tx().write(unit -> {
            unit.session().persist(new ReplacementRow(new DutyTimeline.Replacement(rosterId, seat, from, to,
                    DutySource.STAND_IN, bureau.clock.now()), "出差", "test", null));
            return null;
        });
    }

    /** Somebody who is not on duty that day. */
    private long free() {
        Set<Long> on = Set.copyOf(bureau.rosters.duties(STOOD_IN, STOOD_IN).stream().map(duty -> duty.personId())
                .toList());
        return bureau.directory.directory().stream().filter(card -> !card.leader() && !on.contains(card.id()))
                .findFirst().orElseThrow().id();
    }

    /** Somebody who may not read rosters. */
    public Actor outsider() {
        return new Actor(99, "audit-admin", "安全审计员", Set.of(Role.AUDIT_ADMIN), null);
    }

    @Override
    public void close() {
        bureau.close();
    }
}
