package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.Seat;
import cn.dutydesk.security.SecondFactors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws every page of the window to target/gallery in both themes and three sizes, to be looked at. */
@ResourceLock("window")
class ShellGalleryTest {
    private Texts texts;

    @ParameterizedTest
    @CsvSource({"1440,900,false,zh", "1366,768,false,en", "1152,720,true,zh"})
    void drawsEveryPhase(int width, int height, boolean night, String language) throws Exception {
        texts = new Texts(Locale.of(language));
        String tail = width + (night ? "-night" : "-day") + ".png";
        draw(width, height, night, "shell-1-opening-" + tail, shell -> shell.opening("正在打开数据库，整理到最新格式…"));
        draw(width, height, night, "shell-2-failed-" + tail, shell -> shell.failed(new Failure(
                "数据正被另一个值守台程序使用：/home/duty/.local/share/dutydesk。请先关闭那个程序，或改用 --data 指定其他目录。",
                List.of(new Failure.Way("再试一次", () -> {}), new Failure.Way("退出", () -> {})))));
        draw(width, height, night, "shell-3-first-" + tail, shell -> shell.firstStart(() -> {}, () -> {}));
        draw(width, height, night, "shell-4-setup-" + tail, shell -> shell.setUp(flow(shell)));
        draw(width, height, night, "shell-5-signin-" + tail, shell -> {
            shell.open(place());
            text(shell, ".text-field").setText("lixiaoyu");
            text(shell, ".password-field").setText("wrong");
            press(shell, KeyCode.ENTER, false);
            ((javafx.scene.control.Button) shell.scene().lookup(".button.primary")).fire();
        });
        draw(width, height, night, "shell-5-closed-" + tail, shell -> {
            shell.closed((user, password, refused) -> refused.accept(new Problem(
                    texts.of("vault.refused.wait", 20), "vault.refused.wait", true)));
            text(shell, ".text-field").setText("lixiaoyu");
            text(shell, ".password-field").setText("wrong");
            ((javafx.scene.control.Button) shell.scene().lookup(".button.primary")).fire();
            assertThat(text(shell, ".password-field").getText()).isEmpty();
        });
        draw(width, height, night, "shell-2-keys-" + tail, shell -> shell.failed(new Failure(
                texts.of("backup.recover.keys", texts.of("data.keys-missing", "/home/duty/.local/share/dutydesk"),
                        "dutydesk-20260217-100000.backup"),
                List.of(new Failure.Way(
                        texts.of("backup.recover.take-keys"), () -> {}), new Failure.Way("再试一次", () -> {}),
                        new Failure.Way("先看示例", () -> {}), new Failure.Way("退出", () -> {})))));
        draw(width, height, night, "shell-6-first-password-" + tail, shell -> {
            shell.open(place());
            text(shell, ".text-field").setText("new");
            text(shell, ".password-field").setText(Samples.PASSWORD);
            ((javafx.scene.control.Button) shell.scene().lookup(".button.primary")).fire();
            Node first = shell.scene().getRoot().lookupAll(".password-field").iterator().next();
            ((PasswordField) first).setText("Short-1");
        });
        draw(width, height, night, "shell-6-code-" + tail, shell -> {
            shell.open(place());
            signIn(shell, "coded");
            text(shell, ".code-field").setText("000000");
            ((javafx.scene.control.Button) shell.scene().lookup(".button.primary")).fire();
        });
        draw(width, height, night, "shell-6-enrol-" + tail, shell -> {
            shell.secondFactors(new Factors());
            shell.open(place());
            signIn(shell, "unbound");
        });
        draw(width, height, night, "shell-6-spare-codes-" + tail, shell -> {
            shell.secondFactors(new Factors());
            shell.open(place());
            signIn(shell, "unbound");
            text(shell, ".code-field").setText("123456");
            ((javafx.scene.control.Button) shell.scene().lookup(".button.primary")).fire();
        });
        draw(width, height, night, "shell-6-aged-password-" + tail, shell -> {
            shell.open(place());
            signIn(shell, "old");
        });
        draw(width, height, night, "shell-7-desk-" + tail, ShellGalleryTest::enter);
        draw(width, height, night, "shell-8-palette-" + tail, shell -> {
            enter(shell);
            press(shell, KeyCode.K, true);
            text(shell, ".palette-field").setText("z");
            text(shell, ".palette-field").setText("锁");
        });
        draw(width, height, night, "shell-9-help-" + tail, shell -> {
            enter(shell);
            press(shell, KeyCode.F1, false);
        });
        draw(width, height, night, "shell-10-lock-" + tail, shell -> {
            enter(shell);
            shell.lock();
        });
        draw(width, height, night, "shell-11-alarm-" + tail, shell -> {
            enter(shell);
            shell.alarms().show(alarm());
        });
        draw(width, height, night, "shell-12-alarm-locked-" + tail, shell -> {
            enter(shell);
            shell.alarms().show(alarm());
            shell.lock();
        });
    }

    private static void signIn(Shell shell, String user) {
        text(shell, ".text-field").setText(user);
        text(shell, ".password-field").setText(Samples.PASSWORD);
        ((javafx.scene.control.Button) shell.scene().lookup(".button.primary")).fire();
    }

    /** Takes every code. */
    private static final class Factors implements SecondFactors {
        @Override
        public Standing standing(Actor who) {
            return new Standing(null, 0, true);
        }

        @Override
        public Enrolment begin(Actor who) {
            return new Enrolment("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "otpauth://totp/DutyDesk:security-admin"
                    + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=DutyDesk&algorithm=SHA1&digits=6&period=30");
        }

        @Override
        public List<String> confirm(Actor who, Enrolment enrolment, String code) {
            return List.of("7KQM-X2RD-9PWT", "H4NB-6CVJ-ZFS3", "8YTG-K5LM-W2QA", "P9RE-3HXD-N7UV", "CJ6S-B4ZK-T8MF",
                    "2WQY-G7PN-5LRH", "VX3D-9KTC-A6EJ", "M8UF-4SBZ-Q2GW", "L5HR-Y7NP-3DKX", "T6CV-J9AE-8ZMB");
        }

        @Override
        public void stop(Actor who, char[] password, String code) {
            throw new UnsupportedOperationException();
        }
    }

    private static Workplace place() {
        return Samples.workplace(new ArrayList<>(), new ArrayList<>(), new Samples.Gate(), new Seat());
    }

    private static void enter(Shell shell) {
        shell.open(place());
        shell.enter(Samples.LI);
    }

    private static Alarm alarm() {
        return new Alarm("ack", "带班领导 2 分 36 秒未确认", "办税服务厅系统故障。请再次拨打；仍不通，报告局长马志远。", "周建国",
                "138 0000 2200", List.of(new Alarm.Way("已接通", () -> {}), new Alarm.Way("未接通", () -> {})));
    }

    private SetupFlow flow(Shell shell) {
        List<NewAccount> accounts = List.of(new NewAccount("sysadmin", Role.SYSTEM_ADMIN, "kT7-pqrs-2mX9"),
                new NewAccount("secadmin", Role.SECURITY_ADMIN, "Wd3-uvnb-8hJ4"),
                new NewAccount("audadmin", Role.AUDIT_ADMIN, "Zr5-efgh-6cQ2"),
                new NewAccount("roster", Role.ROSTER_KEEPER, "Hy9-jklm-3vB7"));
        SetupStep first = new SetupStep("bureau", "shell.command.find", () -> true,
                changed -> new CredentialsView(texts, shell.dialogs(), "示例市税务局", accounts,
                        "D7QK-2MXP-9RTW-4HJN-6CVB-8ZFS", "5f3a 90c1 7be2 44d8", changed));
        SetupStep keys = new SetupStep("keys", "shell.credentials.title", () -> false, first.view());
        SetupStep staff = new SetupStep("staff", "shell.command.help", () -> false,
                changed -> () -> new StackPane(Ui.text("x")));
        return SetupFlow.bureau(List.of(first, keys, staff), () -> {});
    }

    private static TextField text(Shell shell, String style) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        return (TextField) shell.scene().lookup(style);
    }

    private static void press(Shell shell, KeyCode code, boolean control) {
        Node target = shell.scene().getFocusOwner() == null ? shell.scene().getRoot() : shell.scene().getFocusOwner();
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private void draw(int width, int height, boolean night, String name, Consumer<Shell> phase)
            throws Exception {
        Path file = Path.of("target", "gallery", name);
        FxToolkit.run(() -> {
            Samples.Hands hands = new Samples.Hands();
            Shell shell = Samples.shell(hands, new Ticker(Samples.clock(hands)), night, texts);
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(shell.scene());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            phase.accept(shell);
            Snapshots.draw(shell.scene(), file);
            stage.hide();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
