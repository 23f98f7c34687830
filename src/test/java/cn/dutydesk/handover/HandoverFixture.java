package cn.dutydesk.handover;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.service.SignInBook;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.service.Credentials;
import cn.dutydesk.handover.service.HandoverRoom;
import cn.dutydesk.handover.service.Signing;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.KeySlots;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService;
import cn.dutydesk.security.service.SessionBook;
import cn.dutydesk.security.service.SignInService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The desk of {@link DeskFixture} with accounts of their own for 李晓雨 and 陈立, who have odd days, and 郑海波 and 冯琪, who
 * have even ones. It begins on an even day, 2026-11-22 at 08:10, within the shift of the odd one.
 */
public final class HandoverFixture implements AutoCloseable {
    public static final LocalDateTime BEGIN = LocalDateTime.of(2026, 11, 22, 8, 10);
    public static final String PASSWORD = "Qinglan-2026";
    private static final Actor ADMIN = new Actor(1, "admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
    private static final Map<Long, String> USERS = Map.of(DeskFixture.LI.id(), "lixiaoyu", DeskFixture.CHEN.id(),
            "chenli", DeskFixture.ZHENG.id(), "zhenghaibo", DeskFixture.FENG.id(), "fengqi");

    public final DeskFixture desk = new DeskFixture(BEGIN.minusDays(1).withHour(8).withMinute(25));
    private final SessionBook sessions = new SessionBook(desk.database.tx(), desk.audit, desk.clock, "test");
    public final SignInService accounts = new SignInService(desk.database.tx(), desk.audit, desk.acts, desk.settings,
            desk.clock, sessions, KeySlots.NONE);
    public final List<HandoverSource> sources = new ArrayList<>();
    /** What was told of people nobody came to take over from. */
    public final List<String> heard = new ArrayList<>();
    private final Overstays overstays = new Overstays() {
        @Override
        public void begun(Act act, long id, Instant since, String words) {
            heard.add("begun " + since);
            overstay = id;
        }

        @Override
        public void ended(Act act, long id, String words) {
            heard.add("ended");
        }
    };
    /** Number of the one that began last. */
    public long overstay;
    /** Makes the log break in the middle of a write. */
    public boolean logFails;
    public final HandoverRoom room;
    /** 21 November 08:30 to 22 November 08:30. */
    public final TimeRange shift;

    public HandoverFixture() {
        room = room();
        AccountService admin = new AccountService(desk.database.tx(), desk.acts, sessions, KeySlots.NONE);
        List.of(DeskFixture.LI, DeskFixture.CHEN, DeskFixture.ZHENG, DeskFixture.FENG).forEach(person -> {
            NewAccount made = admin.create(ADMIN, USERS.get(person.id()), person.name(), person.id());
            Actor self = accounts.signIn(made.user(), made.password().toCharArray());
            accounts.changePassword(self, made.password().toCharArray(), PASSWORD.toCharArray());
        });
        signIn(DeskFixture.LI);
        signIn(DeskFixture.CHEN);
        desk.time.forward(Duration.ofHours(23).plusMinutes(45));
        shift = desk.shifts.at(desk.clock.now());
    }

    /** The same room as after a restart: nothing in memory. */
    public HandoverRoom room() {
        return new HandoverRoom(new HandoverRoom.Below(desk.database.tx(), desk.acts, accounts,
                new SignInBook(desk.database.tx(), desk.shifts, desk.signIns), new BreakingLog(), desk.items,
                desk.rosters,
                desk.people, desk.calendars, desk.settings, overstays, desk.texts, desk.clock),
                List.of((who, at) -> sources.stream().flatMap(source -> source.lines(who, at).stream()).toList()));
    }

    public void signIn(PersonCard person) {
        desk.signIns.signIn(DeskFixture.DESK, SignInRequest.of(person.id()));
    }

    public ItemView item(String content) {
        return desk.items.open(DeskFixture.DESK, NewItem.of(content, "", null));
    }

    public HandoverSheet sheet() {
        return room.sheets.sheet(DeskFixture.DESK, shift);
    }

    /** Everything marked as in order, everything ticked. */
    public HandoverForm complete() {
        HandoverSheet sheet = sheet();
        Map<Long, Mark> marks = new HashMap<>();
        sheet.lines().forEach(line -> marks.put(line.id(), new Mark(true, "")));
        return new HandoverForm(marks, "传真 3 件，收文登记簿 1 本", "无", "", "", keys(sheet), "");
    }

    public static Set<String> keys(HandoverSheet sheet) {
        return sheet.entries().stream().filter(HandoverText.Entry::mustRead).map(HandoverText.Entry::key)
                .collect(Collectors.toSet());
    }

    public static Credentials by(PersonCard person) {
        return new Credentials(USERS.get(person.id()), PASSWORD.toCharArray());
    }

    public Signing signing(HandoverForm form, PersonCard outgoing, PersonCard incoming) {
        return new Signing(shift, form, by(outgoing), by(incoming), null);
    }

    /** 李晓雨 hands over to 郑海波. */
    public HandoverView sign(HandoverForm form) {
        return room.handovers.sign(DeskFixture.DESK, signing(form, DeskFixture.LI, DeskFixture.ZHENG));
    }

    @Override
    public void close() {
        desk.close();
    }

    private final class BreakingLog implements DutyLog {
        @Override
        public long append(Act act, NewEntry entry) {
            if (logFails) {
                throw new IllegalStateException("no more paper");
            }
            return desk.log.append(act, entry);
        }

        @Override
        public String author(Act act) {
            return desk.log.author(act);
        }
    }
}
