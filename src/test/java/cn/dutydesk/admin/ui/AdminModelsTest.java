package cn.dutydesk.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Health;
import cn.dutydesk.admin.Program;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.admin.check.Check;
import cn.dutydesk.admin.service.SettingView;
import cn.dutydesk.admin.service.SettingsDesk;
import cn.dutydesk.admin.ui.AccountsModel.Standing;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.AccountView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.SettingChanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The models of the four sections on a real bureau, without a toolkit. */
@ResourceLock("window")
class AdminModelsTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);

    private final Work work = new DirectWork(new Problems(TEXTS));
    private final List<Problem> problems = new ArrayList<>();
    private TestBureau test;
    private Actor system;
    private Actor security;
    private Actor auditor;

    @BeforeEach
    void open() {
        test = new TestBureau("2026-11-22T09:00");
        system = test.actor(Role.SYSTEM_ADMIN);
        security = test.actor(Role.SECURITY_ADMIN);
        auditor = test.actor(Role.AUDIT_ADMIN);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private AccountsModel accounts(Actor who) {
        AccountsModel model = new AccountsModel(test.bureau.accounts, java.util.List::of, test.bureau.acts, () -> who,
                work,
                test.bureau.clock);
        model.reload();
        return model;
    }

    private AuditModel audit(Actor who) {
        return new AuditModel(test.bureau.auditDesk, () -> who, work, test.bureau.clock, new AuditWords(TEXTS));
    }

    private SettingsModel settings(Actor who) {
        SettingsModel model = new SettingsModel(new SettingsDesk(test.bureau.acts, test.bureau.settings), () -> who,
                work);
        model.reload();
        return model;
    }

    private static AccountView find(AccountsModel model, String user) {
        return model.accounts().stream().filter(a -> a.user().equals(user)).findFirst().orElseThrow();
    }

    @Test
    void anAccountIsMadeLinkedClosedAndReset() {
        AccountsModel model = accounts(system);
        List<NewAccount> made = new ArrayList<>();
        model.create(" lixiaoyu ", "李晓雨", null, made::add, problems::add);
        assertThat(find(model, "lixiaoyu").roles()).containsExactly(Role.DUTY_OFFICER);
        assertThat(model.standing(find(model, "lixiaoyu"))).isEqualTo(Standing.MUST_CHANGE);
        model.link(find(model, "lixiaoyu"), 7L, () -> {}, problems::add);
        assertThat(find(model, "lixiaoyu").personId()).isEqualTo(7);
        model.link(find(model, "lixiaoyu"), null, () -> {}, problems::add);
        assertThat(find(model, "lixiaoyu").personId()).isNull();
        model.setDisabled(find(model, "lixiaoyu"), true, fresh -> {}, problems::add);
        assertThat(model.standing(find(model, "lixiaoyu"))).isEqualTo(Standing.CLOSED);
        model.setDisabled(find(model, "lixiaoyu"), false, fresh -> assertThat(fresh).isEmpty(), problems::add);
        model.resetPassword(find(model, "lixiaoyu"), made::add, problems::add);
        assertThat(made).hasSize(2);
        assertThat(test.bureau.signIn.signIn("lixiaoyu", made.getLast().password().toCharArray()).name())
                .isEqualTo("李晓雨");
        assertThat(problems).isEmpty();
        assertThat(test.bureau.audit.verify().whole()).isTrue();
    }

    @Test
    void aLockedAccountShowsUntilWhen() {
        AccountsModel model = accounts(system);
        for (int i = 0; i < 5; i++) {
            try {
                test.bureau.signIn.signIn("duty-officer", "wrong".toCharArray());
            } catch (Refusal expected) {
                assertThat(expected.code()).startsWith("security.refused.");
            }
        }
        model.reload();
        assertThat(model.standing(find(model, "duty-officer"))).isEqualTo(Standing.LOCKED);
        test.clock.move(Duration.ofMinutes(10));
        assertThat(model.standing(find(model, "duty-officer"))).isEqualTo(Standing.MUST_CHANGE);
    }

    @Test
    void theThreeAdministratorsStayApartInWords() {
        AccountsModel model = accounts(security);
        model.giveRoles(find(model, "duty-officer"), Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN), () -> {},
                problems::add);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.refusal()).isTrue();
            assertThat(problem.words()).contains("不设一人全权");
        });
        model.giveRoles(find(model, "duty-officer"), Set.of(Role.LEADER), () -> {}, problems::add);
        assertThat(find(model, "duty-officer").roles()).containsExactly(Role.LEADER);
    }

    @Test
    void whatGuardsTheAccountsIsTheSecurityAdministratorsAndTheRestIsNot() {
        SettingsModel mine = settings(security);
        for (Setting setting : Setting.values()) {
            if (!setting.channel()) {
                assertThat(value(mine, setting).mine()).as(setting.key()).isEqualTo(setting.security());
                assertThat(value(settings(system), setting).mine()).as(setting.key()).isNotEqualTo(setting.security());
            }
        }
        mine.change(value(mine, Setting.BUREAU_NAME), "别的局", () -> {}, problems::add);
        SettingsModel others = settings(system);
        others.change(value(others, Setting.PASSWORD_LENGTH), "12", () -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("security.refused.permission",
                "security.refused.permission");
    }

    @Test
    void theRecordIsFoundByNamesOfActionsAccountDaysAndOutcome() {
        test.bureau.accounts.giveRoles(security, accountOf("duty-officer"), Set.of(Role.LEADER));
        test.clock.move(Duration.ofDays(2));
        try {
            test.bureau.signIn.signIn("roster-keeper", "wrong".toCharArray());
        } catch (Refusal expected) {
            assertThat(expected.code()).isEqualTo("security.refused.wrong");
        }
        AuditModel model = audit(auditor);
        model.textProperty().set("分配角色");
        model.reload();
        assertThat(model.records()).extracting(AuditRecord::action).containsExactly("account.roles");
        model.accountProperty().set("roster");
        model.reload();
        assertThat(model.records()).isEmpty();
        model.textProperty().set("");
        model.reload();
        assertThat(model.records()).singleElement().satisfies(one -> assertThat(one.action())
                .isEqualTo("security.sign-in"));
        model.accountProperty().set("");
        model.outcomeProperty().set(cn.dutydesk.audit.AuditOutcome.REFUSED);
        model.reload();
        assertThat(model.records()).hasSize(1);
        model.outcomeProperty().set(null);
        model.toProperty().set(java.time.LocalDate.of(2026, 11, 22));
        model.reload();
        assertThat(model.records()).extracting(AuditRecord::actor).doesNotContain("roster-keeper")
                .contains("security-admin");
        model.fromProperty().set(java.time.LocalDate.of(2026, 11, 23));
        model.toProperty().set(null);
        model.reload();
        assertThat(model.records()).extracting(AuditRecord::actor).containsOnly("roster-keeper");
        assertThat(model.failures()).singleElement().satisfies(failed -> {
            assertThat(failed.actor()).isEqualTo("roster-keeper");
            assertThat(failed.count()).isEqualTo(1);
        });
    }

    private long accountOf(String user) {
        return test.bureau.accounts.list(system).stream().filter(one -> one.user().equals(user)).findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatTheSecurityAdministratorDidStaysUntilTheAuditorHasReadIt() {
        AuditModel model = audit(auditor);
        model.reload();
        assertThat(model.news()).isEmpty();
        test.bureau.accounts.giveRoles(security, accountOf("duty-officer"), Set.of(Role.LEADER));
        SettingsModel settings = settings(security);
        settings.change(value(settings, Setting.LOCK_MINUTES), "15", () -> {}, problems::add);
        SettingsModel others = settings(system);
        others.change(value(others, Setting.DUTY_PHONE), "0512-1", () -> {}, problems::add);
        model.reload();
        assertThat(model.news()).extracting(AuditRecord::action).containsExactly("account.roles", "settings.change");
        model.markRead(problems::add);
        assertThat(model.news()).isEmpty();
        assertThat(model.records().getFirst().action()).isEqualTo("audit.reviewed");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsFoundIsTakenOutAndThatIsOnRecord(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws java.io.IOException {
        try {
            test.bureau.signIn.signIn("=cmd()", "wrong".toCharArray());
        } catch (Refusal expected) {
            assertThat(expected.code()).isEqualTo("security.refused.wrong");
        }
        AuditModel model = audit(auditor);
        List<Long> counts = new ArrayList<>();
        java.nio.file.Path csv = folder.resolve("a.csv");
        java.nio.file.Path xlsx = folder.resolve("a.xlsx");
        for (java.nio.file.Path file : List.of(csv, xlsx)) {
            model.export("审计记录", List.of("序号", "操作人"), record -> List.of(Long.toString(record.sequence()),
                    record.actor()), cn.dutydesk.report.document.LongTable::write, file, counts::add, problems::add);
        }
        assertThat(problems).isEmpty();
        List<String> lines = java.nio.file.Files.readAllLines(csv);
        assertThat(lines).hasSize((int) (counts.getFirst() + 1)).contains(counts.getFirst() + ",'=cmd()");
        cn.dutydesk.sheet.Grid sheet = cn.dutydesk.sheet.Workbooks.read(xlsx).getFirst();
        assertThat(sheet.height()).isEqualTo((int) (counts.getLast() + 1));
        model.reload();
        assertThat(model.records()).extracting(AuditRecord::action).startsWith("audit.export", "audit.export");
        AuditModel other = audit(security);
        other.export("x", List.of(), record -> List.of(), (file, title, heading, rows) -> rows.close(), csv,
                counts::add,
                problems::add);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.code())
                .isEqualTo("security.refused.permission"));
    }

    @Test
    void eachSeesWhatHeMayDo() {
        AccountsModel keeper = accounts(test.actor(Role.ROSTER_KEEPER));
        assertThat(keeper.rightsProperty().get().read()).isFalse();
        assertThat(keeper.accounts()).isEmpty();
        assertThat(accounts(auditor).rightsProperty().get())
                .isEqualTo(new AccountsModel.Rights(true, false, false, auditor.accountId()));
        assertThat(accounts(system).rightsProperty().get().edit()).isTrue();
        assertThat(accounts(security).rightsProperty().get().roles()).isTrue();
        assertThat(test.bureau.audit.search("refusal", Long.MAX_VALUE, 9)).as("looking is not an offence").isEmpty();
    }

    @Test
    void theFilterFindsNamesOfBothKinds() {
        AccountsModel model = accounts(system);
        model.filterProperty().set("ADMIN");
        assertThat(model.accounts()).hasSize(3);
        model.filterProperty().set("值班");
        assertThat(model.accounts()).extracting(AccountView::user).containsExactly("duty-officer");
    }

    @Test
    void theRecordIsReadAPageAtATime() {
        SettingsModel settings = settings(system);
        for (int i = 0; i < AuditModel.PAGE + 20; i++) {
            SettingView phone = value(settings, Setting.DUTY_PHONE);
            settings.change(phone, "6811 " + (1000 + i), () -> {}, problems::add);
        }
        AuditModel model = audit(auditor);
        model.textProperty().set("settings.change");
        model.reload();
        assertThat(model.records()).hasSize(AuditModel.PAGE);
        assertThat(model.moreProperty().get()).isTrue();
        model.older();
        assertThat(model.records()).hasSize(AuditModel.PAGE + 20).doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b.sequence(), a.sequence()));
        assertThat(model.moreProperty().get()).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void onlyTheAuditorReadsTheRecordAndEverybodyChecksIt() {
        AuditModel model = audit(system);
        model.reload();
        assertThat(model.readableProperty().get()).isFalse();
        assertThat(model.records()).isEmpty();
        model.verify();
        assertThat(model.checkProperty().get().whole()).isTrue();
        assertThat(model.checkingProperty().get()).isFalse();
        AuditModel reader = audit(auditor);
        reader.reload();
        assertThat(reader.records()).extracting(AuditRecord::action).contains("security.sign-in", "bureau.set-up");
    }

    private static SettingView value(SettingsModel model, Setting setting) {
        return model.values().stream().filter(v -> v.setting() == setting).findFirst().orElseThrow();
    }

    @Test
    void aValueIsChangedWithinItsLimitsAndKeepsItsHistory() {
        SettingsModel model = settings(security);
        model.change(value(model, Setting.IDLE_MINUTES), "20", () -> {}, problems::add);
        test.clock.move(Duration.ofMinutes(1));
        model.change(value(model, Setting.IDLE_MINUTES), " 30 ", () -> {}, problems::add);
        model.change(value(model, Setting.IDLE_MINUTES), "30", () -> {}, problems::add);
        assertThat(problems).isEmpty();
        assertThat(value(model, Setting.IDLE_MINUTES).history()).extracting(SettingChanged::value)
                .containsExactly("30", "20");
        assertThat(test.bureau.settings.number(Setting.IDLE_MINUTES)).isEqualTo(30);
        model.change(value(model, Setting.IDLE_MINUTES), "500", () -> {}, problems::add);
        model = settings(system);
        model.change(value(model, Setting.BUREAU_ZONE), "Mars/Olympus", () -> {}, problems::add);
        model.change(value(model, Setting.BUREAU_NAME), " ", () -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("settings.refused.range",
                "settings.refused.zone", "settings.refused.length");
        assertThat(test.bureau.audit.search("settings.change", Long.MAX_VALUE, 9)).hasSize(5);
    }

    @Test
    void whoMayNotChangeOrReadTheSettings() {
        SettingsModel officer = settings(test.actor(Role.DUTY_OFFICER));
        assertThat(officer.values()).extracting(SettingView::setting).containsExactlyElementsOf(
                Stream.of(Setting.values()).filter(setting -> !setting.channel()).toList());
        assertThat(officer.editableProperty().get()).isFalse();
        officer.change(value(officer, Setting.DUTY_PHONE), "1", () -> {}, problems::add);
        assertThat(problems).singleElement().extracting(Problem::code).isEqualTo("security.refused.permission");
        SettingsModel reader = settings(auditor);
        assertThat(reader.readableProperty().get()).isFalse();
        assertThat(reader.values()).isEmpty();
    }

    @Test
    void theDoctorIsAskedAgain() {
        int[] asked = new int[1];
        Doctor doctor = new Doctor(TEXTS, List.of(new Check() {
            @Override
            public Topic topic() {
                return Topic.DISK;
            }

            @Override
            public Finding look() {
                return ++asked[0] == 1 ? bad("满", "清理") : ok("好");
            }
        }));
        HealthModel model = new HealthModel(doctor, new Program("0.1.0", test.clock.instant(), null), null, work,
                test.bureau.clock);
        model.examine();
        assertThat(model.reportProperty().get().findings()).extracting(Finding::health).containsExactly(Health.BAD);
        test.clock.move(Duration.ofHours(2));
        model.examine();
        assertThat(model.reportProperty().get().findings()).extracting(Finding::health).containsExactly(Health.OK);
        assertThat(model.reportProperty().get().running()).isEqualTo(Duration.ofHours(2));
        assertThat(model.reportProperty().get().databaseBytes()).isEqualTo(-1);
    }

    @Test
    void everySettingAndPermissionHasAName() {
        for (Locale locale : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            Texts texts = new Texts(locale);
            assertThat(Setting.values()).filteredOn(setting -> !setting.channel())
                    .allMatch(setting -> !SettingsView.name(texts, setting).equals(setting.key()));
            assertThat(Permission.values())
                    .allMatch(permission -> !PermissionMatrix.name(texts, permission).equals(permission.word()));
        }
    }

    @Test
    void theRecordSpeaksInWords() {
        AuditWords words = new AuditWords(TEXTS);
        assertThat(words.action("security.sign-in")).isEqualTo("登录");
        assertThat(words.action("not.yet-named")).isEqualTo("not.yet-named");
        assertThat(words.subject("setting", "duty.phone")).isEqualTo("设置 值班电话");
        assertThat(AuditWords.pretty("{\"a\":1}")).contains("\n");
        assertThat(AuditWords.pretty("\"示例\"")).isEqualTo("示例");
        assertThat(AuditWords.pretty("{broken")).isEqualTo("{broken");
    }
}
