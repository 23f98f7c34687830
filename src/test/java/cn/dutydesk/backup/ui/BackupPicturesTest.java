package cn.dutydesk.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.admin.check.Sizes;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** 备份与恢复 with backups that were really made; pictures in target/pictures. */
@ResourceLock("window")
class BackupPicturesTest {
    private static final Actor ADMIN = new Actor(1, "system-admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);

    @TempDir
    private Path temp;
    private final TestClock clock = TestClock.at("2026-11-21T22:00");
    private Bureau bureau;

    @BeforeEach
    void makeSome() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        bureau = new Bureau(Database.file(data, Entities.ALL), clock.bureau(), "test");
        Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        bureau.backups.make(ADMIN);
        set(Setting.BACKUP_SECOND, Files.createDirectory(temp.resolve("second")).toString());
        for (int hour = 0; hour < 3; hour++) {
            clock.move(Duration.ofHours(1));
            bureau.backups.make(ADMIN);
        }
        clock.move(Duration.ofHours(1));
        set(Setting.BACKUP_SECOND, "/media/backup");
        bureau.backups.make(ADMIN);
        clock.move(Duration.ofMinutes(12));
    }

    private void set(Setting setting, String value) {
        bureau.acts.writeAsSystem("settings.change", act -> {
            bureau.settings.change(act.unit(), "test", setting, value);
            act.record("setting", setting.key(), null, value);
            return null;
        });
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void drawn() {
        draw("day", false, Texts.CHINESE, ADMIN, "");
        draw("night", true, Texts.CHINESE, ADMIN, "");
        draw("en", false, Locale.ENGLISH, ADMIN, "");
        draw("restore", false, Texts.CHINESE, ADMIN, "恢复到新目录…");
        draw("refused", false, Texts.CHINESE, new Actor(9, "zhi", "值班员", Set.of(Role.DUTY_OFFICER), null), "");
    }

    @Test
    void aTrialIsToldAndNoLongerAskedFor() {
        draw("tried", false, Texts.CHINESE, ADMIN, "恢复演练");
        assertThat(bureau.backups.health().lastTried()).isEqualTo(clock.instant());
    }

    private void draw(String name, boolean night, Locale locale, Actor who, String press) {
        Path file = Path.of("target", "pictures", "backup-" + name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            BackupsModel model = new BackupsModel(bureau.backups, () -> who, new DirectWork(new Problems(texts)),
                    bureau.signals);
            Sections sections = new Sections(texts, cn.dutydesk.admin.ui.AdminViews.TITLE, List.of(new Sections.Section(
                    "backup.title",
                    () -> new BackupsView(model, bureau.settings, texts, bureau.clock, dialogs, Sizes::words, null))));
            layers.content(sections.node());
            sections.shown();
            Scene scene = new Scene(layers, 1182, 678);
            new Theme(bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            layers.applyCss();
            layers.layout();
            if (!press.isEmpty()) {
                button(layers, press).fire();
            }
            Snapshots.draw(scene, file);
            sections.hidden();
        });
        assertThat(file).exists();
    }

    private static Button button(Node root, String words) {
        return root.lookupAll(".button").stream().map(Button.class::cast).filter(b -> words.equals(b.getText()))
                .findFirst().orElseThrow(() -> new AssertionError("no button " + words));
    }
}
