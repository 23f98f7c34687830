package cn.dutydesk.app.window;

import cn.dutydesk.admin.DatabaseLooks;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.Program;
import cn.dutydesk.admin.check.Sizes;
import cn.dutydesk.admin.ui.AdminViews;
import cn.dutydesk.admin.ui.GuardViews;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Version;
import cn.dutydesk.backup.ui.BackupsModel;
import cn.dutydesk.backup.ui.BackupsView;
import cn.dutydesk.calendar.ui.CalendarModel;
import cn.dutydesk.calendar.ui.CalendarPanel;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ui.DeskUi;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.incident.ui.IncidentUi;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.Work;
import cn.dutydesk.notify.ui.NotifyUi;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.ui.DutiesModel;
import cn.dutydesk.people.ui.ImportModel;
import cn.dutydesk.people.ui.PeopleModel;
import cn.dutydesk.people.ui.PeopleScreen;
import cn.dutydesk.playbook.ui.PlaybookUi;
import cn.dutydesk.report.document.LongTable;
import cn.dutydesk.roster.ui.MineModel;
import cn.dutydesk.roster.ui.MineUi;
import cn.dutydesk.roster.ui.PaperDesk;
import cn.dutydesk.roster.ui.RosterScreens;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Seat;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.shell.Shell;
import cn.dutydesk.shell.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts an open bureau's rooms into a window: screens, commands, finders, facts. The wiring of everything seen. */
public final class Workplaces {
    /** What one must be allowed to read to work on a screen; 系统 says itself what each may see there. */
    private static final Map<String, Permission> NEEDED = Map.of(DeskUi.HOME, Permission.LOG_READ,
            ConfidentialScreens.SCREEN, Permission.SELFCHECK_READ,
            DeskUi.LOG, Permission.LOG_READ, "roster", Permission.ROSTER_READ, "leaders", Permission.ROSTER_READ,
            MineUi.SCREEN, Permission.ROSTER_READ,
            IncidentUi.SCREEN, Permission.INCIDENT_READ, PlaybookUi.SCREEN, Permission.PLAYBOOK_READ,
            PeopleScreen.ID, Permission.PEOPLE_READ);

    private final Bureau bureau;
    private final Texts texts;
    private final Work work;
    private final Ticker ticker;
    private final Shell shell;
    private final Seat seat = new Seat();
    private final Path directory;
    private final Alerts alerts;
    private final RunningLimits limits;
    private DeskRooms desk;

    /**
     * @param directory of the data, null when they live in memory
     * @param alerts    sound and tray
     */
    public Workplaces(Bureau bureau, Texts texts, Work work, Ticker ticker, Shell shell, Path directory,
            Alerts alerts) {
        this.bureau = bureau;
        this.texts = texts;
        this.work = work;
        this.ticker = ticker;
        this.shell = shell;
        this.directory = directory;
        this.alerts = alerts;
        limits = new RunningLimits(bureau.signals,
                () -> bureau.database.tx().read(session -> IncidentStore.running(session, IncidentService.LIST)));
    }

    /** Whether a drill would be lost if the program ended now. */
    public boolean holdsDrill() {
        return desk != null && desk.holdsDrill();
    }

    /** @param sample whether it is the invented bureau, which is marked on screen */
    public Workplace make(boolean sample) {
        desk = new DeskRooms(bureau, texts, work, ticker, shell, seat);
        RosterScreens rosters = new RosterScreens(bureau.roster, bureau.rosterHistory, bureau.directory, bureau.acts,
                seat, work, bureau.signals, bureau.clock, texts, shell.dialogs(),
                () -> shell.show(PeopleScreen.STAFF_PLACE),
                new PaperDesk(bureau.papers, DesktopFiles::open));
        MineUi mine = new MineUi(new MineModel.Services(bureau.roster.swaps(), bureau.roster.swapReads(),
                bureau.roster.dutyReads(), bureau.notices, bureau.keptCalendars, bureau.rosters, bureau.directory,
                bureau.acts),
                bureau.notices, bureau.reminders, new MineUi.Window(texts, bureau.clock, work, bureau.signals, seat,
                        shell.dialogs(), shell::show));
        PeopleModel people = new PeopleModel(bureau.people, seat, work, bureau.signals, bureau.clock);
        List<Screen> screens = new ArrayList<>(desk.screens());
        screens.add(rosters.officers());
        screens.add(rosters.leaders());
        screens.add(mine.screen());
        screens.add(PeopleScreen.screen(people, () -> new ImportModel(bureau.staff, seat, work, texts), texts,
                shell.dialogs(), List.of(PeopleScreen.duties(new DutiesModel(new DutiesModel.Source(
                        bureau.dutyKeeping, bureau.duties, bureau.directory, new CalledDuties(bureau, seat)::names),
                        seat, work, bureau.signals,
                        bureau.clock), texts, shell.dialogs()), outgoing().addresses())));
        screens.add(new Screen("system", AdminViews.TITLE, "mdi2c-cog-outline", 10, this::system));
        List<Command> commands = new ArrayList<>(desk.commands());
        commands.add(mine.command());
        ticker.hear(mine::tick);
        Greeting greeting = new Greeting(bureau, texts, work, shell);
        ticker.hear(() -> greeting.watch(seat));
        shell.onEntered(greeting::say);
        shell.onLeft(who -> work.write(() -> {
            bureau.sessions.leave(who);
            return who;
        }, gone -> {}, problem -> shell.dialogs().notice(problem.words(), Tone.WARN)));
        shell.secondFactors(bureau.secondFactors);
        shell.ownPageAt("system/" + GuardViews.OWN);
        ticker.hear(new Passes(bureau.playbooks.passes, bureau.passes, bureau.clock, work)::tick);
        AlarmWatch alarms = new AlarmWatch(shell.alarms(), alerts, bureau.settings, bureau.clock, texts,
                new SilenceNote(bureau, work, seat)::write);
        ticker.hear(new LimitAlarms(bureau, limits, texts, work, shell, alarms)::tick);
        ticker.hear(new ToldAlarms(desk.alarms(), bureau.clock, texts, work, shell, alarms)::tick);
        ticker.hear(alarms::tick);
        List<Finder> finders = new ArrayList<>(desk.finders());
        finders.add(PeopleScreen.finder(bureau.people, seat, people, () -> shell.show(PeopleScreen.STAFF_PLACE)));
        return new Workplace(bureau.signIn, seat, new DeskFacts(bureau, texts, this::running), screens, commands,
                finders, () -> bureau.settings.number(Setting.IDLE_MINUTES), this::allowed, sample);
    }

    private boolean allowed(Screen screen) {
        Permission needed = NEEDED.get(screen.id());
        return needed == null || seat.occupant() != null && bureau.acts.allows(seat.occupant(), needed);
    }

    /** Steps of playbooks and limits of incidents that run; the frame shows the count even when nobody is signed in. */
    private int running() {
        Map<Long, Set<ClockStep>> led = bureau.incidents.led();
        int steps = (int) bureau.playbooks.runs.active(bureau.clock.now()).stream()
                .filter(step -> step.kind().asks()).count();
        return steps + (int) limits.at(bureau.clock.now()).stream().flatMap(incident -> incident.clocks().stream())
                .filter(clock -> !clock.done()
                        && !led.getOrDefault(clock.incidentId(), Set.of()).contains(clock.step()))
                .count();
    }

    private NotifyUi outgoing() {
        return new NotifyUi(bureau.outgoing, new NotifyUi.Window(texts, bureau.clock, work, bureau.signals, seat,
                shell.dialogs(), alerts::cry));
    }

    /** Nothing of the office's days is shown to the three administrators. */
    private Sections.Section calendar() {
        return new Sections.Section(CalendarPanel.TITLE, () -> bureau.acts.allows(seat.occupant(),
                Permission.CALENDAR_READ)
                        ? new CalendarPanel(new CalendarModel(bureau.calendar, bureau.yearImport, seat,
                                work, bureau.signals, bureau.clock), texts, bureau.clock, shell.dialogs())
                        : () -> Ui.empty("mdi2l-lock-outline", texts.of("app.calendar.read-why")));
    }

    private Sections system() {
        Doctor doctor = Doctor.of(texts, Machine.here(name -> System.getenv().getOrDefault(name, "")), bureau.clock,
                directory, () -> false,
                () -> DatabaseLooks.open(bureau.database, bureau.audit, texts),
                () -> bureau.backups.health().lastGood());
        AdminViews.Frame frame = new AdminViews.Frame(texts, bureau.clock, work, shell.dialogs(), seat);
        AdminViews views = new AdminViews(frame,
                bureau.acts, bureau.accounts, bureau.auditDesk, LongTable::write, bureau.settings, doctor,
                new Program(Version.NUMBER, bureau.started, directory),
                id -> bureau.directory.byId(id).map(PersonCard::name).orElse(""),
                new PersonDialog(bureau.directory, texts, work, shell.dialogs())::pick, () -> DutyPeople.of(bureau));
        GuardViews guard = new GuardViews(frame, bureau.acts, bureau.signIn, bureau.sessions, bureau.secondFactors);
        List<Sections.Section> sections = new ArrayList<>(views.sections());
        sections.add(1, guard.sessions());
        sections.add(3, guard.seals(bureau.sealDesk, DesktopFiles::open));
        sections.add(sections.size() - 1, outgoing().channels());
        sections.add(sections.size() - 1, new Sections.Section("backup", "backup.title", () -> new BackupsView(
                new BackupsModel(bureau.backups, seat, work, bureau.signals), bureau.settings, texts, bureau.clock,
                shell.dialogs(), Sizes::words)));
        sections.add(guard.own(shell::changePassword, shell::enrol));
        Sections.Section calendar = calendar();
        sections.add(bureau.acts.allows(seat.occupant(), Permission.CALENDAR_READ) ? 0 : sections.size(), calendar);
        return new Sections(texts, AdminViews.TITLE, sections);
    }
}
