package cn.dutydesk.secrecy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.Attendance;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.LeavingStep;
import cn.dutydesk.secrecy.SecrecyFixture;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.service.ClearanceService;
import cn.dutydesk.secrecy.service.DeviceService;
import cn.dutydesk.secrecy.service.TrainingService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the three sections to target/pictures, to be looked at; checks what they show. */
@ResourceLock("window")
class SecrecyPicturesTest {
    private final SecrecyFixture at = new SecrecyFixture();
    private final List<String> findings = new ArrayList<>();

    @AfterEach
    void close() {
        at.close();
    }

    private void life() {
        ClearanceService clearance = at.room().clearance;
        LocalDate today = at.bureau.clock.today();
        String[] posts = {"机要文件管理岗", "税收统计岗", "网络管理岗", "人事档案岗", "督察审计岗"};
        for (int i = 0; i < posts.length; i++) {
            long id = clearance.register(at.officer, at.person(i).id(), posts[i],
                    ClearanceGrade.values()[Math.min(2, i)], "");
            if (i < 4) {
                clearance.review(at.officer, id, today.minusDays(i * 350L), "人事教育科", true, null, "");
            }
            if (i == 0 || i == 2) {
                clearance.promise(at.officer, id, today.minusDays(3), null);
            }
            if (i == 0) {
                long exit = clearance.askExit(at.officer, id, "新加坡", "探亲", "护照", today.plusDays(20),
                        today.plusDays(30));
                clearance.decideExit(at.leader, exit, true, "同意");
            }
            if (i == 2) {
                clearance.leave(at.officer, id, "岗位调整");
                clearance.step(at.officer, id, LeavingStep.TALK, today, "周建国");
            }
        }
        DeviceService devices = at.room().devices;
        Credentials one = at.account(at.person(6));
        at.account(at.person(7));
        for (int i = 1; i <= 12; i++) {
            long id = devices.register(at.officer,
                    new Device.Wish(String.format("BM-%s-%03d", i % 3 == 0 ? "C" : "U", i),
                            i % 3 == 0 ? DeviceKind.LAPTOP : DeviceKind.USB_STICK, i % 3 == 0 ? "联想 E14" : "爱国者 64G",
                            UseGrade.values()[i % 3], at.person(i % 4).id(), i % 2 == 0 ? "三楼保密柜" : "办公室 305", ""));
            if (i == 4) {
                devices.lend(at.officer, id, at.person(6).id(), today.plusDays(7), "会议演示", one);
            }
            if (i == 5) {
                devices.askOutside(at.officer, id, at.person(2).id(), "省局", "参加培训", today.plusDays(3));
            }
        }
        long count = at.room().inventories.open(at.officer, YearMonth.from(today));
        at.room().inventories.count(at.officer, count, "BM-U-001 BM-U-002 BM-C-003 BM-U-099");
        at.room().notices.sign(at.as(at.person(6)), at.signature(at.person(6)));
        List<Long> all = at.staff.stream().map(PersonCard::id).limit(12).toList();
        at.room().trainings.plan(at.officer, new TrainingService.Wish("保密法及实施条例专题学习", at.bureau.clock.instant(
                LocalDateTime.of(2026, 3, 1, 9, 0)), 120, "三楼会议室", "保密办", all));
        at.room().trainings.plan(at.officer, new TrainingService.Wish("涉密人员年度培训", at.bureau.clock.instant(
                LocalDateTime.of(2026, 4, 15, 14, 30)), 240, "市委党校", "市保密局", all));
        long first = at.room().trainings.sessions(at.officer, 2026).getFirst().id();
        Map<Long, Attendance> came = new HashMap<>();
        all.forEach(person -> came.put(person, Attendance.PRESENT));
        came.put(all.get(3), Attendance.EXCUSED);
        came.remove(all.get(4));
        at.room().trainings.held(at.officer, first, came, "集中学习并观看警示教育片");
        long quiz = at.room().quizzes.open(at.officer,
                new Quiz.Wish("一季度保密知识测试", 10, 80, 3, 30, 60, today.plusDays(14)));
        at.room().quizzes.begin(at.officer, quiz);
    }

    private SecrecyUi ui(Layers layers) {
        Texts texts = new Texts(Texts.CHINESE);
        return new SecrecyUi(at.room(),
                new SecrecyUi.Window(texts, at.bureau.clock, new DirectWork(new Problems(texts)),
                        at.bureau.signals, () -> at.officer, new Dialogs(texts, layers), at.bureau.directory,
                        at.bureau.confidential.secrecyPapers, at.bureau.drafts, file -> {}),
                findings::add);
    }

    private static void press(Layers layers, String words) {
        Stream.of(".button", ".toggle-button").flatMap(style -> layers.lookupAll(style).stream())
                .filter(node -> ((Labeled) node).getText().equals(words) && node.isVisible()).findFirst()
                .map(javafx.scene.control.ButtonBase.class::cast).orElseThrow(() -> new AssertionError(words)).fire();
    }

    @ParameterizedTest
    @CsvSource({"secrecy-people, 0, 1256, 812, false, ''", "secrecy-people-night, 0, 1182, 660, true, ''",
            "secrecy-review, 0, 1182, 660, false, 复审", "secrecy-devices, 1, 1182, 660, false, ''",
            "secrecy-lend, 1, 1182, 660, false, 借出", "secrecy-count, 1, 1182, 660, false, 月度盘点",
            "secrecy-notice, 1, 1182, 660, true, 手机告知书", "secrecy-training, 2, 1182, 660, false, ''",
            "secrecy-hours, 2, 1182, 660, false, 学时", "secrecy-tests, 2, 1182, 660, false, 测试",
            "secrecy-bank, 2, 1182, 660, true, 题库"})
    void section(String name, int part, int width, int height, boolean night, String press) throws Exception {
        life();
        Path file = Path.of("target", "pictures", name + ".png");
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            SecrecyUi ui = ui(layers);
            Sections all = new Sections(new Texts(Texts.CHINESE), "selfcheck.screen", List.of(ui.people(), ui.devices(),
                    ui.training()));
            layers.content(all.node());
            all.shown();
            all.open(part);
            Snapshots.draw(layers, width, height, night, file);
            if (!press.isEmpty()) {
                press(layers, press);
                Snapshots.draw(layers, width, height, night, file);
            }
            if (name.equals("secrecy-tests")) {
                press(layers, "继续作答");
                Snapshots.draw(layers, width, height, night, Path.of("target", "pictures", "secrecy-sheet.png"));
            }
            all.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
