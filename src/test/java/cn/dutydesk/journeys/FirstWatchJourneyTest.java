package cn.dutydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.TestClock;
import cn.dutydesk.kit.Typist;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/** From an empty directory to the first watch and the next start, by keyboard alone, on the real window. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class FirstWatchJourneyTest {
    private static final Path STAFF = Path.of("src/test/resources/sheets/staff-a.xlsx").toAbsolutePath();
    private static final String BUREAU = "国家税务总局示例市税务局";
    private static final String KEEPER = "roster-keeper";
    private static final String OFFICER = "duty-officer";
    private static final String PASSWORD = "Chang-Qing 2026";
    private static final String ENTRY = "市委值班室抽查值班，在岗，已回复";
    private static final String INCIDENT = "食堂厨房冒烟，已断电";
    private static final String PLACE = "一楼食堂";
    private static final String NUMBER = "2026-0001";

    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    @TempDir
    private Path folder;
    private Visitor visitor;

    @AfterEach
    void close() {
        if (visitor != null) {
            visitor.close();
        }
    }

    @Test
    void fromAnEmptyDirectoryToTheNextStart(Typist robot) {
        visitor = new Visitor(robot, folder.resolve("data"), clock);
        visitor.start();
        String first = setUpTheBureau();
        takeOverTheStaffList();
        publishTheMonth();
        List<String> onDuty = enterForTheFirstTime(first);
        String watchman = signInForTheWatch(onDuty);
        writeAnEntry();
        reportAnIncident();
        findSomebody();
        lockAndUnlock();
        visitor.close();

        visitor.start();
        visitor.sees("数据已加密");
        assertThat(visitor.read()).as("nothing can be read yet").doesNotContain(BUREAU);
        signIn(KEEPER, PASSWORD);
        visitor.sees(".entry-row", ENTRY);
        visitor.sees(PLACE + "：" + INCIDENT);
        visitor.sees(".watch-strip", watchman);
        visitor.sees(".watch-strip", "迟到 ");
        assertThat(visitor.read(".watch-strip")).containsAll(onDuty);
        visitor.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        visitor.sees(".table-view", ENTRY);
        visitor.sees(".table-view", "接报突发事件 " + NUMBER);
        visitor.sees(".table-view", watchman + " 签到");
    }

    /** Gives the roster keeper's one-time password, as it stands on the screen this once. */
    private String setUpTheBureau() {
        visitor.sees("欢迎使用值守台");
        visitor.press(KeyCode.ENTER);
        visitor.sees("单位名称");
        visitor.type(BUREAU);
        visitor.press(KeyCode.ENTER);
        visitor.sees("恢复密钥");
        String keeper = visitor.after(KEEPER);
        String officer = visitor.after(OFFICER);
        assertThat(List.of(keeper, officer)).doesNotHaveDuplicates().allMatch(password -> password.length() >= 8);
        visitor.tabTo("已抄录");
        visitor.press(KeyCode.SPACE);
        visitor.sees("下一步");
        visitor.seesNoMore("先放下，下一步");
        visitor.tabTo("下一步");
        visitor.press(KeyCode.ENTER);
        return keeper;
    }

    private void takeOverTheStaffList() {
        visitor.sees("把通讯录文件拖到这里");
        visitor.meanwhile(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.FILES, List.of(STAFF.toFile()))));
        visitor.press(KeyCode.CONTROL, KeyCode.V);
        visitor.sees("staff-a.xlsx");
        visitor.sees(".table-view", "范振一");
        visitor.sees("尚未写入任何内容");
        visitor.tabTo("导入名单");
        visitor.press(KeyCode.ENTER);
        visitor.sees("已导入 ");
        visitor.seesNoMore("先放下，下一步");
        visitor.tabTo("下一步");
        visitor.press(KeyCode.ENTER);
    }

    private void publishTheMonth() {
        visitor.sees("按公平轮换排出2026年11月");
        visitor.press(KeyCode.ENTER);
        visitor.sees("2026年11月的值班表、带班表已发布。");
        visitor.tabTo("进入值班台");
        visitor.press(KeyCode.ENTER);
    }

    /** Gives the names on duty as the home screen shows them; they are those the sign-in page showed. */
    private List<String> enterForTheFirstTime(String oneTime) {
        visitor.sees(BUREAU);
        visitor.sees(".cover-duty-label", "带班");
        signIn(KEEPER, oneTime);
        visitor.sees("设置自己的密码");
        visitor.type(PASSWORD);
        visitor.press(KeyCode.TAB);
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.sees("密码已修改");
        visitor.sees(".watch-strip", "带班领导");
        visitor.sees(".watch-strip", "未签到");
        assertThat(visitor.read()).contains(BUREAU);
        return visitor.read(".watch-strip .headline");
    }

    private void signIn(String user, String password) {
        visitor.sees("用自己的账号登录");
        visitor.seesCursor();
        visitor.type(user);
        visitor.press(KeyCode.ENTER);
        visitor.type(password);
        visitor.press(KeyCode.ENTER);
        visitor.seesNoMore("用自己的账号登录");
    }

    /** Gives the name of who signed in. */
    private String signInForTheWatch(List<String> onDuty) {
        visitor.tabTo("签到");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".modal", "不在值班表上，代班");
        String watchman = visitor.read(".modal .radio-button:selected").getFirst().split("　")[0];
        assertThat(onDuty).anyMatch(names -> names.contains(watchman));
        visitor.press(KeyCode.ENTER);
        visitor.sees(watchman + " 已签到");
        visitor.sees(".watch-strip", "迟到 ");
        return watchman;
    }

    private void writeAnEntry() {
        visitor.press(KeyCode.F2);
        visitor.type(ENTRY);
        visitor.press(KeyCode.ENTER);
        visitor.sees(".entry-row", ENTRY);
    }

    private void reportAnIncident() {
        visitor.press(KeyCode.F3);
        visitor.sees(".modal", "立即上册");
        visitor.press(KeyCode.RIGHT);
        visitor.press(KeyCode.TAB);
        visitor.type(INCIDENT);
        visitor.press(KeyCode.TAB);
        visitor.type(PLACE);
        visitor.press(KeyCode.ENTER);
        visitor.sees("已上册 " + NUMBER);
        visitor.sees(".run-title", PLACE + "：" + INCIDENT);
        visitor.sees(".entry-row", "接报突发事件 " + NUMBER);
    }

    private void findSomebody() {
        visitor.press(KeyCode.CONTROL, KeyCode.K);
        visitor.type("fzy");
        visitor.sees(".palette-row", "范振一");
        visitor.press(KeyCode.ENTER);
        visitor.sees(".person-pane", "范振一");
        visitor.sees(".person-pane", "158 7921 7421");
    }

    private void lockAndUnlock() {
        visitor.press(KeyCode.CONTROL, KeyCode.L);
        visitor.sees("已锁屏");
        visitor.seesCursor();
        visitor.type(PASSWORD);
        visitor.press(KeyCode.ENTER);
        visitor.seesNoMore("已锁屏");
        visitor.sees(".person-pane", "范振一");
    }
}
