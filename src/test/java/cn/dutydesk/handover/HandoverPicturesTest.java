package cn.dutydesk.handover;

import static cn.dutydesk.desk.DeskFixture.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.handover.ui.HandoverUi;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.View;
import cn.dutydesk.report.service.HandoverPaperService;
import cn.dutydesk.report.service.Offices;
import cn.dutydesk.roster.PaperFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the three steps, a refusal and the list to target/pictures, and works them by keyboard. */
@ResourceLock("window")
class HandoverPicturesTest {
    private Layers layers;
    private Scene scene;
    private HandoverUi ui;
    private HandoverPaperService papers;

    private HandoverFixture bureau() {
        HandoverFixture bureau = new HandoverFixture();
        bureau.item("补发省局传真件 3 份，催办公室回执");
        bureau.item("核对机房温度异常原因，信息中心答复后登记");
        bureau.sources.add((who, at) -> List.of(new HandoverLine(HandoverLine.Part.INCIDENT, "incident", 7L,
                "2026-0007 系统/网络故障：办税服务厅系统无法登录（第一税务分局）；未完成：书面首报（11月22日 09:00 前）", true)));
        bureau.desk.log.append(DESK, NewEntry.now(LogKind.CALL, "市委值班室", "抽查值班"));
        bureau.desk.log.append(DESK, NewEntry.now(LogKind.PATROL, "", "夜间巡查正常"));
        return bureau;
    }

    private void window(HandoverFixture bureau, boolean night) {
        Texts texts = new Texts(Texts.CHINESE);
        layers = new Layers();
        Dialogs dialogs = new Dialogs(texts, layers);
        papers = new HandoverPaperService(bureau.desk.acts, new Offices(bureau.desk.people, bureau.desk.calendars,
                bureau.desk.settings, texts, bureau.desk.clock));
        ui = new HandoverUi(bureau.room, papers, new HandoverUi.Window(texts, bureau.desk.clock,
                new DirectWork(new Problems(texts)), bureau.desk.signals, () -> DESK, bureau.accounts, dialogs,
                place -> {}, file -> {}));
        scene = new Scene(layers, 1366, 768);
        new Theme(bureau.desk.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
        settle();
    }

    private void settle() {
        layers.applyCss();
        layers.layout();
    }

    private void draw(String name) {
        settle();
        // Without a stage there is no pulse that would tell the caches of scrolling areas what has changed.
        layers.lookupAll(".viewport").forEach(node -> node.setCache(false));
        Snapshots.draw(scene, Path.of("target", "pictures", "handover-" + name + ".png"));
    }

    private static java.util.stream.Stream<Node> all(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().flatMap(child -> child instanceof Parent inner
                ? java.util.stream.Stream.concat(java.util.stream.Stream.of(child), all(inner))
                : java.util.stream.Stream.of(child));
    }

    private void press(String words) {
        settle();
        all(layers).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText())).reduce((first, second) -> second).orElseThrow()
                .fire();
        settle();
    }

    private void key(KeyCode code) {
        settle();
        Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false,
                false));
        settle();
    }

    @ParameterizedTest
    @CsvSource({"day, false", "night, true"})
    void theThreeSteps(String name, boolean night) throws Exception {
        FxToolkit.run(() -> {
            try (HandoverFixture bureau = bureau()) {
                bureau.desk.time.forward(Duration.ofMinutes(14));
                window(bureau, night);
                ui.command().run().run();
                draw("fill-" + name);
                all(layers).filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast)
                        .filter(button -> "异常".equals(button.getText())).skip(3).findFirst().orElseThrow().fire();
                press("下一步：接班人确认");
                draw("unmarked-" + name);
                press("其余全部正常");
                all(layers).filter(javafx.scene.control.TextField.class::isInstance)
                        .map(javafx.scene.control.TextField.class::cast).filter(Node::isVisible)
                        .filter(field -> field.getPromptText().startsWith("写明情况")).findFirst().orElseThrow()
                        .setText("3 号楼烟感误报，已报维保单位");
                press("下一步：接班人确认");
                List<CheckBox> boxes = all(layers).filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                        .toList();
                assertThat(boxes).hasSize(3);
                assertThat(scene.getFocusOwner()).isSameAs(boxes.getFirst());
                boxes.getFirst().fire();
                assertThat(scene.getFocusOwner()).isSameAs(boxes.get(1));
                draw("read-" + name);
                boxes.stream().skip(1).forEach(CheckBox::fire);
                bureau.item("刚来电：上级局要求 9 时前报送名单");
                key(KeyCode.ENTER);
                draw("fresh-" + name);
                assertThat(all(layers).filter(javafx.scene.control.Label.class::isInstance)
                        .map(node -> ((javafx.scene.control.Label) node).getText())).contains("新增");
                all(layers).filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                        .filter(box -> !box.isSelected()).toList().forEach(CheckBox::fire);
                key(KeyCode.ENTER);
                List<PasswordField> fields = all(layers).filter(PasswordField.class::isInstance)
                        .map(PasswordField.class::cast).toList();
                fields.forEach(field -> field.setText("wrong"));
                key(KeyCode.ENTER);
                draw("sign-" + name);
                fields.forEach(field -> field.setText(HandoverFixture.PASSWORD));
                key(KeyCode.ENTER);
                assertThat(bureau.room.reads.last()).isPresent();
                draw("done-" + name);
                key(KeyCode.ESCAPE);
                View view = ui.section().factory().get();
                layers.content(view.node());
                view.shown();
                draw("list-" + name);
                view.hidden();
                HandoverFile file = bureau.room.reads.file(DESK, bureau.room.reads.last().orElseThrow().id());
                for (PaperFormat format : List.of(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.XLSX)) {
                    Path paper = Path.of("target", "pictures", "handover." + format.ending());
                    papers.write(DESK, file, format, paper);
                    assertThat(paper).isNotEmptyFile();
                }
            }
        });
        try (var pdf = Loader.loadPDF(Path.of("target", "pictures", "handover.pdf").toFile())) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 100);
            javax.imageio.ImageIO.write(image, "png", Path.of("target", "pictures", "handover-paper.png").toFile());
        }
    }

    @Test
    void refusing() throws Exception {
        FxToolkit.run(() -> {
            try (HandoverFixture bureau = bureau()) {
                bureau.desk.time.forward(Duration.ofMinutes(14));
                HandoverForm form = bureau.complete();
                bureau.room.sheets.keep(DESK, bureau.shift, new HandoverForm(form.marks(), "无", "无", "", "",
                        java.util.Set.of(), ""));
                window(bureau, false);
                ui.command().run().run();
                press("下一步：接班人确认");
                press("拒绝接班…");
                draw("refuse");
                assertThat(all(layers).filter(Button.class::isInstance).map(node -> ((Button) node).getText()))
                        .contains("拒绝接班");
            }
        });
        assertThat(Files.size(Path.of("target", "pictures", "handover-refuse.png"))).isGreaterThan(15_000);
    }
}
