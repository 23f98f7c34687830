package cn.dutydesk.warning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.warning.WarningFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the section and the strip to target/pictures, to be looked at; checks what their buttons do. */
@ResourceLock("window")
class WarningPicturesTest {
    private final WarningFixture at = new WarningFixture();
    private final List<IncidentSeed> seeds = new ArrayList<>();

    @AfterEach
    void close() {
        at.close();
    }

    private void life() {
        at.take("暴雨橙色.xml", WarningFixture.storm("41010020260217095001", "Severe"));
        at.take("大风蓝色.xml", WarningFixture.message("41010020260217080002", "Alert", "", "大风", "Minor",
                "2026-02-17T08:00", "2026-02-18T20:00"));
        at.take("残缺.xml", "<alert>");
    }

    private WarningUi ui(Layers layers) {
        return new WarningUi(at.warnings, at.staffing, at.desk.people, at.desk.settings, (subject, id) -> List.of(),
                new WarningUi.Window(at.desk.texts, at.desk.clock, new DirectWork(new Problems(at.desk.texts)),
                        at.desk.signals, () -> DeskFixture.LI_HERSELF, new Dialogs(at.desk.texts, layers), seeds::add,
                        place -> {}));
    }

    private static void press(Layers layers, String words) {
        layers.lookupAll(".button").stream().map(Button.class::cast).filter(button -> words.equals(button.getText()))
                .findFirst().orElseThrow().fire();
    }

    @ParameterizedTest
    @CsvSource({"warnings, 1256, 812, false, ''", "warnings-small, 1182, 680, true, ''",
            "warnings-staff, 1182, 680, false, 加强值班"})
    void section(String name, int width, int height, boolean night, String press) throws Exception {
        life();
        Path file = Path.of("target", "pictures", name + ".png");
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Sections all = new Sections(at.desk.texts, "incident.title", List.of(ui(layers).section()));
            layers.content(all.node());
            all.shown();
            Snapshots.draw(layers, width, height, night, file);
            if (!press.isEmpty()) {
                press(layers, press);
                Snapshots.draw(layers, width, height, night, file);
            }
            all.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    @Test
    void filesThatCameIn() throws Exception {
        life();
        Path file = Path.of("target", "pictures", "warning-files.png");
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Sections all = new Sections(at.desk.texts, "incident.title", List.of(ui(layers).section()));
            layers.content(all.node());
            all.shown();
            Snapshots.draw(layers, 1256, 812, false, file);
            layers.lookupAll(".toggle-button").stream().map(javafx.scene.control.ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("收到的文件")).findFirst().orElseThrow().fire();
            Snapshots.draw(layers, 1256, 812, false, file);
            all.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    @Test
    void oneClickMakesAnIncidentOrMarksItSeen() {
        life();
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Sections all = new Sections(at.desk.texts, "incident.title", List.of(ui(layers).section()));
            layers.content(all.node());
            all.shown();
            Snapshots.draw(layers, 1256, 812, false, Path.of("target", "pictures", "warning-click.png"));
            press(layers, "转为突发事件");
            press(layers, "已阅");
            all.hidden();
        });
        assertThat(seeds).singleElement().satisfies(seed -> {
            assertThat(seed.what()).isEqualTo("暴雨橙色预警");
            assertThat(seed.place()).isEqualTo("示例市城区、高新区");
            assertThat(seed.origin()).isEqualTo("示例市气象台");
        });
        assertThat(at.warnings.running(DeskFixture.DESK).getFirst().seenBy()).isEqualTo("李晓雨");
    }

    @Test
    void strip() {
        life();
        Path file = Path.of("target", "pictures", "warning-strip.png");
        List<Boolean> seen = new ArrayList<>();
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Panel panel = ui(layers).panel();
            layers.content(Ui.padded(Ui.column(0, panel.node()), 20, 20, 20, 20));
            seen.add(panel.node().isManaged());
            panel.shown();
            seen.add(panel.node().isManaged());
            Snapshots.draw(layers, 860, 160, false, file);
            panel.hidden();
        });
        assertThat(seen).as("nothing while there is none").containsExactly(false, true);
    }
}
