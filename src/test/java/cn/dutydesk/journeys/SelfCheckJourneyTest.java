package cn.dutydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Typist;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.selfcheck.DepartmentLine;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.ScoreGrade;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.service.AnswerInput;
import cn.dutydesk.selfcheck.service.SelfCheckRoom;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A month's self-check by keyboard alone, from its opening to the signed score: the officer begins it, the departments
 * answer, the last item is answered, the part signed off, submitted, and signed by the head at the same window.
 */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class SelfCheckJourneyTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 1);
    private static final String PASSWORD = "Zicha-2026";

    private final TestClock clock = TestClock.at("2026-01-20T09:00");
    @TempDir
    private Path folder;
    private Path data;
    private Visitor visitor;

    @BeforeEach
    void setUp(Typist robot) {
        data = folder.resolve("data");
        try (DataHome home = DataHome.take(data); Bureau bureau = open(home)) {
            FirstAccounts first = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
            Actor keeper = actor(bureau, first, Role.ROSTER_KEEPER);
            long chen = bureau.people.add(keeper, new PersonWish("陈立", "办公室", "", "", false, List.of(), ""));
            bureau.people.add(keeper, new PersonWish("李晓雨", "第一税务分局", "", "", false, List.of(), ""));
            account(bureau, first, "baomi", "陈立", chen, Role.CONFIDENTIALITY_OFFICER);
            account(bureau, first, "juzhang", "马志远", null, Role.LEADER);
        }
        visitor = new Visitor(robot, data, clock);
    }

    private Bureau open(DataHome home) {
        return new Bureau(Database.file(home.directory(), Entities.ALL), clock.bureau(), "test");
    }

    private static void account(Bureau bureau, FirstAccounts first, String user, String name, Long person, Role role) {
        NewAccount made = bureau.accounts.create(actor(bureau, first, Role.SYSTEM_ADMIN), user, name, person);
        Actor security = actor(bureau, first, Role.SECURITY_ADMIN);
        long id = bureau.accounts.list(security).stream().filter(one -> one.user().equals(user)).findFirst()
                .orElseThrow().id();
        bureau.accounts.giveRoles(security, id, Set.of(role));
        Actor own = bureau.signIn.signIn(user, made.password().toCharArray());
        bureau.signIn.changePassword(own, made.password().toCharArray(), PASSWORD.toCharArray());
    }

    private static Actor actor(Bureau bureau, FirstAccounts first, Role role) {
        NewAccount account = first.accounts().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
        return bureau.signIn.signIn(account.user(), account.password().toCharArray());
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void fromOpeningToTheSignedScore() {
        visitor.start();
        signIn();
        visitor.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        visitor.sees("还没有开展过自查自评");
        visitor.tabTo("开展自查自评");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "牵头部门");
        visitor.press(KeyCode.ENTER);
        visitor.sees("还有 59 项未答");
        visitor.close();

        colleagues();

        clock.set("2026-01-29T09:00");
        visitor.start();
        signIn();
        visitor.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        visitor.sees("还有 1 项未答");
        visitor.tabTo("全部");
        visitor.press(KeyCode.RIGHT);
        visitor.press(KeyCode.RIGHT);
        visitor.seesNoMore("主要负责人对保密工作负总责");
        visitor.press(KeyCode.TAB);
        visitor.press(KeyCode.TAB);
        visitor.press(KeyCode.DOWN);
        visitor.press(KeyCode.DOWN);
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "按月开展自查自评");
        visitor.press(KeyCode.TAB);
        visitor.type("all in time");
        visitor.press(KeyCode.CONTROL, KeyCode.ENTER);
        visitor.sees("100%");

        visitor.tabTo("未答");
        visitor.press(KeyCode.LEFT);
        visitor.press(KeyCode.LEFT);
        visitor.sees("主要负责人对保密工作负总责");
        visitor.press(KeyCode.TAB);
        visitor.press(KeyCode.RIGHT);
        visitor.sees(".table-view", "办公室");
        visitor.press(KeyCode.TAB);
        visitor.press(KeyCode.HOME);
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "办公室");
        visitor.tabTo("签字确认");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "已签字确认");
        visitor.press(KeyCode.ESCAPE);

        visitor.tabTo("提交主要负责人签字");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "现在的得分率是 100%");
        visitor.press(KeyCode.ENTER);
        visitor.sees("待签字");
        visitor.tabTo("主要负责人签字");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "签字人账号");
        visitor.type("juzhang");
        visitor.press(KeyCode.TAB);
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.sees("马志远签字");
        visitor.close();

        try (DataHome home = DataHome.take(data); Bureau bureau = open(home)) {
            Actor officer = bureau.signIn.prove("baomi", PASSWORD.toCharArray());
            MonthBoard board = bureau.confidential.selfcheck.reads.month(officer, MONTH);
            assertThat(board.campaign().signed()).isTrue();
            assertThat(board.campaign().grade()).isEqualTo(ScoreGrade.MEETS);
            assertThat(bureau.confidential.selfcheck.campaigns.verify(officer, board.campaign().id())).isTrue();
        }
    }

    /** Everything but item 48 is answered by others meanwhile, and the branch has signed off. */
    private void colleagues() {
        try (DataHome home = DataHome.take(data); Bureau bureau = open(home)) {
            Actor officer = bureau.signIn.prove("baomi", PASSWORD.toCharArray());
            SelfCheckRoom room = bureau.confidential.selfcheck;
            long campaign = room.reads.month(officer, MONTH).campaign().id();
            for (DepartmentLine part : room.reads.departments(officer, campaign)) {
                room.reads.department(officer, campaign, part.departmentId()).answers().stream()
                        .filter(answer -> answer.state() == State.OPEN && !answer.item().equals("48"))
                        .forEach(answer -> room.answers.answer(officer, answer.id(), AnswerInput.good("查阅记录")));
                if (part.department().equals("第一税务分局")) {
                    room.answers.signOff(officer, campaign, part.departmentId(), "受部门委托");
                }
            }
        }
    }

    private void signIn() {
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
        visitor.type("baomi");
        visitor.press(KeyCode.ENTER);
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.seesNoMore("用自己的账号登录");
        visitor.seesReady();
    }
}
