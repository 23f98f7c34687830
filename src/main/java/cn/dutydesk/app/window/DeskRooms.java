package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.IncidentDoor;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.desk.service.CalendarTodos;
import cn.dutydesk.desk.service.DeskBrief;
import cn.dutydesk.desk.service.ItemLinks;
import cn.dutydesk.desk.service.ItemTodos;
import cn.dutydesk.desk.service.RosterTodos;
import cn.dutydesk.desk.service.SignInTodos;
import cn.dutydesk.desk.ui.DeskUi;
import cn.dutydesk.desk.ui.FollowUi;
import cn.dutydesk.desk.ui.ItemDialogs;
import cn.dutydesk.desk.ui.ItemsModel;
import cn.dutydesk.handover.service.HandoverTells;
import cn.dutydesk.handover.ui.HandoverUi;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.service.ClockTodos;
import cn.dutydesk.incident.service.IncidentBrief;
import cn.dutydesk.incident.service.IncidentLinks;
import cn.dutydesk.incident.service.Playbooks;
import cn.dutydesk.incident.service.ReportTells;
import cn.dutydesk.incident.ui.FollowTab;
import cn.dutydesk.incident.ui.FollowTabModel;
import cn.dutydesk.incident.ui.IncidentUi;
import cn.dutydesk.incident.ui.ReportsModel;
import cn.dutydesk.incident.ui.ReportsTab;
import cn.dutydesk.incident.ui.RulesModel;
import cn.dutydesk.incident.ui.RulesView;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import cn.dutydesk.leader.service.BriefService;
import cn.dutydesk.leader.service.RosterBrief;
import cn.dutydesk.leader.ui.InstructionDialog;
import cn.dutydesk.leader.ui.LeaderModel;
import cn.dutydesk.leader.ui.LeaderView;
import cn.dutydesk.playbook.service.RunBrief;
import cn.dutydesk.playbook.service.RunTodos;
import cn.dutydesk.playbook.ui.DrillLive;
import cn.dutydesk.playbook.ui.KnownNames;
import cn.dutydesk.playbook.ui.PlaybookSections;
import cn.dutydesk.playbook.ui.PlaybookUi;
import cn.dutydesk.presence.service.PresenceBrief;
import cn.dutydesk.presence.ui.EvaluationDesk;
import cn.dutydesk.presence.ui.PresenceUi;
import cn.dutydesk.register.service.DocumentTodos;
import cn.dutydesk.register.service.RegisterBrief;
import cn.dutydesk.register.ui.RegisterUi;
import cn.dutydesk.roster.ui.MineUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Seat;
import cn.dutydesk.shell.Shell;
import cn.dutydesk.warning.service.WarningTells;
import cn.dutydesk.warning.ui.WarningUi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The duty desk and the rooms around it, put together: registers, presence, handover, leader's view, incidents. What
 * they say to each other goes through the interfaces in the root of the desk.
 */
final class DeskRooms {
    private final Bureau bureau;
    private final Texts texts;
    private final Work work;
    private final Signals signals;
    private final Ticker ticker;
    private final Shell shell;
    private final Seat seat;
    private final FollowUi follow;
    private final WarningUi warnings;
    private final WarningTells warned;
    private final IncidentUi incidents;
    private final PresenceUi presence;
    private final RegisterUi registers;
    private final HandoverTells handovers;
    private final HandoverUi handing;
    private final DeskUi desk;
    private final PlaybookUi playbooks;
    private final PlaybookSections runs;
    private final ConfidentialScreens confidential;

    /**
     * @param work    of one sitting, as signals and ticker: nothing is answered, and nobody hears, when it has ended
     * @param lasting for a drill, which goes on when its person left
     */
    DeskRooms(Bureau bureau, Texts texts, Work work, Work lasting, Signals signals, Ticker ticker, Shell shell,
            Seat seat) {
        this.signals = signals;
        this.bureau = bureau;
        this.texts = texts;
        this.work = work;
        this.ticker = ticker;
        this.shell = shell;
        this.seat = seat;
        confidential = new ConfidentialScreens(bureau, texts, work, signals, ticker, shell, seat);
        runs = new PlaybookSections(bureau.playbooks, bureau.directory, bureau.acts, new PlaybookSections.Window(texts,
                bureau.clock, work, signals, seat, shell.dialogs(), ticker, shell::show, DesktopFiles::open), lasting);
        follow = new FollowUi(bureau.followUps, bureau.directory, window(), bureau.itemPapers,
                DesktopFiles::open);
        warned = new WarningTells(bureau.database.tx(), texts, bureau.clock);
        warnings = new WarningUi(bureau.warnings, bureau.staffing, bureau.directory, bureau.settings,
                new IncidentLinks(bureau.database.tx(), texts), new WarningUi.Window(texts, bureau.clock, work,
                        signals, seat, shell.dialogs(), seed -> incidentDoor().report(seed), shell::show));
        incidents = new IncidentUi(bureau.incidents, new IncidentUi.Handling(bureau.cases,
                bureau.caseRoles, bureau.closing, bureau.caseTypes,
                bureau.caseStatistics, bureau.directory, bureau.attachments), bureau.contacts,
                bureau.drafts, bureau.registers,
                this::startable, new IncidentUi.Papers(bureau.incidentPapers, bureau.statisticsPapers,
                        DesktopFiles::open),
                new IncidentUi.Window(texts, bureau.clock, work, signals, seat,
                        shell.dialogs(), ticker, shell::show),
                List.of(follow.section(), warnings.section(), rules()), List.of(reportsTab(), followTab()));
        presence = new PresenceUi(bureau.presence, bureau.acts,
                new EvaluationDesk(bureau.presencePapers, DesktopFiles::open), new PresenceUi.Window(texts,
                        bureau.clock, work, signals, seat, shell.dialogs(), ticker, shell::show));
        registers = registers();
        handovers = bureau.handover.tells(texts);
        handing = new HandoverUi(bureau.handover, bureau.handoverPapers, new HandoverUi.Window(texts, bureau.clock,
                work, signals, seat, bureau.signIn, shell.dialogs(), shell::show, DesktopFiles::open));
        desk = new DeskUi(services(), window(), parts());
        playbooks = playbooks();
    }

    /** Asked for when somebody makes an incident of a warning: the two screens know each other. */
    private IncidentDoor incidentDoor() {
        return incidents.door();
    }

    /** The drill that is held; null when none is. */
    @Nullable
    DrillLive drill() {
        return runs.drill();
    }

    /** Goes on with a drill that was begun in an earlier sitting. */
    void goOn(@Nullable DrillLive drill) {
        runs.goOn(drill);
    }

    private DeskUi.Window window() {
        return new DeskUi.Window(texts, bureau.clock, work, signals, seat, shell.dialogs(), ticker, shell::show);
    }

    private ReportsTab reportsTab() {
        return new ReportsTab(new ReportsModel(new ReportsModel.Services(bureau.reports, bureau.clocks,
                bureau.incidentPapers, bureau.drafts, bureau.acts), seat, work, signals, bureau.clock), texts,
                shell.dialogs());
    }

    private Sections.Section rules() {
        return new Sections.Section("rules", "chain.rules.title", () -> new RulesView(new RulesModel(bureau.rules,
                bureau.incidents, bureau.acts, seat, work), texts, shell.dialogs()));
    }

    private FollowTab followTab() {
        LeaderModel words = new LeaderModel(new BriefService(List.of(), bureau.instructions, bureau.clock),
                bureau.instructions, bureau.directory, bureau.acts, seat, work, signals);
        InstructionDialog dialog = new InstructionDialog(words, texts, bureau.clock, shell.dialogs());
        return new FollowTab(new FollowTabModel(bureau.followUps, bureau.instructions, work, signals),
                new FollowTab.Ways(incident -> dialog.open(about(incident)), words::mayInstruct,
                        incident -> follow.supervise("incident", incident.id(), ""), shell::show),
                texts, bureau.clock);
    }

    private static BriefLine about(IncidentView incident) {
        return new BriefLine("incident-" + incident.id(), BriefLine.Kind.OPEN, null, incident.number() + " "
                + incident.what(), false, "incident", incident.id(), Places.of("incident", incident.id()));
    }

    /** Asks whether a playbook file is to be taken in. */
    void offer(Path file) {
        playbooks.offer(file);
    }

    /** Reads once what takes long to read the first time. */
    void readAhead() {
        playbooks.readAhead();
    }

    private PlaybookUi playbooks() {
        return new PlaybookUi(bureau.playbooks, bureau.acts, bureau.drafts, new KnownNames(bureau.rosters,
                bureau.duties, bureau.directory),
                new PlaybookUi.Window(texts, bureau.clock, work, signals, seat,
                        shell.dialogs(), shell::show),
                new PlaybookUi.Parts(List.of(runs.runs()),
                        List.of(runs.drills(), runs.downtime()), runs.rehearsals()));
    }

    /** Background thread. */
    private List<Playbooks.Choice> startable(Actor who) {
        return bureau.playbooks.library.list(who).stream()
                .filter(card -> card.published() != null && card.subject().equals("incident"))
                .map(card -> new Playbooks.Choice(card.code(), texts.chinese() || card.nameEn().isEmpty()
                        ? card.name() : card.nameEn()))
                .toList();
    }

    private RegisterUi registers() {
        ItemDialogs items = new ItemDialogs(new ItemsModel(bureau.followUps, bureau.directory, seat, work,
                signals, bureau.clock), texts, bureau.clock, shell.dialogs());
        return new RegisterUi(new RegisterUi.Services(bureau.phones, bureau.callers, bureau.documents, bureau.drafts),
                new RegisterUi.Window(texts, bureau.clock, work, signals, seat, shell.dialogs(), shell::show,
                        items::from, incidents.door(), List.of(new ItemLinks(bureau.followUps, texts),
                                new IncidentLinks(bureau.database.tx(), texts)),
                        bureau.registerPapers,
                        DesktopFiles::open));
    }

    private DeskUi.Services services() {
        List<TodoSource> todos = new ArrayList<>(List.of(new SignInTodos(bureau.watches, texts),
                new RunTodos(bureau.playbooks.runs, texts), new ClockTodos(bureau.incidents, texts),
                new ReportTells(bureau.reports, texts),
                new ItemTodos(bureau.followUps, texts), handovers, warned,
                presence.todos(), new DocumentTodos(bureau.documents, bureau.followUps, texts),
                new RosterTodos(bureau.rosters, bureau.settings, texts, bureau.clock),
                new CalendarTodos(bureau.calendars, texts, bureau.clock), runs.todos()));
        todos.addAll(confidential.todos());
        return new DeskUi.Services(bureau.watches, bureau.signInDesk, bureau.todays, bureau.log, bureau.followUps,
                new DeskUi.Records(bureau.entries, bureau.logFiles, bureau.templates, DesktopFiles::open),
                bureau.drafts, bureau.shifts, bureau.directory, todos);
    }

    private DeskUi.Parts parts() {
        List<Sections.Section> sections = new ArrayList<>(registers.sections());
        sections.add(presence.section());
        sections.add(handing.section());
        return new DeskUi.Parts(List.of(warnings.panel(), runs.panel(), presence.panel(), incidents.panel()),
                incidents.command(),
                List.of(handing.command()), sections, this::leader, new DeskUi.Ways(bureau.logPapers,
                        DesktopFiles::open, incidents.door(), new IncidentLinks(bureau.database.tx(), texts)));
    }

    /** @param beside what stands beside the title */
    private View leader(Node beside) {
        List<BriefSource> sources = new ArrayList<>(briefs(bureau, handovers, warned, texts));
        sources.addAll(confidential.briefs());
        return new LeaderView(new LeaderModel(new BriefService(sources, bureau.instructions, bureau.clock),
                bureau.instructions, bureau.directory, bureau.acts, seat, work, signals), texts, bureau.clock,
                shell.dialogs(), beside, shell::show);
    }

    /** What the rooms around the desk tell a leader. */
    static List<BriefSource> briefs(Bureau bureau, HandoverTells handovers, WarningTells warned, Texts texts) {
        return List.of(new RunBrief(bureau.playbooks.runs, texts), new ReportTells(bureau.reports, texts),
                new IncidentBrief(bureau.incidents, bureau.instructions, texts),
                new DeskBrief(bureau.log, bureau.followUps, texts), handovers, warned,
                new RegisterBrief(bureau.documents, bureau.followUps, texts),
                new PresenceBrief(bureau.presence.reads, texts),
                new RosterBrief(bureau.notices, texts, MineUi.SCREEN));
    }

    List<Screen> screens() {
        List<Screen> screens = new ArrayList<>(desk.screens());
        screens.add(incidents.screen());
        screens.add(playbooks.screen());
        screens.addAll(confidential.screens());
        return screens;
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>(desk.commands());
        commands.addAll(registers.commands());
        commands.add(incidents.command());
        commands.add(handing.command());
        commands.addAll(presence.commands());
        commands.addAll(confidential.commands());
        return commands;
    }

    List<Finder> finders() {
        List<Finder> finders = new ArrayList<>(List.of(incidents.finder(), desk.finder(), registers.finder(),
                playbooks.finder()));
        finders.addAll(confidential.finders());
        return finders;
    }
}
