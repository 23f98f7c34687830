package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.IncidentDoor;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentPapers;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.StatisticsPapers;
import cn.dutydesk.incident.service.Attachments;
import cn.dutydesk.incident.service.CaseService;
import cn.dutydesk.incident.service.ClosingService;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.service.Playbooks;
import cn.dutydesk.incident.service.RoleService;
import cn.dutydesk.incident.service.StatisticsService;
import cn.dutydesk.incident.service.TypeService;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.register.Registers;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What incidents bring into the window: their screen, the panel on the home screen, and F3. */
public final class IncidentUi {
    public static final String SCREEN = "incident";
    /** Where a leak is reported. */
    private static final String LEAK = "secrecy/leaks-new";
    private static final String ICON = "mdi2a-alert-outline";
    private static final int FOUND = 8;
    private static final int PAUSE_MS = 600;
    private static final int SEARCH_MS = 250;

    private final IncidentService incidents;
    private final Window window;
    private final IncidentModel model;
    private final CaseModel cases;
    private final Handling handling;
    private final RunningModel running;
    private final ReportDialog report;
    private final SourceNames sources;
    private final IncidentFiles files;
    private final List<Sections.Section> more;
    private final List<? extends IncidentTab> tabs;

    /** Where it is shown. @param open opens a screen by its id */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Ticker ticker, Consumer<String> open) {
    }

    /** What is done to incidents beside reporting and following them. */
    public record Handling(CaseService cases, RoleService roles, ClosingService closing, TypeService types,
            StatisticsService statistics, People people, Attachments attachments) {
    }

    /** What is put on paper. @param open opens a file with the desktop's own program; background thread */
    public record Papers(IncidentPapers incidents, StatisticsPapers statistics, Consumer<Path> open) {
    }

    /**
     * @param registers where calls and documents that became incidents are named
     * @param playbooks which may be started by hand
     * @param more      parts of the screen beside the incidents themselves
     * @param tabs      parts of the opened incident made by others
     */
    public IncidentUi(IncidentService incidents, Handling handling, ContactService contacts, Drafts drafts,
            Registers registers,
            Playbooks playbooks, Papers papers, Window window, List<Sections.Section> more,
            List<? extends IncidentTab> tabs) {
        this.tabs = List.copyOf(tabs);
        this.more = List.copyOf(more);
        this.incidents = incidents;
        this.handling = handling;
        this.window = window;
        files = new IncidentFiles(papers, new FileMenu(window.texts(), window.dialogs(), window.work(), papers.open()),
                window.actor(), window.texts());
        sources = new SourceNames(registers, window.texts());
        model = new IncidentModel(incidents, contacts, sources, playbooks, window.actor(), window.work(),
                window.signals(), window.clock(), new Delay(SEARCH_MS));
        cases = new CaseModel(model, incidents, new CaseModel.Services(handling.cases(), handling.roles(),
                handling.closing(), handling.people(), handling.attachments()), window.actor(), window.work());
        running = new RunningModel(incidents, contacts, window.actor(), window.work(), window.signals(),
                window.clock());
        report = new ReportDialog(new ReportModel(incidents, drafts, window.actor(), window.work(),
                new Delay(PAUSE_MS)), window.texts(), window.clock(), window.dialogs(), this::open,
                () -> window.open().accept(LEAK));
    }

    private void open(long incidentId) {
        window.open().accept(SCREEN);
        model.open(incidentId);
    }

    /** The way in for what turned out to be an incident at the desk. */
    public IncidentDoor door() {
        return seed -> window.work().read(() -> sources.name(new IncidentSource(seed.subject(), seed.subjectId())),
                from -> report.show(seed, from), window.dialogs()::problem);
    }

    public Screen screen() {
        return new Screen(SCREEN, "incident.title", ICON, 5, this::sections, running.countProperty());
    }

    private Sections sections() {
        List<Sections.Section> all = new ArrayList<>();
        all.add(new Sections.Section("case", "incident.section.cases",
                () -> new IncidentScreenView(model, cases, report,
                        files, window.texts(), window.clock(), window.dialogs(), window.ticker(), window.open(),
                        tabs)));
        all.addAll(more);
        all.add(new Sections.Section("statistics", "incident.statistics.title", () -> new StatisticsView(
                handling.statistics(), files, window.actor(), window.work(), window.texts(), window.clock())));
        all.add(new Sections.Section("types", "incident.types.section", () -> new TypesView(handling.types(),
                handling.roles(), window.actor(), window.work(), window.texts(), window.dialogs())));
        return new Sections(window.texts(), "incident.title", all);
    }

    public Panel panel() {
        return new RunningPanel(running, window.texts(), window.clock(), window.dialogs(), window.ticker(),
                this::open);
    }

    /** Incidents by number, what, where or result, for the command palette. */
    public Finder finder() {
        return text -> incidents.list(window.actor().get(), new IncidentFilter(null, null, text)).stream()
                .limit(FOUND).map(incident -> new Hit(incident.number() + " " + incident.what(), incident.place(),
                        ICON, () -> open(incident.id())))
                .toList();
    }

    /** F3. */
    public Command command() {
        return new Command("report-incident", "incident.command.report", "mdi2a-alert-plus-outline", "F3",
                report::show);
    }
}
