package cn.dutydesk.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.ItemStage;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.security.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board of what is followed up: its columns, its keys, and how it looks (target/pictures). */
@ResourceLock("window")
class FollowBoardTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 16, 9, 0));
    private final DirectWork work = new DirectWork(new Problems(desk.texts));
    private Actor who = DeskFixture.LEADER;

    @AfterEach
    void close() {
        desk.close();
    }

    private long give(String task, String owner, int day, int hour) {
        return desk.items.supervise(DeskFixture.LEADER, new NewItem(task, "写出书面情况，附现场照片", LimitKind.TIMED,
                desk.at(2026, 2, day, hour, 0), null, owner, "", null, "")).id();
    }

    private void life() {
        long door = give("核实南门监控掉线原因，修好后报局领导", "陈立", 17, 12);
        give("统计第一税务分局大厅系统故障影响的纳税人户数和未办结业务", "纳税服务科", 17, 18);
        give("起草致受影响纳税人的说明", "办公室", 19, 12);
        long list = give("汇总各分局备用机房钥匙保管情况", "后勤中心", 18, 17);
        long done = give("补签 2月15日 交接班记录", "郑海波", 18, 9);
        desk.time.forward(Duration.ofHours(4));
        desk.items.take(DeskFixture.LI_HERSELF, door);
        desk.items.plan(DeskFixture.LI_HERSELF, door, "联系安防公司现场检测；更换交换机");
        desk.items.finish(DeskFixture.LI_HERSELF, list, "4 个分局已汇总，均为双人保管");
        desk.items.finish(DeskFixture.LI_HERSELF, done, "已补签");
        desk.items.accept(DeskFixture.LEADER, done, "同意");
        desk.time.forward(Duration.ofHours(26));
    }

    private FollowBoardModel model() {
        return new FollowBoardModel(desk.items, () -> who, work, desk.signals, desk.clock);
    }

    private FollowBoardView view(Layers layers, FollowBoardModel model) {
        return new FollowBoardView(model, new ItemsModel(desk.items, desk.people, () -> who, work, desk.signals,
                desk.clock), desk.texts, desk.clock, new Dialogs(desk.texts, layers), place -> {}, null);
    }

    @Test
    void columnsByStageSoonestFirst() {
        life();
        FollowBoardModel model = model();
        model.shown();
        assertThat(model.columnsProperty().get().get(ItemStage.WAITING)).extracting(ItemView::owner)
                .containsExactly("纳税服务科", "办公室");
        assertThat(model.columnsProperty().get().get(ItemStage.DOING)).extracting(ItemView::owner)
                .containsExactly("陈立");
        assertThat(model.columnsProperty().get().get(ItemStage.ANSWERED)).extracting(ItemView::owner)
                .containsExactly("后勤中心");
        assertThat(model.columnsProperty().get().get(ItemStage.DONE)).extracting(ItemView::owner)
                .containsExactly("郑海波");

        model.filterProperty().set(FollowBoardModel.Filter.LATE);
        assertThat(model.columnsProperty().get().get(ItemStage.DOING)).hasSize(1);
        assertThat(model.columnsProperty().get().get(ItemStage.WAITING)).isEmpty();

        who = DeskFixture.LI_HERSELF;
        model.filterProperty().set(FollowBoardModel.Filter.MINE);
        assertThat(model.columnsProperty().get().values()).allSatisfy(list -> assertThat(list).isEmpty());
    }

    @Test
    void plainItemsStayInTheLog() {
        desk.items.open(DeskFixture.DESK, NewItem.of("买墨盒", "", null));
        FollowBoardModel model = model();
        model.shown();
        assertThat(model.columnsProperty().get().values().stream().mapToInt(List::size).sum()).isZero();
    }

    @Test
    void arrowKeysGoFromCardToCard() {
        life();
        AtomicReference<String> at = new AtomicReference<>();
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            FollowBoardView view = view(layers, model());
            layers.content(view.node());
            view.shown();
            Scene scene = new Scene(layers, 1256, 812);
            new Theme(desk.clock, Theme.Choice.LIGHT).apply(scene);
            layers.applyCss();
            layers.layout();
            Node first = layers.lookup(".board-card");
            first.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            at.set(scene.getFocusOwner().getAccessibleText());
            view.hidden();
        });
        assertThat(at.get()).isEqualTo("核实南门监控掉线原因，修好后报局领导，承办：陈立");
    }

    @ParameterizedTest
    @CsvSource({"follow-board, 1256, 812, false, ''", "follow-board-small, 1182, 680, true, ''",
            "follow-new, 1182, 680, false, 新建督办"})
    void pictures(String name, int width, int height, boolean night, String press) throws Exception {
        life();
        Path file = Path.of("target", "pictures", name + ".png");
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Sections all = new Sections(desk.texts, "incident.title",
                    List.of(new Sections.Section("follow", "desk.follow.title", () -> view(layers, model()))));
            layers.content(all.node());
            all.shown();
            Snapshots.draw(layers, width, height, night, file);
            if (!press.isEmpty()) {
                layers.lookupAll(".button").stream().map(Button.class::cast)
                        .filter(button -> press.equals(button.getText())).findFirst().orElseThrow().fire();
                Snapshots.draw(layers, width, height, night, file);
            }
            all.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
