package cn.dutydesk.scan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.scan.service.ScanService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the section to target/pictures, to be looked at; checks that it can be drawn and lists what was found. */
@ResourceLock("window")
class ScanPicturesTest {
    private static final Actor OFFICER = new Actor(101, "chenli", "陈立", Set.of(Role.CONFIDENTIALITY_OFFICER), null);

    private final TestBureau at = new TestBureau("2026-03-16T10:00");
    private final ScanService scans = at.bureau.confidential.scan.scans;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        at.close();
    }

    private void life() throws Exception {
        for (String name : List.of("收文/关于某项工作的通知.txt", "收文/会议材料/议程.txt", "旧文件/台账.txt")) {
            Path file = folder.resolve("我的文档").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name.contains("台账") ? "绝密★长期" : "秘密★1年\n正文\n机密★会议开始前");
        }
        Files.writeString(folder.resolve("我的文档/值班表.txt"), "正常");
        Files.write(folder.resolve("我的文档/损坏.zip"), new byte[] {'P', 'K', 3, 4, 1});
        scans.start(OFFICER, List.of(folder.resolve("我的文档")), false);
        scans.await();
        long run = scans.runs(OFFICER).getFirst().id();
        scans.handle(OFFICER, scans.hits(OFFICER, run).getFirst().id(), "已移交保密室登记，本机文件已清除");
        at.clock.set("2026-03-17T09:10");
        scans.start(OFFICER, List.of(folder.resolve("我的文档/旧文件")), true);
        scans.await();
    }

    @ParameterizedTest
    @CsvSource({"light, false, zh, true, ''", "night, true, zh, true, ''", "english, false, en, true, ''",
            "empty, false, zh, false, ''", "unread, false, zh, true, 没有读完", "handle, true, zh, true, 标为已处理"})
    void section(String name, boolean night, String language, boolean lived, String press) throws Exception {
        if (lived) {
            life();
        }
        Path picture = Path.of("target", "pictures", "scan-" + name + ".png");
        Texts texts = new Texts(Locale.of(language));
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            ScanUi ui = new ScanUi(at.bureau.confidential.scan, at.bureau.confidential.scanPapers,
                    new ScanUi.Window(texts,
                            at.bureau.clock, new DirectWork(new Problems(texts)), at.bureau.signals, () -> OFFICER,
                            new Dialogs(texts, layers), path -> {}, new Ticker(at.bureau.clock)));
            View view = ui.section().factory().get();
            layers.content(
                    new Page(texts.of("selfcheck.screen")).body(Ui.padded(Ui.column(0, Ui.grow(view.node())), 0, 20,
                            20, 20)));
            Scene scene = new Scene(layers, 1182, 640);
            new Theme(at.bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
            layers.applyCss();
            layers.layout();
            if (lived) {
                // The newest scan is listed: one marked file of the old folder.
                TableView<?> table = (TableView<?>) layers.lookup(".data-table");
                assertThat(table.getItems()).hasSize(1);
                table.getSelectionModel().select(0);
            }
            if (!press.isEmpty()) {
                layers.lookupAll(".button").forEach(node -> press(node, press));
                layers.lookupAll(".toggle-button").forEach(node -> press(node, press));
            }
            Snapshots.draw(scene, picture);
            view.hidden();
        });
        assertThat(Files.size(picture)).isGreaterThan(5_000);
    }

    private static void press(javafx.scene.Node node, String words) {
        if (node instanceof ButtonBase button && words.equals(button.getText())) {
            button.fire();
        }
    }
}
