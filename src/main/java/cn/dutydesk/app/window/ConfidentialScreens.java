package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.leak.service.LeakTells;
import cn.dutydesk.leak.ui.LeakUi;
import cn.dutydesk.scan.ui.ScanUi;
import cn.dutydesk.secrecy.service.SecrecyTells;
import cn.dutydesk.secrecy.ui.SecrecyUi;
import cn.dutydesk.security.Seat;
import cn.dutydesk.selfcheck.service.FindingTells;
import cn.dutydesk.selfcheck.service.ResponsibilityTells;
import cn.dutydesk.selfcheck.service.SelfCheckTells;
import cn.dutydesk.selfcheck.ui.FindingUi;
import cn.dutydesk.selfcheck.ui.ResponsibilityUi;
import cn.dutydesk.selfcheck.ui.SelfCheckUi;
import cn.dutydesk.shell.Shell;
import java.util.ArrayList;
import java.util.List;

/**
 * The rooms of confidentiality in the window: one screen 保密自查 whose parts come from four rooms, and what they tell
 * the home screen.
 */
final class ConfidentialScreens {
    static final String SCREEN = "secrecy";
    private static final String TITLE = "selfcheck.screen";

    private final Texts texts;
    private final Shell shell;
    private final SelfCheckUi checks;
    private final SelfCheckTells checked;
    private final FindingUi findings;
    private final FindingTells found;
    private final ResponsibilityUi responsibility;
    private final ResponsibilityTells answering;
    private final LeakUi leaks;
    private final LeakTells leaked;
    private final SecrecyUi registers;
    private final SecrecyTells kept;
    private final ScanUi scan;

    ConfidentialScreens(Bureau bureau, Texts texts, Work work, Signals signals, Ticker ticker, Shell shell,
            Seat seat) {
        this.texts = texts;
        this.shell = shell;
        FindingUi.Window window = new FindingUi.Window(texts, bureau.clock, work, signals, seat, shell.dialogs(),
                shell::show, DesktopFiles::open);
        findings = new FindingUi(bureau.confidential.findings, bureau.confidential.findingPapers, bureau.directory,
                bureau.drafts,
                window);
        responsibility = new ResponsibilityUi(bureau.confidential.responsibility.service,
                bureau.confidential.responsibilityPapers, bureau.directory, window);
        answering = new ResponsibilityTells(bureau.confidential.responsibility.service, bureau.acts, bureau.clock,
                texts);
        leaks = new LeakUi(bureau.confidential.leak.leaks, bureau.confidential.leakPapers, bureau.directory,
                new LeakUi.Window(texts, bureau.clock, work, signals, seat, shell.dialogs(), ticker, shell::show,
                        DesktopFiles::open));
        leaked = bureau.confidential.leak.tells(texts);
        scan = new ScanUi(bureau.confidential.scan, bureau.confidential.scanPapers, new ScanUi.Window(texts,
                bureau.clock, work, signals, seat, shell.dialogs(), DesktopFiles::open, ticker));
        checks = new SelfCheckUi(bureau.confidential.selfcheck, bureau.confidential.selfcheckPapers, bureau.drafts,
                new SelfCheckUi.Window(texts, bureau.clock, work, signals, seat, shell.dialogs(), shell::show,
                        DesktopFiles::open),
                () -> List.of(responsibility.line(), findings.panel()));
        checked = bureau.confidential.selfcheck.tells(texts);
        found = new FindingTells(bureau.confidential.findings.findings, bureau.acts, bureau.clock, texts);
        registers = new SecrecyUi(bureau.confidential.secrecy, new SecrecyUi.Window(texts, bureau.clock, work,
                signals, seat, shell.dialogs(), bureau.directory, bureau.confidential.secrecyPapers,
                bureau.drafts, DesktopFiles::open), findings::raise);
        kept = bureau.confidential.secrecy.tells(texts);
    }

    List<Screen> screens() {
        List<Sections.Section> sections = sections();
        return sections.isEmpty() ? List.of() : List.of(new Screen(SCREEN, TITLE, "mdi2s-shield-key-outline", 7,
                () -> new Sections(texts, TITLE, sections)));
    }

    /** In this order: month, findings, leaks, people, devices, training, scan, duties, standards. */
    private List<Sections.Section> sections() {
        List<Sections.Section> sections = new ArrayList<>();
        sections.add(checks.month());
        sections.add(findings.section());
        sections.add(leaks.section());
        sections.add(registers.people());
        sections.add(registers.devices());
        sections.add(registers.training());
        sections.add(scan.section());
        sections.add(responsibility.section());
        sections.add(checks.standards());
        return sections;
    }

    /** What must be done. */
    List<TodoSource> todos() {
        return List.of(checked, found, leaked, answering, kept);
    }

    /** What a leader sees in ten seconds. */
    List<BriefSource> briefs() {
        return List.of(checked, found, leaked, kept);
    }

    List<Command> commands() {
        return List.of(new Command("report-leak", "leak.report.title", "mdi2s-shield-alert-outline", "",
                () -> shell.show("secrecy/leaks-new")));
    }

    List<Finder> finders() {
        return List.of(registers.finder(shell::show), findings.finder());
    }
}
