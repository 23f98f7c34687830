package cn.dutydesk.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.leader.service.InstructionService;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The tab of an incident with leaders' words about it and its tasks; drawn to target/pictures/follow-tab.png. */
@ResourceLock("window")
class FollowTabTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 0));
    private final IncidentService incidents = IncidentFixture.service(desk);
    private final InstructionService instructions = new InstructionService(desk.database.tx(), desk.acts, desk.log,
            desk.items, List.of(incidents), desk.texts, desk.clock);
    private final List<String> opened = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private static void press(Layers layers, String words) {
        layers.lookupAll(".button").stream().map(Button.class::cast).filter(button -> words.equals(button.getText()))
                .findFirst().orElseThrow().fire();
    }

    private static List<String> words(Layers layers) {
        return layers.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).toList();
    }

    @Test
    void wordsAndTasksOfThisIncidentAndOneClickForMore() {
        IncidentView incident = incidents.report(DeskFixture.DESK,
                new NewIncident(2, IncidentLevel.ORDINARY, "系统全部无法登录",
                        "第一税务分局办税服务厅", null, null, "第一税务分局 赵敏", "13600001188"));
        IncidentView other = incidents.report(DeskFixture.DESK, new NewIncident(2, IncidentLevel.ORDINARY, "打印机故障",
                "办公楼", null, null, "", ""));
        instructions.give(DeskFixture.LEADER, new NewInstruction("立即启用备用线路，两小时内报结果。", "incident", incident.id(),
                incident.number() + " " + incident.what(), true, null, "信息中心", desk.at(2026, 2, 17, 12, 0)));
        desk.items.supervise(DeskFixture.LI_HERSELF, new NewItem("别的事件的任务", LimitKind.SEVEN_DAYS, null, null, "后勤",
                "incident", other.id(), ""));
        List<List<String>> seen = new ArrayList<>();
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            FollowTab tab = new FollowTab(new FollowTabModel(desk.items, instructions, new DirectWork(
                    new Problems(desk.texts)), desk.signals),
                    new FollowTab.Ways(one -> opened.add("instruct " + one.id()),
                            () -> true, one -> opened.add("task " + one.id()), opened::add),
                    desk.texts, desk.clock);
            layers.content(Ui.padded(Ui.card(tab.node()), 20, 20, 20, 20));
            tab.show(new IncidentModel.Opened(incidents.file(DeskFixture.DESK, incident.id()), null, ""));
            Snapshots.draw(layers, 820, 420, false, Path.of("target", "pictures", "follow-tab.png"));
            press(layers, "作批示");
            press(layers, "新建督办");
            desk.items.supervise(DeskFixture.LI_HERSELF, new NewItem("统计受影响户数", LimitKind.SEVEN_DAYS, null, null,
                    "纳税服务科", "incident", incident.id(), ""));
            seen.add(words(layers));
        });
        assertThat(opened).containsExactly("instruct " + incident.id(), "task " + incident.id());
        assertThat(seen.getFirst()).contains("立即启用备用线路，两小时内报结果。", "统计受影响户数", "待接")
                .doesNotContain("别的事件的任务");
    }
}
