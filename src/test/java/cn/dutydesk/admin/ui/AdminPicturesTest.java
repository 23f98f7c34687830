package cn.dutydesk.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.admin.DatabaseLooks;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.Program;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.security.AccountView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the sections to target/pictures, to be looked at, and presses what a person would press. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("window")
class AdminPicturesTest {
    private static final int ACCOUNTS = 0;
    private static final int AUDIT = 1;
    private static final int SETTINGS = 2;
    private static final int HEALTH = 3;
    private static final int SESSIONS = 4;
    private static final int OWN = 5;
    private static final int SEALS = 6;

    @TempDir
    private Path temp;
    private TestBureau test;
    private Actor system;
    private Actor security;
    private Actor auditor;

    @BeforeAll
    void open() {
        test = new TestBureau("2026-11-22T09:00");
        system = test.actor(Role.SYSTEM_ADMIN);
        security = test.actor(Role.SECURITY_ADMIN);
        auditor = test.actor(Role.AUDIT_ADMIN);
        test.bureau.accounts.create(system, "lixiaoyu", "李晓雨", 7L);
        test.bureau.accounts.create(system, "zhoujianguo", "周建国", 8L);
        test.bureau.accounts.create(system, "wuqiang", "吴强", null);
        AccountView zhou = account("zhoujianguo");
        test.bureau.accounts.giveRoles(security, zhou.id(), Set.of(Role.LEADER, Role.DUTY_OFFICER, Role.ROSTER_KEEPER));
        test.bureau.accounts.setDisabled(system, account("wuqiang").id(), true);
        for (int i = 0; i < 5; i++) {
            refused(() -> test.bureau.signIn.signIn("lixiaoyu", "wrong".toCharArray()));
        }
        refused(() -> test.bureau.accounts.giveRoles(security, zhou.id(), Set.of(Role.LEADER, Role.AUDIT_ADMIN)));
        test.clock.move(Duration.ofMinutes(3));
        change(Setting.DUTY_PHONE, "0512-6811 0110");
        test.clock.move(Duration.ofMinutes(2));
        change(Setting.DUTY_PHONE, "0512-6811 0120");
        change(Setting.IDLE_MINUTES, "20");
    }

    private void change(Setting setting, String value) {
        new cn.dutydesk.admin.service.SettingsDesk(test.bureau.acts, test.bureau.settings).change(
                setting.security() ? security : system, setting, value);
    }

    private static void refused(Runnable job) {
        try {
            job.run();
            throw new AssertionError("was not refused");
        } catch (Refusal expected) {
            assertThat(expected.code()).isNotBlank();
        }
    }

    private AccountView account(String user) {
        return test.bureau.accounts.list(system).stream().filter(a -> a.user().equals(user)).findFirst().orElseThrow();
    }

    @AfterAll
    void close() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1256, 812, true", "small, 1182, 678, false"})
    void everySection(String name, int width, int height, boolean night) throws Exception {
        draw("accounts-" + name, width, height, night, Texts.CHINESE, system, ACCOUNTS, (root, dialogs) -> {});
        draw("matrix-" + name, width, height, night, Texts.CHINESE, system, ACCOUNTS,
                (root, dialogs) -> toggle(root, "权限表").fire());
        draw("audit-" + name, width, height, night, Texts.CHINESE, auditor, AUDIT,
                (root, dialogs) -> {
                    button(root, "校验审计链").fire();
                    select(root, row -> row instanceof AuditRecord record && record.action().equals("settings.change"));
                });
        draw("settings-" + name, width, height, night, Texts.CHINESE, system, SETTINGS, (root, dialogs) -> {});
        draw("failures-" + name, width, height, night, Texts.CHINESE, auditor, AUDIT,
                (root, dialogs) -> toggle(root, "登录失败").fire());
        draw("sessions-" + name, width, height, night, Texts.CHINESE, security, SESSIONS, (root, dialogs) -> {});
        draw("own-" + name, width, height, night, Texts.CHINESE, security, OWN, (root, dialogs) -> {});
        draw("seals-" + name, width, height, night, Texts.CHINESE, auditor, SEALS,
                (root, dialogs) -> button(root, "立即封存").fire());
        draw("health-" + name, width, height, night, Texts.CHINESE, auditor, HEALTH, (root, dialogs) -> {});
    }

    @Test
    void whoMayNotSeesWhy() throws Exception {
        Actor officer = test.actor(Role.DUTY_OFFICER);
        draw("refused-accounts", 1256, 812, false, Texts.CHINESE, officer, ACCOUNTS,
                (root, dialogs) -> assertThat(button(root, "新建账号").isDisabled()).isTrue());
        draw("refused-audit", 1256, 812, true, Texts.CHINESE, officer, AUDIT, (root, dialogs) -> {});
        draw("refused-settings", 1256, 812, false, Texts.CHINESE, auditor, SETTINGS, (root, dialogs) -> {});
        draw("read-settings", 1256, 812, false, Texts.CHINESE, security, SETTINGS,
                (root, dialogs) -> assertThat(button(root, "", "修改单位名称").isDisabled()).isTrue());
        draw("read-accounts", 1256, 812, false, Texts.CHINESE, security, ACCOUNTS, (root, dialogs) -> {});
    }

    @Test
    void theAuditorIsToldWhatTheSecurityAdministratorDid() throws Exception {
        draw("audit-news", 1256, 812, false, Texts.CHINESE, auditor, AUDIT, (root, dialogs) -> {
            button(root, "查看").fire();
            assertThat(root.lookup(".modal")).isNotNull();
        });
    }

    @Test
    void anAuthenticatorAppIsGivenUpWithPasswordAndCode() throws Exception {
        Actor auditing = auditor;
        cn.dutydesk.security.SecondFactors.Enrolment enrolment = test.bureau.secondFactors.begin(auditing);
        test.bureau.secondFactors.confirm(auditing, enrolment, cn.dutydesk.security.domain.Totp.code(enrolment.secret(),
                cn.dutydesk.security.domain.Totp.step(test.bureau.clock.now())));
        draw("dialog-unbind", 1256, 812, true, Texts.CHINESE, auditing, OWN, (root, dialogs) -> {
            button(root, "解除绑定").fire();
            dialogButton(root, "解除绑定").fire();
            assertThat(root.lookup(".modal-problem").isVisible()).isTrue();
        });
        assertThat(test.bureau.secondFactors.standing(auditing).enrolled()).isTrue();
    }

    @Test
    void inEnglish() throws Exception {
        draw("english-accounts", 1256, 812, false, Texts.ENGLISH, system, ACCOUNTS, (root, dialogs) -> {});
        draw("english-own", 1256, 812, false, Texts.ENGLISH, system, OWN, (root, dialogs) -> {});
        draw("english-audit", 1256, 812, false, Texts.ENGLISH, auditor, AUDIT, (root, dialogs) -> {});
        draw("english-settings", 1256, 812, false, Texts.ENGLISH, system, SETTINGS, (root, dialogs) -> {});
        draw("english-health", 1256, 812, false, Texts.ENGLISH, system, HEALTH, (root, dialogs) -> {});
    }

    @Test
    void aPasswordIsShownOnce() throws Exception {
        draw("dialog-password", 1256, 812, false, Texts.CHINESE, system, ACCOUNTS, (root, dialogs) -> {
            assertThat(button(root, "重置密码").isDisabled()).as("one's own").isTrue();
            select(root, row -> row instanceof AccountView account && account.user().equals("zhoujianguo"));
            button(root, "重置密码").fire();
            dialogButton(root, "重置密码").fire();
        });
        assertThat(test.bureau.audit.search("account.reset", Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    void rolesThatMustStayApartAreRefusedInTheDialog() throws Exception {
        draw("dialog-roles", 1256, 812, true, Texts.CHINESE, security, ACCOUNTS, (root, dialogs) -> {
            button(root, "分配角色").fire();
            root.lookupAll(".check-box").stream().map(javafx.scene.control.CheckBox.class::cast)
                    .filter(box -> box.getText().equals("安全审计员")).forEach(box -> box.setSelected(true));
            dialogButton(root, "分配角色").fire();
            assertThat(root.lookup(".modal-problem").isVisible()).isTrue();
        });
    }

    @Test
    void anAccountIsMade() throws Exception {
        draw("dialog-create", 1182, 678, false, Texts.CHINESE, system, ACCOUNTS, (root, dialogs) -> {
            button(root, "新建账号").fire();
            TextField user = (TextField) root.lookupAll(".modal .text-field").iterator().next();
            user.setText("x");
            button(root, "选择人员…").fire();
            dialogButton(root, "建立账号").fire();
        });
    }

    @Test
    void closingSaysWhatIsLost() throws Exception {
        draw("dialog-close", 1256, 812, false, Texts.CHINESE, system, ACCOUNTS, (root, dialogs) -> {
            select(root, row -> row instanceof AccountView account && account.user().equals("zhoujianguo"));
            button(root, "停用账号").fire();
        });
    }

    @Test
    void aValueIsChangedInItsPlace() throws Exception {
        draw("settings-edit", 1256, 812, false, Texts.CHINESE, security, SETTINGS, (root, dialogs) -> {
            button(root, "", "修改无操作多久锁屏（分钟）").fire();
            TextField field = (TextField) root.lookup(".admin-setting .text-field");
            field.setText("500");
            button(root, "保存").fire();
            assertThat(root.lookup(".field-error")).isNotNull();
        });
        assertThat(test.bureau.settings.number(Setting.IDLE_MINUTES)).isEqualTo(20);
    }

    private static void select(Parent root, Predicate<Object> wanted) {
        TableView<?> table = (TableView<?>) root.lookup(".table-view");
        for (int i = 0; i < table.getItems().size(); i++) {
            if (wanted.test(table.getItems().get(i))) {
                table.getSelectionModel().clearAndSelect(i);
                break;
            }
        }
        root.applyCss();
        root.layout();
    }

    private static Button button(Parent root, String words) {
        return root.lookupAll(".button").stream().map(Button.class::cast).filter(b -> words.equals(b.getText()))
                .findFirst().orElseThrow(() -> new AssertionError("no button " + words));
    }

    private static Button button(Parent root, String words, String accessible) {
        return root.lookupAll(".button").stream().map(Button.class::cast)
                .filter(b -> words.equals(b.getText()) && accessible.equals(b.getAccessibleText()))
                .findFirst().orElseThrow(() -> new AssertionError("no button " + accessible));
    }

    private static Button dialogButton(Parent root, String words) {
        Node buttons = root.lookup(".modal-buttons");
        return button((Parent) buttons, words);
    }

    private static ToggleButton toggle(Parent root, String words) {
        return root.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(b -> words.equals(b.getText())).findFirst().orElseThrow();
    }

    private void draw(String name, int width, int height, boolean night, Locale locale, Actor who, int section,
            BiConsumer<Parent, Dialogs> then) throws Exception {
        Path file = Path.of("target", "pictures", "admin-" + name + ".png");
        Texts texts = new Texts(locale);
        Map<String, String> environment = Map.of("DISPLAY", ":0", "GTK_IM_MODULE", "fcitx");
        Machine machine = new Machine(variable -> environment.getOrDefault(variable, ""), System::getProperty,
                test.bureau.clock.zone());
        Files.writeString(temp.resolve("dutydesk.mv.db"), "x".repeat(3_400_000));
        Doctor doctor = Doctor.of(texts, machine, test.bureau.clock, temp, () -> false, Fixed.NONE,
                () -> DatabaseLooks.open(test.bureau.database, test.bureau.audit, texts),
                () -> test.clock.instant().minus(Duration.ofMinutes(12)));
        Program program = new Program("0.1.0", test.clock.instant().minus(Duration.ofHours(27)), temp);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            AdminViews views = new AdminViews(new AdminViews.Frame(texts, test.bureau.clock,
                    new DirectWork(new Problems(texts)), dialogs, () -> who), test.bureau.acts, test.bureau.accounts,
                    test.bureau.auditDesk, (path, title, heading, rows) -> rows.forEach(row -> {}),
                    test.bureau.settings,
                    doctor, program, new SupportBundle(texts, test.bureau.clock, new SupportBundle.Around("0.1.0", temp,
                            machine, doctor, test.bureau.settings, List::of, () -> "")),
                    id -> Map.of(7L, "李晓雨", 8L, "周建国", 9L, "郑海波").getOrDefault(id, "?"),
                    chosen -> chosen.accept(9L), List::of);
            GuardViews guard = new GuardViews(new AdminViews.Frame(texts, test.bureau.clock,
                    new DirectWork(new Problems(texts)), dialogs, () -> who), test.bureau.acts, test.bureau.signIn,
                    test.bureau.sessions, test.bureau.secondFactors);
            List<Sections.Section> all = new java.util.ArrayList<>(views.sections());
            all.add(guard.sessions());
            all.add(guard.own(() -> {}, bound -> {}));
            all.add(guard.seals(test.bureau.sealDesk, path -> {}));
            Sections sections = new Sections(texts, AdminViews.TITLE, all);
            layers.content(sections.node());
            sections.open(section);
            sections.shown();
            Scene scene = new Scene(layers, width, height);
            new Theme(test.bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            layers.applyCss();
            layers.layout();
            then.accept(layers, dialogs);
            Snapshots.draw(scene, file);
            sections.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(15_000);
    }
}
