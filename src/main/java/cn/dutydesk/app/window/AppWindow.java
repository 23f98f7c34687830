package cn.dutydesk.app.window;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.admin.DatabaseLook;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.FrontDoor;
import cn.dutydesk.app.Opening;
import cn.dutydesk.app.Version;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.backup.service.BackupFolder;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Phases;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.Frames;
import cn.dutydesk.kit.FxWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.security.Actor;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.shell.Failure;
import cn.dutydesk.shell.Shell;
import cn.dutydesk.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window from start to end: shown at once, the data opened behind it on a background thread, then first start,
 * setting up, or the desk. FX thread unless said otherwise.
 */
public final class AppWindow {
    private final Stage stage;
    private final Path directory;
    private final Texts texts;
    private final BureauClock clock;
    private final String workstation;
    private final Runnable exit;
    private final Fixed fixed;
    private final Opening opening;
    private final FxWork work;
    private final Ticker ticker;
    private final Shell shell;
    private final @Nullable StartupReport report;
    private final Preferences preferences;
    private final WindowPlace place;
    private final DesktopAlerts alerts;
    private final Unforeseen unforeseen;
    private final Rehearsal rehearsal;
    private @Nullable Ahead ahead;
    private @Nullable DataHome home;
    private @Nullable Vault vault;
    private @Nullable Bureau bureau;
    private @Nullable Workplaces workplaces;
    private volatile @Nullable FrontDoor door;
    private volatile @Nullable Path opened;
    private Runnable closing = () -> {};

    /** @param exit ends the program once everything is closed */
    public AppWindow(Stage stage, Path directory, Texts texts, BureauClock clock, String workstation, Runnable exit) {
        this(stage, directory, texts, clock, workstation, exit, new Opening(clock, workstation), null, null, null);
    }

    /**
     * @param ahead  what was begun before there was a window; may be null
     * @param report times the start; null where nobody asked
     * @param look   for this start; null for the one chosen last
     */
    AppWindow(Stage stage, Path directory, Texts texts, BureauClock clock, String workstation, Runnable exit,
            Opening opening, @Nullable Ahead ahead, @Nullable StartupReport report, Theme.@Nullable Choice look) {
        this.opening = opening;
        this.fixed = opening.fixed();
        this.ahead = ahead;
        this.home = ahead == null ? null : ahead.home();
        this.report = report;
        this.stage = stage;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
        this.workstation = workstation;
        this.exit = exit;
        Phases.run("fonts", Fonts::load);
        preferences = new Preferences(directory);
        rehearsal = new Rehearsal(clock, texts);
        place = new WindowPlace(stage, preferences);
        Problems problems = new Problems(texts, thrown -> known(thrown, texts));
        work = new FxWork(problems);
        ticker = new Ticker(clock);
        alerts = new DesktopAlerts(texts, this::toFront);
        Theme theme = new Theme(clock, look == null ? preferences.theme() : look);
        shell = Phases.of("scene and styles", () -> new Shell(texts, work, problems, clock, ticker, theme));
        shell.onThemeChosen(preferences::keepTheme);
        shell.preload(work::resting);
        unforeseen = new Unforeseen(problems, problem -> work.post(() -> shell.dialogs().problem(problem)));
    }

    /** What the data room says when it cannot open, in words. */
    static Optional<Problem> known(Throwable thrown, Texts texts) {
        return thrown instanceof DataUnavailable data
                ? Optional.of(new Problem(Problems.coded(texts, data.words(texts), data.code()), data.code(), true))
                : Optional.empty();
    }

    /** Offers a playbook file once somebody works at the desk. @param file null for none */
    public AppWindow opens(@Nullable Path file) {
        if (file != null && workplaces != null) {
            workplaces.offer(file);
        } else if (file != null) {
            opened = file;
        }
        return this;
    }

    /** What nobody catches is told in this window from now on. FX thread, once in a process. */
    AppWindow tellsUnforeseen() {
        Thread.setDefaultUncaughtExceptionHandler(unforeseen);
        return this;
    }

    /** Ends the process without asking anybody when closing takes longer. */
    AppWindow endsWithin(Duration most) {
        closing = () -> EndInTime.after(most, () -> Runtime.getRuntime().halt(1));
        return this;
    }

    /** Shows the window and begins to open the data. */
    public void start() {
        stage.setTitle(texts.of("app.window.title"));
        Phases.run("icons", () -> stage.getIcons().setAll(AppIcon.images()));
        stage.setScene(shell.scene());
        place.take();
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave();
        });
        // The first frame is a page already.
        Phases.run("first page", this::begin);
        Phases.run("window", stage::show);
        if (report != null) {
            report.ends(this::stop, new ScreenTimes(shell, texts, work::resting));
            report.shown();
        }
        ticker.start();
        fixed.complaints().forEach(one -> shell.dialogs().notice(one.words(texts, fixed.file()), Tone.WARN));
    }

    private void begin() {
        vault = null;
        switch (DataState.of(directory)) {
            case NONE -> {
                shell.firstStart(this::setUp, this::sample);
                timed(StartupReport.Page.FIRST_START, null);
            }
            case PLAIN -> {
                shell.opening(texts.of("app.window.opening"));
                work.write(this::openPlain, opened -> opened(opened, null), this::failed);
            }
            case CLOSED -> ask();
            case UNFINISHED -> stuck(texts.of("data.unfinished", directory.toAbsolutePath()), List.of(
                    new Failure.Way(texts.of("shell.first.set-up"), this::setUp)));
            case KEYS_MISSING -> keysLost("data.keys-missing");
            case KEYS_DAMAGED -> keysLost("data.keys-damaged");
        }
    }

    /**
     * Encrypted data: held by this program from now on, and shut until somebody's password opens them. The page is there
     * first; a password typed before the directory is held waits for that.
     */
    private void ask() {
        shell.closed(this::unlock);
        work.write(() -> {
            take();
            // At once: the window may be closed before the answer arrives.
            listen();
            return door;
        }, there -> {
        }, this::failed);
        // While somebody types a password.
        Frames.after(() -> true, () -> {
            opening.prepare();
            rehearsal.begin();
        });
        timed(StartupReport.Page.CLOSED, (user, password) -> unlock(user, password, problem -> stuck(problem.words(),
                List.of())));
    }

    private void unlock(String user, char[] password, Consumer<Problem> refused) {
        rehearsal.enough();
        work.write(() -> opening.unlock(take(), user, password), open -> {
            vault = open;
            shell.opening(texts.of("app.window.opening"));
            work.write(() -> Ahead.ready(opening.open(take(), open)),
                    bureau -> opened(bureau, new Entered(user, password)),
                    problem -> {
                        Arrays.fill(password, '\0');
                        failed(problem);
                    });
        }, problem -> {
            Arrays.fill(password, '\0');
            refused.accept(problem);
        });
    }

    /** Who opened the data, and signs in with that. */
    private record Entered(String user, char[] password) {
    }

    /** Background thread. */
    private Bureau openPlain() {
        Ahead begun = ahead;
        ahead = null;
        if (begun != null) {
            return begun.bureau();
        }
        return Ahead.ready(opening.open(take()));
    }

    /** Background thread. */
    private Bureau create() {
        return Ahead.ready(opening.create(take()));
    }

    /** Background thread. */
    private DataHome take() {
        DataHome held = home;
        if (held != null) {
            return held;
        }
        try {
            DataHome taken = DataHome.take(directory);
            home = taken;
            return taken;
        } catch (DataUnavailable e) {
            if (e.code().equals("data.locked") && FrontDoor.knock(directory, opened)) {
                work.post(this::stop);
            }
            throw e;
        }
    }

    private void opened(Bureau opened, @Nullable Entered by) {
        bureau = opened;
        if (opened.database.before() != null) {
            shell.dialogs().notice(texts.of("app.window.upgraded", opened.database.before()), Tone.OK);
        }
        listen();
        opened.outgoing.sender.start();
        if (by == null) {
            shell.open(desk(opened, false));
            timed(StartupReport.Page.SIGN_IN, shell::signIn);
        } else {
            shell.open(desk(opened, false), by.user(), by.password());
        }
    }

    private cn.dutydesk.shell.Workplace desk(Bureau bureau, boolean sample) {
        Workplaces made = new Workplaces(bureau, texts, work, ticker, shell, sample ? null : directory, alerts,
                sample || bureau.vault != null ? null : encryption(bureau)::ask);
        workplaces = made;
        if (opened != null) {
            made.offer(opened);
            opened = null;
        }
        return Phases.of("screens wired", () -> made.make(sample));
    }

    private Encryption encryption(Bureau plain) {
        return new Encryption(plain, take(), texts, work, shell, () -> {
            ticker.stop();
            bureau = null;
        }, this::stop);
    }

    /** Any thread. */
    private synchronized void listen() {
        if (door == null) {
            door = FrontDoor.open(directory, this::knocked);
        }
    }

    private void timed(StartupReport.Page page, @Nullable BiConsumer<String, char[]> signIn) {
        if (report != null) {
            report.page(page, work::resting, shell::atDesk, signIn);
        }
    }

    /** Any thread. */
    private void knocked(@Nullable Path file) {
        toFront();
        work.post(() -> opens(file));
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
            work.read(() -> recovery.find(problem.words(), vault), this::offer,
                    none -> stuck(problem.words(), List.of()));
            return;
        }
        stuck(problem.words(), List.of());
    }

    private void keysLost(String code) {
        String matter = Problems.coded(texts, texts.of(code, directory.toAbsolutePath()), code);
        shell.opening(texts.of("backup.recover.looking"));
        Recovery recovery = new Recovery(directory, clock, texts);
        work.read(() -> recovery.findKeys(matter), found -> stuck(found.words(), found.file() == null ? List.of()
                : List.of(new Failure.Way(texts.of("backup.recover.take-keys"), () -> work.write(
                        () -> recovery.bringKeys(found), done -> begin(), this::failed)))),
                none -> stuck(matter, List.of()));
    }

    /** The database does not open, and a backup that could take its place was looked for. */
    private void offer(Recovery.Found found) {
        stuck(found.words(), found.file() == null ? List.of()
                : List.of(new Failure.Way(texts.of("backup.recover.do"), () -> recover(found))));
    }

    private void recover(Recovery.Found found) {
        shell.opening(texts.of("backup.recover.doing"));
        work.write(() -> new Recovery(directory, clock, texts).bring(found, take(), vault, workstation),
                done -> begin(),
                this::failed);
    }

    private void stuck(String words, List<Failure.Way> first) {
        List<Failure.Way> ways = new ArrayList<>(first);
        ways.addAll(List.of(
                new Failure.Way(texts.of("app.window.again"), this::begin),
                new Failure.Way(texts.of("admin.support.make"), this::support),
                new Failure.Way(texts.of("app.window.sample"), this::sample),
                new Failure.Way(texts.of("app.window.quit"), this::stop)));
        shell.failed(new Failure(words, ways));
        timed(StartupReport.Page.STUCK, null);
    }

    /** What helps whoever is called now; the data stay closed. */
    private void support() {
        Machine machine = Machine.here(name -> System.getenv().getOrDefault(name, ""));
        Doctor doctor = Doctor.of(texts, machine, clock, directory, () -> false, fixed, DatabaseLook::sealed,
                () -> BackupFolder.newest(directory, clock.zone()));
        SupportBundle bundle = new SupportBundle(texts, clock,
                new SupportBundle.Around(Version.NUMBER, directory, machine,
                        doctor, null, List::of, SupportBundle::startup));
        shell.dialogs().saveFile(texts.of("admin.support.make"), SupportBundle.name(clock), "ZIP", List.of("*.zip"),
                file -> work.write(() -> {
                    bundle.write(file);
                    return file;
                }, written -> shell.dialogs().notice(texts.of("admin.support.written", file), Tone.OK),
                        shell.dialogs()::problem));
    }

    private void setUp() {
        SetupSteps steps = new SetupSteps(texts, work, shell, this::create, fresh -> {
            bureau = fresh;
            listen();
            fresh.outgoing.sender.start();
        });
        shell.setUp(steps.flow(() -> shell.open(desk(Objects.requireNonNull(bureau), false))));
    }

    /** The invented bureau, in memory: whoever looks at it is let in without a password, and nothing is stored. */
    private void sample() {
        shell.opening(texts.of("app.window.sample-making"));
        work.write(() -> SampleBureau.inMemory(clock, texts), sample -> {
            bureau = sample;
            shell.open(desk(sample, true));
            work.read(() -> SampleBureau.visitor(sample, texts), (Actor visitor) -> shell.enter(visitor), this::failed);
        }, this::failed);
    }

    /** The window is closed by hand: asks first when something would be lost. */
    private void leave() {
        Leaving.ask(workplaces != null && workplaces.holdsDrill(), shell.dialogs(), texts, this::stop);
    }

    /** Closes what is open and ends the program. */
    public void stop() {
        closing.run();
        rehearsal.enough();
        ticker.stop();
        place.keep();
        stage.hide();
        alerts.close();
        work.close();
        if (door != null) {
            door.close();
        }
        if (bureau != null) {
            bureau.seal();
            bureau.close();
        } else if (vault != null) {
            vault.close();
        }
        if (home != null) {
            home.close();
        }
        exit.run();
    }
}
