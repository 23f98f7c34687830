package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.FrontDoor;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.FxWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Failure;
import cn.dutydesk.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;

/**
 * The window from start to end: shown at once, the data opened behind it on a background thread, then first start,
 * setting up, or the desk. FX thread unless said otherwise.
 */
public final class AppWindow {
    private static final int LEAST_WIDTH = 1100;
    private static final int LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Path directory;
    private final Texts texts;
    private final BureauClock clock;
    private final String workstation;
    private final Runnable exit;
    private final FxWork work;
    private final Ticker ticker;
    private final Shell shell;
    private final Preferences preferences;
    private final DesktopAlerts alerts;
    private DataHome home;
    private Bureau bureau;
    private Workplaces workplaces;
    private FrontDoor door;

    /** @param exit ends the program once everything is closed */
    public AppWindow(Stage stage, Path directory, Texts texts, BureauClock clock, String workstation, Runnable exit) {
        this.stage = stage;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
        this.workstation = workstation;
        this.exit = exit;
        Fonts.load();
        preferences = new Preferences(directory);
        Problems problems = new Problems(texts, thrown -> known(thrown, texts));
        work = new FxWork(problems);
        ticker = new Ticker(clock);
        alerts = new DesktopAlerts(texts, this::toFront);
        Theme theme = new Theme(clock, preferences.theme());
        shell = new Shell(texts, work, problems, clock, ticker, theme);
        shell.onThemeChosen(preferences::keepTheme);
    }

    /** What the data room says when it cannot open, in words. */
    static Optional<Problem> known(Throwable thrown, Texts texts) {
        return thrown instanceof DataUnavailable data
                ? Optional.of(new Problem(data.words(texts), data.code(), true)) : Optional.empty();
    }

    /** Shows the window and begins to open the data. */
    public void start() {
        stage.setTitle(texts.of("app.window.title"));
        stage.getIcons().setAll(AppIcon.images());
        stage.setScene(shell.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave();
        });
        stage.show();
        ticker.start();
        begin();
    }

    private void begin() {
        if (Database.exists(directory)) {
            open();
        } else {
            shell.firstStart(this::setUp, this::sample);
        }
    }

    private void open() {
        shell.opening(texts.of("app.window.opening"));
        work.write(this::openData, this::opened, this::failed);
    }

    /** Background thread. */
    private Bureau openData() {
        try {
            home = DataHome.take(directory);
        } catch (DataUnavailable e) {
            if (e.code().equals("data.locked") && FrontDoor.knock(directory)) {
                work.post(this::stop);
            }
            throw e;
        }
        try {
            Bureau opened = new Bureau(Database.file(home.directory(), Entities.ALL), clock, workstation);
            opened.playbooks.library.installBuiltIns();
            return opened;
        } catch (RuntimeException e) {
            home.close();
            home = null;
            throw e;
        }
    }

    private void opened(Bureau opened) {
        bureau = opened;
        listen();
        shell.open(desk(false));
    }

    private cn.dutydesk.shell.Workplace desk(boolean sample) {
        workplaces = new Workplaces(bureau, texts, work, ticker, shell, sample ? null : directory, alerts);
        return workplaces.make(sample);
    }

    private void listen() {
        door = FrontDoor.open(directory, this::toFront);
        bureau.outgoing.sender.start();
    }

    /** Any thread. */
    private void toFront() {
        work.post(() -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
    }

    private void failed(Problem problem) {
        if (problem.code().equals("data.damaged")) {
            shell.opening(texts.of("backup.recover.looking"));
            Recovery recovery = new Recovery(directory, clock, texts);
            work.read(() -> recovery.find(problem.words()), this::offer, none -> stuck(problem.words(), List.of()));
            return;
        }
        stuck(problem.words(), List.of());
    }

    /** The database does not open, and a backup that could take its place was looked for. */
    private void offer(Recovery.Found found) {
        stuck(found.words(), found.file() == null ? List.of()
                : List.of(new Failure.Way(texts.of("backup.recover.do"), () -> recover(found))));
    }

    private void recover(Recovery.Found found) {
        shell.opening(texts.of("backup.recover.doing"));
        work.write(() -> new Recovery(directory, clock, texts).bring(found, workstation), done -> begin(), this::failed);
    }

    private void stuck(String words, List<Failure.Way> first) {
        List<Failure.Way> ways = new ArrayList<>(first);
        ways.addAll(List.of(
                new Failure.Way(texts.of("app.window.again"), this::begin),
                new Failure.Way(texts.of("app.window.sample"), this::sample),
                new Failure.Way(texts.of("app.window.quit"), this::stop)));
        shell.failed(new Failure(words, ways));
    }

    private void setUp() {
        SetupSteps steps = new SetupSteps(texts, work, shell, this::openData, fresh -> {
            bureau = fresh;
            listen();
        });
        shell.setUp(steps.flow(() -> shell.open(desk(false))));
    }

    /** The invented bureau, in memory: whoever looks at it is let in without a password, and nothing is stored. */
    private void sample() {
        shell.opening(texts.of("app.window.sample-making"));
        work.write(() -> SampleBureau.inMemory(clock, texts), sample -> {
            bureau = sample;
            shell.open(desk(true));
            work.read(() -> SampleBureau.visitor(sample, texts), (Actor visitor) -> shell.enter(visitor), this::failed);
        }, this::failed);
    }

    /** The window is closed by hand: asks first when something would be lost. */
    private void leave() {
        Leaving.ask(workplaces != null && workplaces.holdsDrill(), shell.dialogs(), texts, this::stop);
    }

    /** Closes what is open and ends the program. */
    public void stop() {
        ticker.stop();
        stage.hide();
        alerts.close();
        if (door != null) {
            door.close();
        }
        work.close();
        if (bureau != null) {
            bureau.close();
        }
        if (home != null) {
            home.close();
        }
        exit.run();
    }
}
