package cn.dutydesk.warning.service;

import static cn.dutydesk.warning.WarningFixture.message;
import static cn.dutydesk.warning.WarningFixture.storm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.warning.MessageView;
import cn.dutydesk.warning.Staffing;
import cn.dutydesk.warning.WarningColour;
import cn.dutydesk.warning.WarningFixture;
import cn.dutydesk.warning.WarningState;
import cn.dutydesk.warning.WarningView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningServiceTest {
    private final WarningFixture at = new WarningFixture();
    private final DeskFixture desk = at.desk;
    private final WarningTells tells = new WarningTells(desk.database.tx(), desk.texts, desk.clock);

    @AfterEach
    void close() {
        at.close();
    }

    private List<WarningView> running() {
        return at.warnings.running(DeskFixture.LI_HERSELF);
    }

    private WarningView only() {
        return at.warnings.latest(DeskFixture.LI_HERSELF).getFirst();
    }

    private List<String> logged() {
        return desk.log.between(DeskFixture.LI_HERSELF, desk.day(LocalDate.of(2026, 2, 17)), null, 0, 50).stream()
                .map(EntryView::content).toList();
    }

    private static void refused(String code, Runnable write) {
        assertThatThrownBy(write::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aMessageBecomesAWarningWithAreaColourAndTime() {
        MessageView file = at.take("暴雨.xml", storm("1", "Severe"));
        assertThat(file.refused()).isFalse();
        assertThat(file.words()).isEqualTo("收录预警 1 项");
        WarningView warning = running().getFirst();
        assertThat(warning.colour()).isEqualTo(WarningColour.ORANGE);
        assertThat(warning.area()).isEqualTo("示例市城区、高新区");
        assertThat(warning.onset()).isEqualTo(desk.at(2026, 2, 17, 12, 0));
        assertThat(warning.expires()).isEqualTo(desk.at(2026, 2, 18, 8, 0));
        assertThat(logged()).containsExactly("收到暴雨橙色预警：示例市城区、高新区，2月17日 12:00起，至2月18日 08:00");
    }

    @Test
    void aFileIsTakenOnceWhateverItsName() {
        at.take("暴雨.xml", storm("1", "Severe"));
        at.take("暴雨(1).xml", storm("1", "Severe"));
        assertThat(running()).hasSize(1);
        assertThat(at.warnings.messages(DeskFixture.DESK)).hasSize(1);
        assertThat(at.take("另一份.xml", storm("1", "Extreme")).words()).startsWith("编号 1 的预警已经收录");
        assertThat(running()).extracting(WarningView::colour).containsExactly(WarningColour.ORANGE);
    }

    @Test
    void anUpdateTakesThePlaceAndACancellationEndsIt() {
        at.take("1.xml", storm("1", "Moderate"));
        at.take("2.xml", message("2", "Update", "qx@example.cn,1,2026-02-17T09:50:00+08:00", "暴雨", "Extreme",
                "2026-02-17T12:00", "2026-02-18T12:00"));
        assertThat(running()).extracting(WarningView::identifier).containsExactly("2");
        assertThat(running().getFirst().colour()).isEqualTo(WarningColour.RED);
        MessageView cancel = at.take("3.xml",
                message("3", "Cancel", "qx@example.cn,2,2026-02-17T09:50:00+08:00", "", "",
                        "", ""));
        assertThat(cancel.words()).isEqualTo("解除预警 1 项");
        assertThat(running()).isEmpty();
        assertThat(at.warnings.latest(DeskFixture.DESK)).extracting(WarningView::state)
                .containsExactlyInAnyOrder(WarningState.REPLACED, WarningState.CANCELLED);
    }

    @Test
    void aCancellationThatCameFirstStillCounts() {
        at.take("3.xml", message("3", "Cancel", "qx@example.cn,1,2026-02-17T09:50:00+08:00", "", "", "", ""));
        at.take("1.xml", storm("1", "Severe"));
        assertThat(running()).isEmpty();
        assertThat(only().state()).isEqualTo(WarningState.CANCELLED);
    }

    @Test
    void anotherSendersCancellationDoesNotCount() {
        at.take("1.xml", storm("1", "Severe"));
        at.take("3.xml", message("3", "Cancel", "someone@else.cn,1,2026-02-17T09:50:00+08:00", "", "", "", ""));
        assertThat(running()).hasSize(1);
    }

    @Test
    void itEndsByItself() {
        WarningWatch watch = new WarningWatch(at.warnings, desk.settings, Runnable::run);
        at.take("1.xml", storm("1", "Severe"));
        desk.time.forward(Duration.ofHours(21).plusMinutes(59));
        assertThat(watch.pass(at.now())).isZero();
        desk.time.forward(Duration.ofMinutes(1));
        assertThat(running()).as("over at its minute, also before the pass").isEmpty();
        assertThat(watch.pass(at.now())).isEqualTo(1);
        assertThat(watch.pass(at.now())).isZero();
        assertThat(only().state()).isEqualTo(WarningState.EXPIRED);
        assertThat(only().endedAt()).isEqualTo(desk.at(2026, 2, 18, 8, 0));
    }

    @Test
    void aMessageOfTheStandardIsLongOver() throws IOException {
        try (var in = getClass().getResourceAsStream("/cap/oasis-a2-thunderstorm.xml")) {
            at.warnings.take(DeskFixture.DESK, "a2.xml", in.readAllBytes());
        }
        assertThat(only().state()).isEqualTo(WarningState.EXPIRED);
        assertThat(tells.at(at.now())).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsKeptOnTheListInWords() {
        MessageView broken = at.take("坏.xml", storm("1", "Severe").replace("</info>", ""));
        assertThat(broken.refused()).isTrue();
        assertThat(broken.words()).startsWith("第 1 行第 ").contains("文件不完整");
        MessageView marked = at.take("机密★1年.xml", storm("2", "Severe").replace("城区", "城区机密★3年"));
        assertThat(marked.refused()).isTrue();
        assertThat(marked.file()).isEqualTo("（文件名不予保留）");
        assertThat(at.take("演练.xml", storm("4", "Minor").replace(">Actual<", ">Draft<")).words())
                .startsWith("这份消息的状态是 Draft");
        assertThat(running()).isEmpty();
        assertThat(at.warnings.messages(DeskFixture.DESK)).hasSize(3)
                .allSatisfy(file -> assertThat(file.refused()).isTrue());
        refused("security.refused.permission", () -> at.warnings.take(DeskFixture.AUDITOR, "x.xml", new byte[0]));
    }

    @Test
    void aGraveOneRingsUntilItIsSeenAndStandsInTheHandover() {
        at.take("1.xml", storm("1", "Severe"));
        assertThat(tells.at(at.now())).singleElement().satisfies(told -> {
            assertThat(told.title()).isEqualTo("暴雨橙色预警");
            assertThat(told.place()).isEqualTo("incident/warning-" + only().id());
        });
        assertThat(tells.todos(DeskFixture.DESK, at.now())).extracting(Todo::weight)
                .containsExactly(Todo.Weight.URGENT);
        at.warnings.seen(DeskFixture.LI_HERSELF, only().id());
        assertThat(tells.at(at.now())).isEmpty();
        assertThat(tells.todos(DeskFixture.DESK, at.now())).isEmpty();
        assertThat(only().seenBy()).isEqualTo("李晓雨");
        assertThat(tells.lines(DeskFixture.DESK, at.now())).extracting(HandoverLine::words)
                .containsExactly("暴雨橙色预警：示例市城区、高新区，至2月18日 08:00");
    }

    @Test
    void mildOnesAndExercisesDoNotRing() {
        at.take("1.xml", storm("1", "Moderate"));
        at.take("2.xml", storm("2", "Extreme").replace(">Actual<", ">Exercise<"));
        assertThat(running()).hasSize(2);
        assertThat(tells.at(at.now())).isEmpty();
    }

    @Test
    void raisingTheStaffingDoesEverythingOrNothing() {
        at.take("1.xml", storm("1", "Severe"));
        long id = only().id();
        Staffing plan = new Staffing(2, List.of(DeskFixture.WU.id(), DeskFixture.ZHENG.id()), "检查排水泵", null, "后勤中心");
        refused("warning.refused.owner", () -> at.staffing.raise(DeskFixture.LI_HERSELF, id,
                new Staffing(2, List.of(DeskFixture.WU.id()), "检查排水泵", null, " ")));
        assertThat(at.notify.outbox.trail("warning", id)).as("nothing of a plan that was refused").isEmpty();
        assertThat(at.calendars.keyPeriods(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 18))).isEmpty();
        refused("warning.refused.nothing", () -> at.staffing.raise(DeskFixture.LI_HERSELF, id,
                new Staffing(null, List.of(), " ", null, "")));

        at.staffing.raise(DeskFixture.LI_HERSELF, id, plan);
        KeyPeriod period = at.calendars.keyPeriods(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 18)).getFirst();
        assertThat(period.name()).isEqualTo("暴雨橙色预警");
        assertThat(period.from()).isEqualTo(LocalDate.of(2026, 2, 17));
        assertThat(period.to()).isEqualTo(LocalDate.of(2026, 2, 18));
        assertThat(period.extraSeats()).isEqualTo(2);
        assertThat(at.notify.outbox.trail("warning", id)).extracting("name").containsExactly("吴强", "郑海波");
        ItemView item = desk.items.of("warning", id).getFirst();
        assertThat(item.due()).isEqualTo(desk.at(2026, 2, 18, 8, 0));
        assertThat(item.supervised()).isTrue();
        assertThat(logged().getFirst()).isEqualTo(
                "因暴雨橙色预警加强值班：列敏感期“暴雨橙色预警”2月17日至2月18日，每班增加 2 人；通知吴强、郑海波；交办后勤中心：检查排水泵");
        refused("warning.refused.staffed", () -> at.staffing.raise(DeskFixture.LI_HERSELF, id, plan));
    }

    @Test
    void whoStandsByComesFirstAndWhoFollowsAfter() {
        assertThat(at.staffing.callable(DeskFixture.DESK)).extracting(call -> call.person().name())
                .containsExactly("吴强", "周建国", "郑海波", "冯琪");
    }

    private void watch(Path folder) {
        desk.acts.writeAsSystem("settings.change", act -> {
            desk.settings.change(act.unit(), "test", Setting.WARNING_FOLDER, folder.toString());
            act.record("setting", Setting.WARNING_FOLDER.key(), null, null);
            return null;
        });
    }

    @Test
    void theFolderIsWatchedAndEachFileTakenOnceWhenItIsWhole(@TempDir Path folder) throws IOException {
        WarningWatch watch = new WarningWatch(at.warnings, desk.settings, Runnable::run);
        watch(folder);
        Files.writeString(folder.resolve("读我.txt"), "不是预警");
        Path storm = Files.writeString(folder.resolve("暴雨.xml"), storm("1", "Severe").substring(0, 200));
        watch.pass(at.now());
        Files.writeString(storm, storm("1", "Severe"));
        watch.pass(at.now());
        assertThat(at.warnings.messages(DeskFixture.DESK)).as("it may still be written, and has grown").isEmpty();
        watch.pass(at.now());
        assertThat(running()).hasSize(1);
        assertThat(folder.resolve("done/暴雨.xml")).exists();
        assertThat(storm).doesNotExist();

        Files.writeString(storm, storm("1", "Severe"));
        Files.writeString(folder.resolve("坏.cap"), "<alert");
        watch.pass(at.now());
        watch.pass(at.now());
        assertThat(running()).hasSize(1);
        assertThat(folder.resolve("done/1-暴雨.xml")).exists();
        assertThat(folder.resolve("done/坏.cap")).exists();
        assertThat(at.warnings.messages(DeskFixture.DESK)).extracting(MessageView::refused)
                .as("the same again is only moved").containsExactlyInAnyOrder(false, true);
    }

    @Test
    void aFolderThatDoesNotAnswerIsAskedOnceAndHoldsNothingUp(@TempDir Path folder) {
        List<Runnable> waiting = new java.util.ArrayList<>();
        WarningWatch watch = new WarningWatch(at.warnings, desk.settings, waiting::add);
        watch(folder);
        watch.pass(at.now());
        watch.pass(at.now());
        assertThat(waiting).hasSize(1);
        waiting.getFirst().run();
        watch.pass(at.now());
        assertThat(waiting).hasSize(2);
    }

    @Test
    void aFolderThatIsNotThereDisturbsNothing(@TempDir Path folder) {
        WarningWatch watch = new WarningWatch(at.warnings, desk.settings, Runnable::run);
        watch(folder.resolve("网络盘"));
        assertThat(watch.pass(at.now())).isZero();
    }
}
