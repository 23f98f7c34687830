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
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the window says when it does not let somebody in, and that it does so afterwards. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class ShutDoorsTest {
    private static final String USER = Role.DUTY_OFFICER.word();

    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    @TempDir
    private Path folder;
    private Path data;
    private String password;
    private Visitor visitor;

    @BeforeEach
    void setUp(Typist robot) {
        data = folder.resolve("data");
        try (DataHome home = DataHome.take(data);
             Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), clock.bureau(), "test")) {
            password = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE)).accounts().stream()
                    .filter(account -> account.role() == Role.DUTY_OFFICER).map(NewAccount::password).findFirst()
                    .orElseThrow();
        }
        visitor = new Visitor(robot, data, clock);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForMinutesThatAreSaid() {
        visitor.start();
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
        visitor.type(USER);
        visitor.press(KeyCode.ENTER);
        for (int i = 1; i < 5; i++) {
            visitor.type("wrong" + i);
            visitor.press(KeyCode.ENTER);
            visitor.sees("用户名或密码不对。");
            visitor.seesReady();
        }
        visitor.type("wrong5");
        visitor.press(KeyCode.ENTER);
        visitor.sees("分钟后再试");
        String said = visitor.read(".field-error").getFirst();
        assertThat(said).matches("连续输错次数过多，账号已锁定，\\d+ 分钟后再试。");
        visitor.seesReady();
        visitor.type(password);
        visitor.press(KeyCode.ENTER);
        visitor.sees(said);
        visitor.seesReady();
        clock.move(Duration.ofMinutes(Long.parseLong(said.replaceAll("\\D", ""))));
        visitor.type(password);
        visitor.press(KeyCode.ENTER);
        visitor.sees("设置自己的密码");
    }

    @Test
    void anotherProgramHoldsTheData() {
        DataHome other = DataHome.take(data);
        visitor.start();
        visitor.sees("暂时打不开");
        visitor.sees("数据正被另一个值守台程序使用：" + data.toAbsolutePath());
        visitor.press(KeyCode.ENTER);
        visitor.sees("数据正被另一个值守台程序使用");
        other.close();
        visitor.tabTo("再试一次");
        visitor.press(KeyCode.ENTER);
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
    }
}
