package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws every widget in both themes to target/gallery, to be looked at; checks that something was drawn. */
@ResourceLock("window")
class GalleryTest {
    private record Row(String number, String words, int points, double score, String proof, Tone tone, String state) {
    }

    private final Texts texts = new Texts(Texts.CHINESE);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsWidgets(boolean night) throws Exception {
        Path file = file("widgets", night);
        FxToolkit.run(() -> Snapshots.draw(widgets(), 1200, 940, night, file));
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsTablePage(boolean night) throws Exception {
        Path file = file("page", night);
        FxToolkit.run(() -> Snapshots.draw(page(), 1256, 812, night, file));
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsDialog(boolean night) throws Exception {
        Path file = file("dialog", night);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            layers.content(page());
            Dialogs dialogs = new Dialogs(texts, layers);
            Form form = new Form();
            form.row("事件类型", combo("办税服务厅突发事件"));
            form.row("什么事", new TextField("系统全部无法登录，现场聚集约 40 人"), "一句话说清，细节以后补");
            form.row("在哪里", new TextField()).error("写明地点，哪怕是“不详”");
            form.row("经过", area("02:02 接第一税务分局赵敏电话"));
            Modal modal = dialogs.modal("报突发事件").content(form).width(560).cancel()
                    .urgentAction("立即上报", Modal::close).show();
            modal.problem("还有一项没有填。");
            dialogs.notice("已记入值班日志", Tone.OK, "撤销", () -> {});
            Snapshots.draw(layers, 1256, 812, night, file);
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    private Path file(String name, boolean night) {
        return Path.of("target", "gallery", name + (night ? "-night" : "-day") + ".png");
    }

    private Parent widgets() {
        ToggleButton month = new ToggleButton("月");
        month.setSelected(true);
        CheckBox tick = new CheckBox("已抄录或打印");
        tick.setSelected(true);
        RadioButton radio = new RadioButton("跟随时钟");
        radio.setSelected(true);
        VBox buttons = Ui.card("按钮", "键在框里",
                Ui.row(8, Ui.key(Ui.primary("记一笔", () -> {}), "F2"), Ui.key(Ui.urgent("报突发事件", () -> {}), "F3"),
                        Ui.key(Ui.button("交接班", () -> {}), "F4")),
                Ui.row(8, Ui.icon(Ui.button("导出", () -> {}), "mdi2d-download-outline"), Ui.ghost("查看全部", () -> {}),
                        Ui.icon("mdi2r-refresh", "刷新", () -> {}),
                        Ui.disabled(Ui.primary("发布值班表", () -> {}), "还有 1 处冲突")),
                Ui.row(8, month, new ToggleButton("周"), new ToggleButton("日")),
                Ui.row(16, tick, new CheckBox("未读"), radio, new RadioButton("始终明亮")));
        VBox tags = Ui.card("标签", "", Ui.row(8, Ui.tag("草稿 第 3 版", Tone.NEUTRAL), Ui.tag("2026年2月", Tone.ACCENT),
                Ui.tag("符合", Tone.OK), Ui.tag("8 天后截止", Tone.WARN), Ui.tag("较大", Tone.URGENT),
                Ui.tag("春节", Tone.HOLIDAY)),
                Ui.row(8, Ui.dot(Tone.OK), Ui.muted("带班"), Ui.strong("周建国"), Ui.muted("138 0000 2201"), Ui.badge(3),
                        Ui.key("Ctrl+K")),
                Ui.strip("已证明：不存在更公平的排法", Tone.OK), Ui.strip("2027 年放假安排尚未公布，按往年规律暂排", Tone.WARN));
        Form form = new Form();
        form.row("姓名", new TextField("李晓雨"));
        form.row("部门", combo("办公室"));
        form.row("日期", Inputs.date(java.time.LocalDate.of(2026, 2, 17)), "含当天");
        form.row("人数", new Spinner<>(1, 9, 2));
        form.row("查找", Inputs.search("姓名、拼音首字母或电话"));
        TextField phone = new TextField("1380000");
        form.row("手机", phone).error("手机号应为 11 位，现在是 7 位");
        form.row("备注", area("夜间巡查两次"));
        VBox forms = Ui.card("表单", "", form);
        VBox numbers = Ui.card("正在处置", Ui.tag("较大", Tone.URGENT),
                Ui.row(12, Ui.tone(Ui.headline("逾期 2:36"), Tone.URGENT), Ui.text("带班领导 周建国 未确认"), Ui.gap(),
                        Ui.phone("138 0000 2200"), Ui.urgent("已接通", () -> {}), Ui.button("未接通", () -> {})),
                Ui.row(12, Ui.tone(Ui.headline("17:24"), Tone.WARN), Ui.text("电话报告 市委值班室")));
        numbers.getStyleClass().add(Tone.URGENT.style());
        VBox score = Ui.card("保密自查 · 2月", "开始 2月1日，截止 2月25日",
                Ui.row(8, Ui.figure("41"), Ui.muted("/ 59 项已答，18 个部门中 12 个完成")), Ui.progress(0.69));
        VBox list = Ui.card("待办", "5", Ui.list(List.of(todo("零报告报送市局总值班室", "16:00", Tone.WARN),
                todo("夜间巡查（第二次）", "23:30", Tone.NEUTRAL), todo("周建国批示：核实南门监控，回复", "今日", Tone.WARN))));
        VBox pairs = Ui.card("详情", "", Ui.pairs("值班时间", "2月17日 08:30 至 2月18日 08:30", "岗位", "值班员主班",
                "来历", "第 3 版排定，2月9日发布"));
        VBox empty = Ui.card(Ui.empty("mdi2i-inbox-outline", "还没有人员。把花名册文件拖到这里，或者逐个添加。",
                Ui.primary("导入花名册", () -> {}), Ui.button("添加", () -> {})));
        LoadPane failed = new LoadPane(texts, new Label());
        failed.failed(new Problem("数据库没有应答。网络恢复后重试。", "E-1", false), () -> {});
        VBox left = Ui.column(16, buttons, tags, forms);
        VBox right = Ui.column(16, numbers, score, list, pairs, Ui.row(16, Ui.grow(empty), Ui.grow(Ui.card(failed))));
        left.setPrefWidth(500);
        HBox.setHgrow(right, javafx.scene.layout.Priority.ALWAYS);
        HBox row = new HBox(16, left, right);
        return Ui.padded(new StackPane(row), 20, 20, 20, 20);
    }

    private static Node todo(String words, String due, Tone tone) {
        CheckBox box = new CheckBox(words);
        return Ui.row(8, box, Ui.gap(), Ui.tag(due, tone));
    }

    private static ComboBox<String> combo(String value) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add(value);
        box.setValue(value);
        return box;
    }

    private static TextArea area(String value) {
        TextArea area = new TextArea(value);
        area.setPrefRowCount(2);
        return area;
    }

    private Parent page() {
        TableView<Row> table = Tables.table(Ui.empty("mdi2f-file-outline", "没有检查项"));
        table.getColumns().add(Tables.text("项", 50, Row::number));
        table.getColumns().add(Tables.text("检查内容", 380, Row::words));
        table.getColumns().add(Tables.number("分值", 60, Row::points));
        table.getColumns().add(Tables.number("得分", 60, Row::score));
        table.getColumns().add(Tables.text("依据", 150, Row::proof));
        table.getColumns().add(Tables.node("结论", 110, row -> Ui.tag(row.state(), row.tone())));
        table.getItems().setAll(
                new Row("1", "主要负责人对保密工作负总责，年内专题研究不少于 1 次", 4, 4, "会议纪要 2 份", Tone.OK, "符合"),
                new Row("2", "分管保密工作负责人履职，组织检查不少于 2 次", 3, 3, "检查记录", Tone.OK, "符合"),
                new Row("3", "分管业务负责人落实“业务谁主管、保密谁负责”", 3, 2.5, "缺 9 月记录", Tone.WARN, "扣 0.5"),
                new Row("27", "移动存储介质统一编号登记，账物相符", 13, 1, "盘点差 2 件", Tone.URGENT, "扣 2"),
                new Row("41", "互联网发布信息先审查、后公开，一事一审", 3, 0, "", Tone.NEUTRAL, "待答"));
        table.getSelectionModel().select(1);
        return new Page("保密自查自评").tags(Ui.tag("2026年2月", Tone.ACCENT), Ui.tag("8 天后截止", Tone.WARN))
                .actions(Ui.button("扫描本机", () -> {}), Ui.button("导出", () -> {}),
                        Ui.primary("提交主要负责人签字", () -> {}))
                .body(Ui.frame(table))
                .aside(Page.ASIDE, Ui.card("当前得分率", "", Ui.row(12, Ui.figure("92.4%"), Ui.tag("符合要求（≥90%）", Tone.OK)),
                        Ui.muted("实有项目 96 分，得 88.7 分；否决项 无")),
                        Ui.card("整改", "4 未销号", Ui.list(List.of(
                                Ui.row(8, Ui.tag("逾期 3 天", Tone.URGENT), Ui.wrapped("移动存储介质台账与实物不符（第 2 次出现）"))))));
    }
}
