package cn.dutydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.FrontDoor;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Typist;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/** A playbook file is opened from the desktop: before anybody signed in, and while somebody sits at the desk. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class PlaybookFileTest {
    private static final String PASSWORD = "Chang-Qing 2026";
    private static final String YAML = """
            playbook: pump
            name: 水泵故障
            for: incident
            types: [其他]
            steps:
              - check: look
                title: 现场查看
                limit: 10m from trigger
            """;

    private final TestClock clock = TestClock.at("2026-11-24T09:00");
    @TempDir
    private Path folder;
    private Path data;
    private String user;
    private Visitor visitor;

    @BeforeEach
    void setUp(Typist robot) {
        data = folder.resolve("data");
        try (DataHome home = DataHome.take(data);
             Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), clock.bureau(), "test")) {
            FirstAccounts first = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
            NewAccount keeper = first.accounts().stream().filter(one -> one.role() == Role.ROSTER_KEEPER).findFirst()
                    .orElseThrow();
            user = keeper.user();
            Actor own = bureau.signIn.signIn(user, keeper.password().toCharArray());
            bureau.signIn.changePassword(own, keeper.password().toCharArray(), PASSWORD.toCharArray());
        }
        visitor = new Visitor(robot, data, clock);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void itIsOfferedAsSoonAsSomebodySits() throws IOException {
        // As the notepad of Windows saves it when it says ANSI.
        visitor.start(file("pump.playbook", YAML.getBytes(Charset.forName("GB18030"))));
        signIn();
        visitor.sees(".modal", "水泵故障");
        visitor.press(KeyCode.ENTER);
        visitor.sees("已导入为草稿");
        visitor.sees(".library-head", "水泵故障");

        Path changed = file("changed.playbook", YAML.replace("故障", "检修").getBytes(Charset.forName("UTF-8")));
        assertThat(FrontDoor.knock(data, changed)).isTrue();
        visitor.sees(".modal", "水泵检修");
        visitor.sees(".modal", "导入后其内容被替换");
        visitor.press(KeyCode.ESCAPE);
        visitor.seesNoMore("水泵检修");
        visitor.sees(".library-head", "水泵故障");
    }

    @Test
    void whatIsNoPlaybookIsSaidInWords() throws IOException {
        visitor.start(file("picture.playbook", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}));
        signIn();
        visitor.sees("picture.playbook 不是文本文件");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private void signIn() {
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
        visitor.type(user);
        visitor.press(KeyCode.ENTER);
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.seesNoMore("用自己的账号登录");
    }
}
