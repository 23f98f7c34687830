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

/**
 * An incident at night led by its playbook, by keyboard alone: it starts by itself, calls whoever is on duty, survives
 * the program being closed in the middle of it, and says afterwards what came due meanwhile and how late it was done.
 */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class PlaybookJourneyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String USER = "zhibanyuan";
    private static final String PASSWORD = "Chang-Qing 2026";
    private static final String INCIDENT = "系统全部无法登录";
    private static final String PLACE = "第一分局办税厅";

    private final TestClock clock = TestClock.at("2026-10-25T09:00");
    @TempDir
    private Path folder;
    private PersonCard officer;
    private PersonCard leader;
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
            officer = first(bureau, "值班员主班");
            leader = first(bureau, "带班领导");
            NewAccount made = bureau.accounts.create(actor(bureau, first, Role.SYSTEM_ADMIN), USER, officer.name(),
                    officer.id());
            Actor own = bureau.signIn.signIn(USER, made.password().toCharArray());
            bureau.signIn.changePassword(own, made.password().toCharArray(), PASSWORD.toCharArray());
        }
        visitor = new Visitor(robot, data, clock);
    }

    private static Actor actor(Bureau bureau, FirstAccounts first, Role role) {
        NewAccount account = first.accounts().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
        return bureau.signIn.signIn(account.user(), account.password().toCharArray());
    }

    private static PersonCard first(Bureau bureau, String post) {
        OnDuty duty = bureau.rosters.duties(DAY, DAY).stream().filter(one -> one.post().equals(post)).findFirst()
                .orElseThrow();
        return bureau.directory.byId(duty.personId()).orElseThrow();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void leadsThroughTheNightAndTellsTheTruthAboutTheTimeItWasOff() {
        clock.set("2026-11-24T02:02");
        visitor.start();
        signIn();
        report();
        step("核实故障、安抚等候人员");
        visitor.tabTo("已完成");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "逐项核对");
        visitor.press(KeyCode.CONTROL, KeyCode.ENTER);

        step("报带班领导");
        visitor.sees(".step-row", leader.name());
        visitor.close();

        clock.set("2026-11-24T02:09");
        visitor.start();
        signIn();
        visitor.sees(".alarm", "报带班领导");
        visitor.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        visitor.sees("停机台账");
    }

    private void signIn() {
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
        visitor.type(USER);
        visitor.press(KeyCode.ENTER);
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.seesNoMore("用自己的账号登录");
        visitor.sees(".watch-strip", officer.name());
    }

    private void report() {
        visitor.press(KeyCode.F3);
        visitor.sees(".modal", "立即上册");
        visitor.press(KeyCode.RIGHT);
        visitor.press(KeyCode.TAB);
        visitor.type(INCIDENT);
        visitor.press(KeyCode.TAB);
        visitor.type(PLACE);
        visitor.press(KeyCode.ENTER);
        visitor.sees("已上册 2026-0001");
    }

    private void step(String title) {
        visitor.sees(".step-row", title);
    }
}
