package cn.dutydesk.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.EncryptedData;
import cn.dutydesk.app.Opening;
import cn.dutydesk.backup.BackupView;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A backup of another bureau's data, brought back from the window of this one. */
@ResourceLock("window")
class RestoreDialogTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);
    private static final Actor ADMIN = new Actor(1, "system-admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);

    @TempDir
    private Path temp;
    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final Layers layers = new Layers();
    private EncryptedData other;
    private Path backup;
    private DataHome home;
    private Bureau bureau;

    @BeforeEach
    void aBackupOfOtherData() {
        other = EncryptedData.at("2026-11-20T03:00").into(temp.resolve("other"));
        Opening opening = new Opening(clock.bureau(), "test");
        try (DataHome there = DataHome.take(temp.resolve("other"));
             Bureau foreign = opening.open(there, opening.unlock(there, "system-admin",
                     other.password(Role.SYSTEM_ADMIN)))) {
            BackupView made = foreign.backups.make(ADMIN);
            backup = Path.of(made.file());
        }
        EncryptedData own = EncryptedData.at("2026-11-22T03:00").into(temp.resolve("own"));
        home = DataHome.take(temp.resolve("own"));
        bureau = opening.open(home, opening.unlock(home, "system-admin", own.password(Role.SYSTEM_ADMIN)));
        FxToolkit.run(() -> {
            Scene scene = new Scene(layers, 1182, 678);
            new Theme(bureau.clock, Theme.Choice.LIGHT).apply(scene);
            new RestoreDialog(new BackupsModel(bureau.backups, () -> ADMIN, new DirectWork(new Problems(TEXTS)),
                    bureau.signals), TEXTS, new Dialogs(TEXTS, layers)).open(backup.toString());
            field("新目录").setText(temp.resolve("restored").toString());
            press("恢复");
        });
    }

    @AfterEach
    void close() {
        bureau.close();
        home.close();
    }

    @Test
    void anAccountOfThatTimeOpensIt() {
        FxToolkit.run(() -> {
            assertThat(said()).anySatisfy(words -> assertThat(words).contains("不是用现在的密钥加密的"));
            Snapshots.draw(layers.getScene(), Path.of("target", "pictures", "backup-other-key.png"));
            press("恢复");
            assertThat(said()).contains("请填写完整");
            field("登录名").setText("system-admin");
            field("密码").setText("wrong");
            press("恢复");
            assertThat(said()).anySatisfy(words -> assertThat(words).contains("用户名或密码不对"));
            field("密码").setText(new String(other.password(Role.SYSTEM_ADMIN)));
            press("恢复");
            assertThat(said()).anySatisfy(words -> assertThat(words).contains("的数据已恢复"));
        });
        assertThat(Database.exists(temp.resolve("restored"))).isTrue();
    }

    @Test
    void theRecoveryKeyOpensIt() {
        FxToolkit.run(() -> {
            layers.lookupAll(".radio-button").stream().map(RadioButton.class::cast)
                    .filter(way -> way.getText().equals("恢复密钥")).findFirst().orElseThrow().setSelected(true);
            field("恢复密钥").setText(other.first().recoveryKey());
            press("恢复");
        });
        assertThat(Database.exists(temp.resolve("restored"))).isTrue();
    }

    private java.util.List<String> said() {
        return layers.lookupAll(".label").stream().filter(label -> label.isVisible())
                .map(label -> ((Label) label).getText()).toList();
    }

    private TextInputControl field(String name) {
        return layers.lookupAll(".text-input").stream().map(TextInputControl.class::cast)
                .filter(one -> one instanceof TextField && name.equals(one.getAccessibleText())).findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        layers.applyCss();
        layers.layout();
        layers.lookupAll(".button").stream().map(Button.class::cast).filter(one -> words.equals(one.getText()))
                .findFirst().orElseThrow().fire();
    }
}
