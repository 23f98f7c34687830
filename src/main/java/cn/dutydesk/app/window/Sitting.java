package cn.dutydesk.app.window;

import cn.dutydesk.admin.DatabaseLooks;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.Program;
import cn.dutydesk.admin.check.Sizes;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.admin.ui.AdminViews;
import cn.dutydesk.admin.ui.GuardViews;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Version;
import cn.dutydesk.backup.ui.BackupsModel;
import cn.dutydesk.backup.ui.BackupsView;
import cn.dutydesk.calendar.ui.CalendarModel;
import cn.dutydesk.calendar.ui.CalendarPanel;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.PersonalWork;
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
import cn.dutydesk.playbook.ui.DrillLive;
import cn.dutydesk.report.document.LongTable;
import cn.dutydesk.roster.ui.MineUi;
import cn.dutydesk.roster.ui.PaperDesk;
import cn.dutydesk.roster.ui.RosterScreens;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Seat;
import cn.dutydesk.shell.Shell;
import cn.dutydesk.shell.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one person has in the window from signing in to signing out: screens, commands, finders. It hears through parts of
 * its own, so that nothing of it hears on, or is kept by anything, after {@link #end}. FX thread.
 */
final class Sitting {
    private final Bureau bureau;
    private final Texts texts;
    private final PersonalWork work;
    private final Signals signals;
    private final Ticker ticker;
    private final Shell shell;
    private final Seat seat;
    private final Around around;
    private final DeskRooms desk;

    /**
     * What is the same whoever sits here.
     *
     * @param directory of the data, null when they live in memory
     * @param encrypt   begins to encrypt the data for who asks; null when they are encrypted, or in memory
     * @param mine      my duties, with the count of what waits
     */
    record Around(@Nullable Path directory, Alerts alerts, @Nullable Consumer<Actor> encrypt, MineUi mine) {
    }

    Sitting(Bureau bureau, Texts texts, Work work, Ticker ticker, Shell shell, Seat seat, Around around) {
        this.bureau = bureau;
        this.texts = texts;
        this.work = new PersonalWork(work, problem -> shell.dialogs().notice(problem.words(), Tone.WARN));
        this.signals = bureau.signals.part();
        this.ticker = ticker.part();
        this.shell = shell;
        this.seat = seat;
        this.around = around;
        desk = new DeskRooms(bureau, texts, this.work, work, signals, this.ticker, shell, seat);
    }

    /** The drill that is held; null when none is. */
    @Nullable
    DrillLive drill() {
        return desk.drill();
    }

    /** Goes on with a drill that was begun in an earlier sitting. */
    void goOn(@Nullable DrillLive drill) {
        desk.goOn(drill);
    }

    /** Asks whether a playbook file is to be taken in. */
    void offer(Path file) {
        desk.offer(file);
    }

    /** The person left. */
    void end() {
        signals.end();
        ticker.end();
        work.end();
    }

    /** @param end what is to be done when the person leaves */
    Workplace.Rooms rooms(Runnable end) {
        RosterScreens rosters = new RosterScreens(bureau.roster, bureau.rosterHistory, bureau.directory, bureau.acts,
                seat, work, signals, bureau.clock, texts, shell.dialogs(),
                () -> shell.show(PeopleScreen.STAFF_PLACE),
                new PaperDesk(bureau.papers, DesktopFiles::open));
        PeopleModel people = new PeopleModel(bureau.people, seat, work, signals, bureau.clock);
        List<Screen> screens = new ArrayList<>(desk.screens());
        screens.add(rosters.officers());
        screens.add(rosters.leaders());
        screens.add(around.mine().screen());
        screens.add(PeopleScreen.screen(people, () -> new ImportModel(bureau.staff, seat, work, texts), texts,
                shell.dialogs(), List.of(PeopleScreen.duties(new DutiesModel(new DutiesModel.Source(
                        bureau.dutyKeeping, bureau.duties, bureau.directory, new CalledDuties(bureau, seat)::names),
                        seat, work, signals,
                        bureau.clock), texts, shell.dialogs()), outgoing().addresses())));
        screens.add(new Screen("system", AdminViews.TITLE, "mdi2c-cog-outline", 10, this::system));
        List<Command> commands = new ArrayList<>(desk.commands());
        commands.add(around.mine().command());
        List<Finder> finders = new ArrayList<>(desk.finders());
        finders.add(PeopleScreen.finder(bureau.people, seat, people, () -> shell.show(PeopleScreen.STAFF_PLACE)));
        return new Workplace.Rooms(screens, commands, finders, List.of(desk::readAhead), end);
    }

    private NotifyUi outgoing() {
        return new NotifyUi(bureau.outgoing, new NotifyUi.Window(texts, bureau.clock, work, signals, seat,
                shell.dialogs(), around.alerts()::cry));
    }

    private boolean allowed(Permission permission) {
        Actor here = seat.occupant();
        return here != null && bureau.acts.allows(here, permission);
    }

    /** Nothing of the office's days is shown to the three administrators. */
    private Sections.Section calendar() {
        return new Sections.Section(CalendarPanel.TITLE, () -> allowed(Permission.CALENDAR_READ)
                ? new CalendarPanel(new CalendarModel(bureau.calendar, bureau.yearImport, seat,
                        work, signals, bureau.clock), texts, bureau.clock, shell.dialogs())
                : () -> Ui.empty("mdi2l-lock-outline", texts.of("app.calendar.read-why")));
    }

    private Sections system() {
        Machine machine = Machine.here(name -> System.getenv().getOrDefault(name, ""));
        Doctor doctor = Doctor.of(texts, machine, bureau.clock,
                around.directory(), () -> false, bureau.fixed,
                () -> DatabaseLooks.open(bureau.database, bureau.audit, texts),
                () -> bureau.backups.health().lastGood());
        AdminViews.Frame frame = new AdminViews.Frame(texts, bureau.clock, work, shell.dialogs(), seat);
        AdminViews views = new AdminViews(frame,
                bureau.acts, bureau.accounts, bureau.auditDesk, LongTable::write, bureau.settings, doctor,
                new Program(Version.NUMBER, bureau.started, around.directory()),
                new SupportBundle(texts, bureau.clock,
                        new SupportBundle.Around(Version.NUMBER, around.directory(), machine, doctor, bureau.settings,
                                () -> bureau.directory.directory().stream().map(PersonCard::name).toList(),
                                SupportBundle::startup)),
                id -> bureau.directory.byId(id).map(PersonCard::name).orElse(""),
                new PersonDialog(bureau.directory, texts, work, shell.dialogs())::pick, () -> DutyPeople.of(bureau));
        GuardViews guard = new GuardViews(frame, bureau.acts, bureau.signIn, bureau.sessions, bureau.secondFactors);
        Consumer<Actor> encrypt = around.encrypt();
        List<Sections.Section> sections = new ArrayList<>(views.sections());
        sections.add(1, guard.sessions());
        sections.add(3, guard.seals(bureau.sealDesk, DesktopFiles::open));
        sections.add(sections.size() - 1, outgoing().channels());
        sections.add(sections.size() - 1, new Sections.Section("backup", "backup.title", () -> new BackupsView(
                new BackupsModel(bureau.backups, seat, work, signals), bureau.settings, texts, bureau.clock,
                shell.dialogs(), Sizes::words,
                encrypt == null ? null : () -> encrypt.accept(seat.get()))));
        sections.add(guard.own(shell::changePassword, shell::enrol));
        Sections.Section calendar = calendar();
        sections.add(allowed(Permission.CALENDAR_READ) ? 0 : sections.size(), calendar);
        return new Sections(texts, AdminViews.TITLE, sections);
    }
}
