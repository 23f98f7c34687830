package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Program;
import cn.dutydesk.admin.RecordFile;
import cn.dutydesk.admin.service.AuditDesk;
import cn.dutydesk.admin.service.SettingsDesk;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Sections.Section;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.AccountAdmin;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.PermissionTable;
import cn.dutydesk.settings.Settings;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Makes the administrators' sections of the screen 系统 from the services of a bureau. FX thread. */
public final class AdminViews {
    /** i18n key of the screen's title. */
    public static final String TITLE = "admin.title";

    /** What every section is made of. */
    public record Frame(Texts texts, BureauClock clock, Work work, Dialogs dialogs, CurrentActor actor) {
    }

    private final Frame frame;
    private final Acts acts;
    private final AccountAdmin accounts;
    private final AuditDesk audit;
    private final RecordFile writer;
    private final Settings settings;
    private final Doctor doctor;
    private final Program program;
    private final SupportBundle bundle;
    private final LongFunction<String> personName;
    private final PersonPicker picker;
    private final Supplier<List<DutyPerson>> duty;

    /**
     * @param writer     writes what the auditor takes out
     * @param bundle     what support is given
     * @param personName name of a person by number; called on the FX thread, so from memory
     * @param picker     lets the person choose somebody from the directory
     * @param duty       who has duties, to make accounts for; blocks
     */
    public AdminViews(Frame frame, Acts acts, AccountAdmin accounts, AuditDesk audit, RecordFile writer,
            Settings settings,
            Doctor doctor, Program program, SupportBundle bundle, LongFunction<String> personName, PersonPicker picker,
            Supplier<List<DutyPerson>> duty) {
        this.frame = frame;
        this.acts = acts;
        this.accounts = accounts;
        this.audit = audit;
        this.writer = writer;
        this.settings = settings;
        this.doctor = doctor;
        this.program = program;
        this.bundle = bundle;
        this.personName = personName;
        this.picker = picker;
        this.duty = duty;
    }

    /** 账号与权限, 审计记录, 单位设置, 运行状况, in this order. */
    public List<Section> sections() {
        return List.of(new Section("admin.accounts.title", this::accounts),
                new Section("audit", "admin.audit.title", this::audit),
                new Section("admin.settings.title", this::settings), new Section("admin.health-title", this::health));
    }

    AccountsView accounts() {
        AccountsModel model = new AccountsModel(accounts, duty, acts, frame.actor(), frame.work(), frame.clock());
        return new AccountsView(model, frame.texts(), frame.clock(), frame.dialogs(), PermissionTable.load(),
                personName,
                picker);
    }

    AuditView audit() {
        return new AuditView(new AuditModel(audit, frame.actor(), frame.work(), frame.clock(),
                new AuditWords(frame.texts())), frame.texts(), frame.clock(), frame.dialogs(), writer);
    }

    SettingsView settings() {
        return new SettingsView(new SettingsModel(new SettingsDesk(acts, settings), frame.actor(), frame.work()),
                frame.texts(), frame.clock(), frame.dialogs());
    }

    HealthView health() {
        return new HealthView(new HealthModel(doctor, program, bundle, frame.work(), frame.clock()),
                frame.texts(), frame.clock(), frame.dialogs());
    }
}
