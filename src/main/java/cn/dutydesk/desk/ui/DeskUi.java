package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.IncidentDoor;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.LogPapers;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.desk.service.DeskSignInService;
import cn.dutydesk.desk.service.EntryService;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.desk.service.LogFiles;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.desk.service.Shifts;
import cn.dutydesk.desk.service.TemplateService;
import cn.dutydesk.desk.service.TodayService;
import cn.dutydesk.desk.service.WatchService;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What the desk brings into the window: the home screen, the log screen, and F2. */
public final class DeskUi {
    public static final String HOME = "desk";
    public static final String LOG = "log";
    private static final int PAUSE_MS = 600;
    private static final int SEARCH_MS = 250;

    private final Services services;
    private final Window window;
    private final Parts parts;
    private @Nullable HomeView home;
    private @Nullable HomeSwitch looks;

    /** The services of the room. @param todos everything that knows of things to be done, of this room and others */
    public record Services(WatchService watches, DeskSignInService signIns, TodayService todays, LogService log,
            FollowUpService followUps, Records records, Drafts drafts, Shifts shifts, People people,
            List<TodoSource> todos) {
    }

    /** What belongs to entries of the log. @param open opens a file with the desktop's program; background thread */
    public record Records(EntryService entries, LogFiles files, TemplateService templates, Consumer<Path> open) {
    }

    /** Where it is shown. @param open opens a screen by its id */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Ticker ticker, Consumer<String> open) {
    }

    /**
     * What other rooms bring to the screens of the desk.
     *
     * @param panels   blocks on the home screen
     * @param alarm    the command that raises an alarm, null for none
     * @param actions  further commands with a button on the home screen
     * @param sections parts of the screen of the log
     * @param leader   makes the leader's view with the given node beside its title; null for none
     * @param ways     where entries of the log lead; null for nowhere
     */
    public record Parts(List<Panel> panels, Command alarm, List<Command> actions, List<Sections.Section> sections,
            Function<Node, ? extends View> leader, Ways ways) {
        public Parts {
            panels = List.copyOf(panels);
            actions = List.copyOf(actions);
            sections = List.copyOf(sections);
        }
    }

    /**
     * Where entries of the log lead.
     *
     * @param papers prints them
     * @param open   opens a file with the desktop's own program; background thread
     * @param door   reports one as an incident
     * @param links  knows what entries became
     */
    public record Ways(LogPapers papers, Consumer<Path> open, IncidentDoor door, Links links) {
    }

    public DeskUi(Services services, Window window, Parts parts) {
        this.services = services;
        this.window = window;
        this.parts = parts;
    }

    public List<Screen> screens() {
        return List.of(new Screen(HOME, "desk.home.title", "mdi2m-monitor-dashboard", 1, this::looks),
                new Screen(LOG, "desk.log-screen.title", "mdi2n-notebook-outline", 4, this::records));
    }

    public List<Command> commands() {
        return List.of(new Command("note", "desk.home.note", "mdi2p-pencil-plus-outline", "F2", this::write),
                new Command("item", "desk.items.new", "mdi2c-checkbox-marked-outline", "F9", this::openItem));
    }

    /** Open items and entries of the log, for the command palette. */
    public Finder finder() {
        return new DeskFinder(services.log(), services.followUps(), window.actor(), window.texts(), window.clock(),
                window.open());
    }

    private void write() {
        window.open().accept(HOME + "/desk");
        // not there when whoever has something unsaved elsewhere chose to stay
        if (home != null) {
            home.write();
        }
    }

    private void openItem() {
        new ItemDialogs(itemsModel(), window.texts(), window.clock(), window.dialogs()).fresh();
    }

    private View looks() {
        HomeSwitch there = looks;
        if (there == null) {
            there = new HomeSwitch(window.texts(), this::leads, this::home,
                    beside -> parts.leader() == null ? home(beside) : parts.leader().apply(beside));
        }
        looks = there;
        there.begin();
        return there;
    }

    /** Whether who sits here is a leader and has no duty at the desk. */
    private boolean leads() {
        Set<Role> roles = window.actor().get().roles();
        return parts.leader() != null && roles.contains(Role.LEADER) && !roles.contains(Role.DUTY_OFFICER);
    }

    private HomeView home(Node beside) {
        HomeModel model = new HomeModel(services.watches(), services.todays(), services.todos(), window.actor(),
                window.work(), window.signals(), window.clock());
        EntryModel entry = new EntryModel(new EntryModel.Services(services.log(), services.records().entries(),
                services.records().templates(), services.followUps(), services.drafts(), services.shifts(),
                services.people()), window.actor(), window.work(), window.signals(), window.clock(),
                new Delay(PAUSE_MS));
        SignInModel signIns = new SignInModel(services.watches(), services.signIns(), services.people(),
                window.actor(), window.work(), window.clock());
        HomeView made = new HomeView(model, entry, signIns, parts, beside, window.texts(), window.clock(),
                window.dialogs(),
                window.ticker(), window.open());
        home = made;
        return made;
    }

    /** 值班日志: the log, the follow-up items, and what other rooms keep. */
    private Sections records() {
        List<Sections.Section> sections = new ArrayList<>();
        sections.add(new Sections.Section("entries", "desk.log-part.title", this::log));
        sections.add(new Sections.Section("items", "desk.items.title", this::items));
        sections.addAll(parts.sections());
        return new Sections(window.texts(), "desk.log-screen.title", sections);
    }

    private ItemsModel itemsModel() {
        return new ItemsModel(services.followUps(), services.people(), window.actor(), window.work(),
                window.signals(), window.clock());
    }

    private ItemsView items() {
        return new ItemsView(itemsModel(), window.texts(), window.clock(), window.dialogs(), window.open());
    }

    private LogView log() {
        Records records = services.records();
        LogModel model = new LogModel(new LogModel.Services(services.log(), records.entries(), records.files(),
                services.shifts(), records.open()), window.actor(), window.work(), window.signals(), window.clock(),
                new Delay(SEARCH_MS));
        LogView view = new LogView(model, window.texts(), window.clock(), window.dialogs(),
                new ItemDialogs(itemsModel(),
                        window.texts(), window.clock(), window.dialogs()),
                window.open());
        Ways ways = parts.ways();
        if (ways != null) {
            view.incidents(ways.door(), ways.links());
            view.print(new FileMenu(window.texts(), window.dialogs(), window.work(), ways.open()).button(
                    () -> LogOnPaper.of(ways.papers(), window.actor(), model.shownTime())));
        }
        return view;
    }
}
