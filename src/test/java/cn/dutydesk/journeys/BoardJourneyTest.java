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
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/** The roster keeper makes a month by keyboard alone: generates it, gives a duty to somebody else, publishes. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class BoardJourneyTest {
    private static final String KEEPER = Role.ROSTER_KEEPER.word();
    private static final String PASSWORD = "Chang-Qing 2026";
    private static final String HOLDER = "现由 ";
    private static final int MOST_STEPS = 31;

    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    @TempDir
    private Path folder;
    private String oneTime;
    private Visitor visitor;

    @BeforeEach
    void setUp(Typist robot) {
        Path data = folder.resolve("data");
        try (DataHome home = DataHome.take(data);
             Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), clock.bureau(), "test")) {
            oneTime = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE)).accounts().stream()
                    .filter(account -> account.role() == Role.ROSTER_KEEPER).map(NewAccount::password).findFirst()
                    .orElseThrow();
            SampleBureau.staff(bureau);
        }
        visitor = new Visitor(robot, data, clock);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void generatesGivesADutyToSomebodyElseTakesItBackAndPublishes() {
        visitor.start();
        signIn();
        visitor.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        visitor.sees("2026年11月还没有排班");
        visitor.press(KeyCode.CONTROL, KeyCode.G);
        // the search may be over, its roster proven best, before anybody could see it run
        visitor.sees("草稿 第 1 版");
        visitor.seesNoMore("正在排 2026年11月");
        String before = findADuty();

        visitor.type("lxy");
        visitor.sees(".list-cell", "李晓雨");
        visitor.press(KeyCode.ENTER);
        visitor.sees(HOLDER + "李晓雨");
        visitor.press(KeyCode.CONTROL, KeyCode.Z);
        visitor.sees(before);
        visitor.press(KeyCode.CONTROL, KeyCode.Y);
        visitor.sees(HOLDER + "李晓雨");
        visitor.press(KeyCode.CONTROL, KeyCode.Z);
        visitor.sees(before);

        visitor.tabTo("发布值班表");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "即生效并冻结");
        visitor.press(KeyCode.ENTER);
        visitor.sees("已发布 第 1 版");
        assertThat(visitor.read()).noneMatch(words -> words.startsWith("草稿"));
    }

    /** Goes along a person's days to the first duty that is not 李晓雨's. Gives what stands there: 现由 somebody. */
    private String findADuty() {
        visitor.press(KeyCode.DOWN);
        for (int line = 0; line < MOST_STEPS; line++) {
            visitor.press(KeyCode.HOME);
            for (int day = 0; day < MOST_STEPS; day++) {
                List<String> holder = visitor.read().stream().filter(words -> words.startsWith(HOLDER)).toList();
                if (!holder.isEmpty() && !holder.getFirst().contains("李晓雨")) {
                    return holder.getFirst();
                }
                visitor.press(KeyCode.RIGHT);
            }
            visitor.press(KeyCode.DOWN);
        }
        throw new AssertionError("no duty to be found; on screen: " + visitor.read());
    }

    private void signIn() {
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
        visitor.type(KEEPER);
        visitor.press(KeyCode.ENTER);
        visitor.type(oneTime);
        visitor.press(KeyCode.ENTER);
        visitor.sees("设置自己的密码");
        visitor.type(PASSWORD);
        visitor.press(KeyCode.TAB);
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.sees("密码已修改");
    }
}
