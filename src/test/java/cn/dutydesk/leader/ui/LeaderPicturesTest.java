package cn.dutydesk.leader.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.service.DeskBrief;
import cn.dutydesk.desk.ui.ItemsModel;
import cn.dutydesk.desk.ui.ItemsView;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.service.IncidentBrief;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.leader.service.BriefService;
import cn.dutydesk.leader.service.InstructionService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the leader's view and the items to target/pictures, to be looked at; checks that they can be drawn. */
@ResourceLock("window")
class LeaderPicturesTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 16, 9, 0));
    private final Texts texts = desk.texts;
    private final DirectWork work = new DirectWork(new Problems(texts));
    private final IncidentService incidents = IncidentFixture.service(desk);
    private final InstructionService instructions = new InstructionService(desk.database.tx(), desk.acts, desk.log,
            desk.items, List.of(incidents), desk.texts, desk.clock);

    @AfterEach
    void close() {
        desk.close();
    }

    private void life() {
        desk.items.open(DeskFixture.DESK, new NewItem("答复第二税务分局关于延期申报的请示", LimitKind.SEVEN_DAYS, null, null,
                "征收管理科", "", null, ""));
        desk.items.open(DeskFixture.DESK, new NewItem("报送节日值班表给市委办", LimitKind.TIMED,
                desk.at(2026, 2, 17, 9, 0), DeskFixture.LI.id(), "李晓雨", "", null, ""));
        desk.log.append(DeskFixture.DESK, NewEntry.now(LogKind.CALL, "市委值班室", "抽查值班，已应答"));
        instructions.give(DeskFixture.LEADER, new NewInstruction("请核实南门监控，修好后报我。", "", null, "", true,
                DeskFixture.CHEN.id(), "陈立", desk.at(2026, 2, 17, 18, 0)));
        desk.time.forward(Duration.ofHours(3));
        long item = desk.items.open().stream().filter(one -> !one.giver().isEmpty()).findFirst().orElseThrow().id();
        desk.items.progress(DeskFixture.DESK, item, "已联系安防公司，下午到场");
        desk.items.finish(DeskFixture.DESK, item, "更换交换机后画面恢复，已现场核对 4 路");
        desk.log.append(DeskFixture.DESK, NewEntry.now(LogKind.DOCUMENT, "市政府办",
                "春节期间信息报送通知（平件），已送周建国副局长阅"));
        desk.time.forward(Duration.ofHours(22));
        incidents.report(DeskFixture.DESK, new NewIncident(2, IncidentLevel.SERIOUS, "系统全部无法登录，现场聚集约 40 人",
                "第一税务分局办税服务厅", null, null, "第一税务分局 赵敏", "13600001188"));
        instructions.give(DeskFixture.LEADER, new NewInstruction("已阅。", "", null, "节日值班安排", false, null, "", null));
        desk.time.forward(Duration.ofMinutes(12));
    }

    private View leader(Layers layers, Dialogs dialogs) {
        BriefService briefs = new BriefService(List.of(new DeskBrief(desk.log, desk.items, texts),
                new IncidentBrief(incidents, instructions, texts)), instructions, desk.clock);
        return new LeaderView(new LeaderModel(briefs, instructions, desk.people, desk.acts, () -> DeskFixture.LEADER,
                work, desk.signals), texts, desk.clock, dialogs, Ui.row(0), place -> {});
    }

    private View items(Layers layers, Dialogs dialogs) {
        return new Sections(texts, "desk.log-screen.title", List.of(new Sections.Section("items", "desk.items.title",
                () -> new ItemsView(new ItemsModel(desk.items, desk.people, () -> DeskFixture.LEADER, work,
                        desk.signals, desk.clock), texts, desk.clock, dialogs, place -> {}))));
    }

    @ParameterizedTest
    @CsvSource({"leader, 1256, 812, false", "leader-small, 1182, 680, true"})
    void leadersView(String name, int width, int height, boolean night) throws Exception {
        life();
        draw(name, width, height, night, this::leader, "");
    }

    @Test
    void nothingYet() throws Exception {
        draw("leader-empty", 1256, 812, false, this::leader, "");
    }

    @Test
    void instructionDialog() throws Exception {
        life();
        draw("instruction", 1182, 680, false, this::leader, "作批示");
    }

    @ParameterizedTest
    @CsvSource({"items, 1256, 812, false", "items-small, 1182, 680, true"})
    void itemsScreen(String name, int width, int height, boolean night) throws Exception {
        life();
        draw(name, width, height, night, this::items, "");
    }

    @Test
    void newItemDialog() throws Exception {
        draw("item-new", 1182, 680, false, this::items, "新建待办");
    }

    private void draw(String name, int width, int height, boolean night, BiFunction<Layers, Dialogs, View> make,
            String press) throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            View view = make.apply(layers, dialogs);
            layers.content(view.node());
            view.shown();
            Snapshots.draw(layers, width, height, night, file);
            if (!press.isEmpty()) {
                layers.lookupAll(".button").stream().map(Button.class::cast)
                        .filter(button -> button.getText().equals(press)).findFirst().orElseThrow().fire();
                Snapshots.draw(layers, width, height, night, file);
            }
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
