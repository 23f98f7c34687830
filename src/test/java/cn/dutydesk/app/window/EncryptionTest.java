package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Opening;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Plain data of an earlier version, encrypted from the window by the system administrator. */
@ResourceLock("window")
class EncryptionTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);

    @TempDir
    private Path data;
    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final AtomicBoolean quiet = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private DataHome home;
    private Bureau bureau;
    private FirstAccounts first;
    private Shell shell;

    @BeforeEach
    void plainData() {
        home = DataHome.take(data);
        bureau = new Bureau(Database.file(data, Entities.ALL), clock.bureau(), "test");
        first = Setup.create(bureau, "示例市税务局", TEXTS);
        FxToolkit.run(() -> {
            Problems problems = new Problems(TEXTS);
            DirectWork work = new DirectWork(problems);
            Ticker ticker = new Ticker(bureau.clock);
            shell = new Shell(TEXTS, work, problems, bureau.clock, ticker, new Theme(bureau.clock, Theme.Choice.LIGHT),
                    1366, 768);
            Encryption encryption = new Encryption(bureau, home, TEXTS, work, shell, () -> quiet.set(true),
                    () -> ended.set(true));
            shell.open(
                    new Workplaces(bureau, TEXTS, work, ticker, shell, data, Alerts.NONE, encryption::ask).make(false));
            shell.enter(bureau.signIn.signIn("system-admin", password(Role.SYSTEM_ADMIN)));
            shell.show("system/backup");
        });
    }

    @AfterEach
    void close() {
        bureau.close();
        home.close();
    }

    private char[] password(Role role) {
        return first.accounts().stream().filter(a -> a.role() == role).map(NewAccount::password).findFirst()
                .orElseThrow()
                .toCharArray();
    }

    @Test
    void encryptedFromTheWindow() {
        FxToolkit.run(() -> {
            press("加密数据…");
            draw("encrypt-asked");
            enter("not the password");
            press("开始加密");
            assertThat(DataState.of(data)).isEqualTo(DataState.PLAIN);
            assertThat(quiet).as("a wrong password changes nothing").isFalse();
            enter(new String(password(Role.SYSTEM_ADMIN)));
            press("开始加密");
        });
        assertThat(quiet).isTrue();
        assertThat(DataState.of(data)).isEqualTo(DataState.CLOSED);
        FxToolkit.run(() -> {
            draw("encrypt-done");
            assertThat(button("退出值守台").isDisabled()).as("not before it was written down").isTrue();
            ((CheckBox) shell.scene().getRoot().lookup(".check-box")).setSelected(true);
            press("退出值守台");
        });
        assertThat(ended).isTrue();
        Opening opening = new Opening(bureau.clock, "test");
        try (Bureau again = opening.open(home, opening.unlock(home, "system-admin", password(Role.SYSTEM_ADMIN)))) {
            assertThat(again.audit.verify().whole()).isTrue();
            assertThat(again.signIn.prove("system-admin", password(Role.SYSTEM_ADMIN)).user())
                    .isEqualTo("system-admin");
        }
    }

    private void enter(String password) {
        ((PasswordField) shell.scene().getRoot().lookup(".modal .password-field")).setText(password);
    }

    private void press(String words) {
        button(words).fire();
    }

    private Button button(String words) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        List<Button> all = shell.scene().getRoot().lookupAll(".button").stream().map(Button.class::cast).toList();
        return all.stream().filter(one -> words.equals(one.getText())).findFirst().orElseThrow(() -> new AssertionError(
                words + " not among " + all.stream().map(Labeled::getText).toList() + shell.scene().getRoot()
                        .lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList()));
    }

    private void draw(String name) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        Snapshots.draw(shell.scene(), Path.of("target", "pictures", name + ".png"));
    }
}
