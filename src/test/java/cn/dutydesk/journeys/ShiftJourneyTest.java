package cn.dutydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Typist;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/** A whole shift by keyboard alone, on the real window: from the sign-in to the handover signed by both. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class ShiftJourneyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String OUTGOING = "jiaobanren";
    private static final String INCOMING = "jiebanren";
    private static final String PASSWORD = "Chang-Qing 2026";
    private static final String OTHER_PASSWORD = "Jie-Ban 2026";
    private static final String ENTRY = "市委值班室抽查值班，在岗，已回复";
    private static final String ITEM = "核实南门监控，报带班领导";
    private static final String DONE = "后勤已修复食堂门锁";

    private final TestClock clock = TestClock.at("2026-10-25T09:00");
    @TempDir
    private Path folder;
    private PersonCard leaving;
    private PersonCard coming;
    private Visitor visitor;

    @BeforeEach
    void setUp(Typist robot) {
        Path data = folder.resolve("data");
        try (DataHome home = DataHome.take(data);
             Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), clock.bureau(), "test")) {
            FirstAccounts first = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
            SampleBureau.staff(bureau);
            Actor keeper = actor(bureau, first, Role.ROSTER_KEEPER);
            for (BoardCard board : bureau.rosters.boards()) {
                RosterMonth draft = bureau.roster.generate(keeper, board.id(), YearMonth.from(DAY),
                        new GenerateOptions(7, 0, 20_000), Progress.NONE);
                bureau.roster.publish(keeper, draft.version().rosterId(), draft.edit(), true);
            }
            leaving = first(bureau, DAY);
            coming = first(bureau, DAY.plusDays(1));
            Actor admin = actor(bureau, first, Role.SYSTEM_ADMIN);
            account(bureau, admin, OUTGOING, leaving, PASSWORD);
            account(bureau, admin, INCOMING, coming, OTHER_PASSWORD);
        }
        visitor = new Visitor(robot, data, clock);
    }

    private static Actor actor(Bureau bureau, FirstAccounts first, Role role) {
        NewAccount account = first.accounts().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
        return bureau.signIn.signIn(account.user(), account.password().toCharArray());
    }

    private static PersonCard first(Bureau bureau, LocalDate day) {
        OnDuty duty = bureau.rosters.duties(day, day).stream().filter(one -> one.post().equals("值班员主班")).findFirst()
                .orElseThrow();
        return bureau.directory.byId(duty.personId()).orElseThrow();
    }

    private static void account(Bureau bureau, Actor admin, String user, PersonCard person, String password) {
        NewAccount made = bureau.accounts.create(admin, user, person.name(), person.id());
        Actor own = bureau.signIn.signIn(user, made.password().toCharArray());
        bureau.signIn.changePassword(own, made.password().toCharArray(), password.toCharArray());
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void worksAShiftFromSignInToTheCountersignedHandover() {
        clock.set("2026-11-24T08:24");
        visitor.start();
        signIn();
        visitor.tabTo("签到");
        visitor.press(KeyCode.ENTER);
        visitor.sees(leaving.name() + " 已签到");

        later("2026-11-24T09:10");
        writeAnEntry();
        openAnItem(ITEM);
        openAnItem(DONE);
        closeAnItem();

        later("2026-11-25T08:24");
        handOver();
        visitor.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        visitor.sees(".entry-row", "双方签字，移交待办");
        visitor.sees(".todo-row", ITEM);
        assertThat(visitor.read(".todo-row")).as("what was closed is gone").noneMatch(words -> words.contains(DONE));
    }

    private void signIn() {
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
        visitor.type(OUTGOING);
        visitor.press(KeyCode.ENTER);
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.seesNoMore("用自己的账号登录");
        visitor.sees(".watch-strip", leaving.name());
    }

    /** Nobody touched the keyboard meanwhile: the window is locked, and opened again. */
    private void later(String local) {
        clock.set(local);
        visitor.sees("已锁屏");
        visitor.seesCursor();
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.seesNoMore("已锁屏");
    }

    private void writeAnEntry() {
        visitor.press(KeyCode.F2);
        visitor.type(ENTRY);
        visitor.press(KeyCode.ENTER);
        visitor.sees(".entry-row", ENTRY);
    }

    private void openAnItem(String words) {
        visitor.press(KeyCode.F9);
        visitor.sees(".modal", "新建待办");
        visitor.type(words);
        visitor.press(KeyCode.CONTROL, KeyCode.ENTER);
        visitor.sees(".todo-row", words);
    }

    private void closeAnItem() {
        visitor.press(KeyCode.CONTROL, KeyCode.K);
        visitor.type("食堂门锁");
        visitor.sees(".palette-row", DONE);
        visitor.press(KeyCode.ENTER);
        visitor.sees(".table-view", DONE);
        visitor.tabTo("记办理情况");
        visitor.press(KeyCode.SHIFT, KeyCode.TAB);
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "办理结果");
        visitor.type("门锁已换，钥匙交门卫");
        visitor.press(KeyCode.CONTROL, KeyCode.ENTER);
        visitor.seesNoMore("办理结果");
    }

    /** Both at one desk: the outgoing officer fills in, the incoming one reads and ticks, both sign. */
    private void handOver() {
        visitor.press(KeyCode.F4);
        visitor.sees(".modal", "交班人填写");
        visitor.sees(".modal", ITEM);
        visitor.tabTo("其余全部正常");
        visitor.press(KeyCode.ENTER);
        visitor.tabTo("下一步：接班人确认");
        visitor.press(KeyCode.ENTER);

        visitor.sees(".modal", "已阅");
        while (!visitor.read(".modal .check-box").isEmpty()
                && visitor.read(".modal").stream().noneMatch(words -> words.matches("已阅 (\\d+) / \\1"))) {
            visitor.press(KeyCode.SPACE);
        }
        visitor.tabTo("下一步：双方签字");
        visitor.press(KeyCode.ENTER);

        visitor.sees(".modal", "所填属实");
        visitor.type(PASSWORD);
        visitor.press(KeyCode.TAB);
        visitor.press(KeyCode.TAB);
        visitor.type("wrong");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal-problem", "密码");
        assertThat(visitor.read(".modal")).as("still a draft").noneMatch(words -> words.contains("已交班"));
        visitor.press(KeyCode.CONTROL, KeyCode.A);
        visitor.type(OTHER_PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", leaving.name());
        visitor.sees(".modal", "已交班");
        visitor.press(KeyCode.ESCAPE);
    }
}
