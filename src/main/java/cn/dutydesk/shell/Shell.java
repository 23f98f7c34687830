package cn.dutydesk.shell;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Phases;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.SecondFactors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window and its phases; see the package documentation. Every method on the FX thread. */
public final class Shell {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int TYPING_PAUSE_MS = 120;
    /** Whoever has not touched anything for so long does not work just now. */
    private static final Duration QUIET = Duration.ofMillis(400);

    private final Texts texts;
    private final Work work;
    private final Problems problems;
    private final BureauClock clock;
    private final Theme theme;
    private final Layers layers = new Layers();
    private final Dialogs dialogs;
    private final Scene scene;
    private final AlarmStack alarms;
    private final List<Command> own;
    private Consumer<Theme.Choice> themeChosen = choice -> {};
    private Consumer<Actor> entered = who -> {};
    private Consumer<Actor> left = who -> {};
    private @Nullable BooleanSupplier resting;
    private @Nullable SecondFactors factors;
    private String ownPage = "";
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private ShellModel model;
    private @Nullable Workplace place;
    private Workplace.Rooms rooms = Workplace.Rooms.NONE;
    private @Nullable Actor visitor;
    private @Nullable LockModel lock;
    private @Nullable View page;
    private @Nullable DeskFrame desk;
    private @Nullable PaletteView palette;
    private int typingPause = TYPING_PAUSE_MS;

    public Shell(Texts texts, Work work, Problems problems, BureauClock clock, Ticker ticker, Theme theme) {
        this(texts, work, problems, clock, ticker, theme, WIDTH, HEIGHT);
    }

    /** With a scene of a given size, for drawing without a stage. */
    public Shell(Texts texts, Work work, Problems problems, BureauClock clock, Ticker ticker, Theme theme, int width,
            int height) {
        this.texts = texts;
        this.work = work;
        this.problems = problems;
        this.clock = clock;
        this.theme = theme;
        dialogs = new Dialogs(texts, layers);
        alarms = new AlarmStack(texts, layers.alarmLayer(), layers.dialogLayer(), this::locked);
        own = List.of(new Command("find", "shell.command.find", "mdi2m-magnify", "Ctrl+K", this::togglePalette),
                new Command("help", "shell.command.help", "mdi2h-help-circle-outline", "F1", this::help),
                new Command("lock", "shell.command.lock", "mdi2l-lock-outline", "Ctrl+L", this::lock));
        model = new ShellModel(texts, work, clock, null, List.of());
        scene = new Scene(layers, width, height);
        theme.apply(scene);
        scene.addEventFilter(InputEvent.ANY, this::touched);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ticker.hear(this::tick);
    }

    /** For a stage to show; 1440×900 until the stage says otherwise. */
    public Scene scene() {
        return scene;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public AlarmLayer alarms() {
        return alarms;
    }

    /** @param then hears which look the person chose, to keep it for the next start */
    public void onThemeChosen(Consumer<Theme.Choice> then) {
        themeChosen = then;
    }

    /** @param then hears who came in, once the desk stands */
    public void onEntered(Consumer<Actor> then) {
        entered = then;
    }

    /** @param then hears who signed out or was signed out */
    public void onLeft(Consumer<Actor> then) {
        left = then;
    }

    /** Lets administrators bind authenticator apps; without, nobody is asked to. */
    public void secondFactors(SecondFactors bind) {
        factors = bind;
    }

    /** @param page place of 我的账号, as {@link #show} takes it */
    public void ownPageAt(String page) {
        ownPage = page;
    }

    /** Lets screens be made before they are opened, while nobody works. @param resting whether no reading goes on */
    public void preload(BooleanSupplier resting) {
        this.resting = resting;
    }

    /** Lets the tour and tests search without waiting for a pause in typing. */
    public void searchAtOnce() {
        typingPause = 0;
    }

    // ---- before a bureau is open

    /** @param words what is being done now */
    public void opening(String words) {
        page(() -> new CoverView(texts, model, false, StartViews.opening(texts, words)));
    }

    public void failed(Failure failure) {
        page(() -> new CoverView(texts, model, false, StartViews.failed(texts, failure)));
        layers.contentLayer().lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** No data yet. @param setUp begins 建立本单位; @param sample opens the sample bureau */
    public void firstStart(Runnable setUp, Runnable sample) {
        page(() -> new CoverView(texts, model, false, StartViews.firstStart(texts, setUp, sample)));
        layers.contentLayer().lookupAll(".first-way").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** The data are encrypted: nothing of them can be shown before somebody's password opens them. */
    public void closed(Gate gate) {
        SignInView card = SignInView.closed(texts, new GateModel(texts, gate));
        CoverView cover = new CoverView(texts, model, false, card.node());
        page(() -> cover);
        card.focus();
    }

    public void setUp(SetupFlow flow) {
        page(new SetupView(texts, new SetupModel(work, flow)));
    }

    // ---- with an open bureau

    /** The bureau is open: asks who is there. */
    public void open(Workplace workplace) {
        begin(workplace);
        model.reload();
        askWho();
    }

    /**
     * The bureau is open by this account's password: signs it in, and asks only when that is refused.
     *
     * @param password is cleared
     */
    public void open(Workplace workplace, String user, char[] password) {
        begin(workplace);
        signIn(user, password);
    }

    /**
     * Signs in as if it were typed on the page that asks for it. {@link #open} must have been called.
     *
     * @param password is cleared
     */
    public void signIn(String user, char[] password) {
        SignInModel signIn = new SignInModel(texts, work, place().signIn(), this::admitted);
        SignInView card = new SignInView(texts, signIn, null);
        CoverView cover = new CoverView(texts, model, false, card.node());
        // What the page behind shows is read only when there has to be a page.
        card.user(user);
        signIn.problemProperty().addListener((property, before, problem) -> {
            if (!problem.isEmpty() && before.isEmpty() && desk == null) {
                model.reload();
                page(() -> cover);
                card.focus();
            }
        });
        signIn.submit(user, password);
    }

    /** Whether somebody is at the desk. */
    public boolean atDesk() {
        return desk != null && page == desk;
    }

    private Workplace place() {
        return Objects.requireNonNull(place, "open comes first");
    }

    private LockModel seatLock() {
        return Objects.requireNonNull(lock, "open comes first");
    }

    private void begin(Workplace workplace) {
        place = workplace;
        model = new ShellModel(texts, work, clock, workplace.facts(), List.of(), workplace.allowed());
        LockModel locks = new LockModel(texts, work, clock, workplace.signIn(), workplace.seat(),
                workplace.idleMinutes(), workplace.sample());
        lock = locks;
        locks.lockedProperty().addListener((property, before, locked) -> cover(locked));
    }

    private void askWho() {
        SignInModel signIn = new SignInModel(texts, work, place().signIn(), this::admitted);
        Actor last = place().sample() ? visitor : null;
        SignInView card = new SignInView(texts, signIn, last == null ? null : () -> enter(last));
        CoverView cover = new CoverView(texts, model, false, card.node());
        page(() -> cover);
        card.focus();
    }

    private void admitted(SignInModel.Admitted who) {
        if (!who.waiting().isEmpty()) {
            askCode(who.waiting(), Objects.requireNonNull(who.oneTime(), "kept for the second step"));
        } else if (who.oneTime() == null) {
            bound(who);
        } else {
            askPassword(who);
        }
    }

    private void askCode(String user, char[] password) {
        CodeView card = new CodeView(texts,
                new CodeModel(texts, work, place().signIn(), user, password, this::admitted),
                this::askWho);
        cover(card.node());
        card.focus();
    }

    private void askPassword(SignInModel.Admitted who) {
        PasswordView fields = new PasswordView(texts,
                new PasswordModel(work, place().signIn(), Objects.requireNonNull(who.actor()),
                        who.oneTime(), () -> {
                            bound(who);
                            dialogs.notice(texts.of("shell.password.changed"), Tone.OK);
                        }));
        Button change = Ui.primary(texts.of("shell.password.change"), fields::submit);
        change.setMaxWidth(Double.MAX_VALUE);
        change.setDefaultButton(true);
        change.disableProperty().bind(fields.ready().not());
        cover(Ui.styled(new VBox(Ui.styled(new Label(texts.of(who.aged() ? "shell.password.aged"
                : "shell.password.first")), "cover-title"), Ui.styled(Ui.wrapped(texts.of(
                        who.aged()
                                ? "shell.password.aged.hint" : "shell.password.first.hint")),
                        "muted"),
                fields.node(), change),
                "cover-card"));
        fields.focus();
    }

    /** Lets in who has all that is asked of him; an administrator without an authenticator app binds one first. */
    private void bound(SignInModel.Admitted who) {
        Actor actor = Objects.requireNonNull(who.actor(), "nobody waits for a code any more");
        if (!who.enrol() || factors == null) {
            enter(actor);
            return;
        }
        EnrolView fields = new EnrolView(texts, new EnrolModel(work, factors, actor), () -> enter(actor));
        cover(Ui.styled(new VBox(Ui.styled(new Label(texts.of("shell.enrol.title")), "cover-title"),
                Ui.styled(Ui.wrapped(texts.of("shell.enrol.hint")), "muted"), fields.node()), "cover-card", "enrol"));
        fields.focus();
    }

    private void cover(Parent card) {
        model.reload();
        CoverView cover = new CoverView(texts, model, false, card);
        page(() -> cover);
    }

    /** Binds an authenticator app for who sits here. @param then once it is bound */
    public void enrol(Runnable then) {
        Actor who = seatLock().occupant();
        if (who == null || factors == null) {
            return;
        }
        Modal modal = dialogs.modal(texts.of("shell.enrol.title"));
        EnrolView fields = new EnrolView(texts, new EnrolModel(work, factors, who), () -> {
            modal.close();
            then.run();
        });
        modal.content(fields.node()).width(480).cancel().show();
        fields.focus();
    }

    /** This person works here now: opens the desk. {@link #open} must have been called. */
    public void enter(Actor who) {
        visitor = who;
        clearDesk();
        place().seat().take(who);
        rooms = Phases.of("rooms", place().rooms());
        model.screens(rooms.screens());
        seatLock().touch();
        Runnable page = ownPage.isEmpty() ? null : () -> show(ownPage);
        DeskFrame frame = Phases.of("frame of the desk", () -> new DeskFrame(texts, model, problems, who,
                place().sample(), own, new BottomBar.Menu(page, this::changePassword, this::lock, this::signOut,
                        theme.choice(), choice -> {
                            theme.choose(choice);
                            themeChosen.accept(choice);
                        })));
        desk = frame;
        model.reload();
        Phases.run("desk shown", () -> page(frame));
        frame.focus();
        entered.accept(who);
        if (resting != null) {
            frame.preload(new Preload(theme, this::quiet, resting), screens(), rooms.ahead());
        }
    }

    /** Nobody works at the desk just now. */
    private boolean quiet() {
        return !locked() && !dialogs.isOpen() && palette == null && seatLock().untouched().compareTo(QUIET) > 0;
    }

    /** Those whoever sits here may open, in the order of the rail. */
    public List<Screen> screens() {
        return rooms.screens().stream().filter(place().allowed()).toList();
    }

    /** Opens a screen by its id. */
    public void show(String screen) {
        model.show(screen);
    }

    /** Reads the facts again: something changed. */
    public void refresh() {
        model.reload();
    }

    /** Locks at once. */
    public void lock() {
        if (lock != null) {
            lock.lock();
        }
    }

    public void signOut() {
        closePalette();
        dialogs.closeAll();
        clearDesk();
        Actor gone = seatLock().occupant();
        seatLock().leave();
        if (gone != null) {
            left.accept(gone);
        }
        askWho();
    }

    /** Nothing of what somebody had open is kept for who comes next. */
    private void clearDesk() {
        if (desk != null) {
            desk.dispose();
            desk = null;
        }
        model.currentProperty().set(null);
        model.screens(List.of());
        rooms.end().run();
        rooms = Workplace.Rooms.NONE;
    }

    private boolean locked() {
        return lock != null && lock.lockedProperty().get();
    }

    /** What lies under the lock screen neither hears keys nor reads data meanwhile. */
    private void cover(boolean locked) {
        closePalette();
        if (locked) {
            if (desk != null) {
                desk.hidden();
            }
            LockView card = new LockView(texts, seatLock(), this::signOut);
            layers.coverLayer().getChildren().setAll(new CoverView(texts, model, true, card.node()));
            under(true);
            card.focus();
        } else {
            layers.coverLayer().getChildren().clear();
            under(false);
            if (desk != null && seatLock().occupant() != null) {
                desk.shown();
                desk.focus();
            }
        }
        alarms.redraw();
    }

    private void under(boolean cover) {
        layers.contentLayer().setDisable(cover);
        layers.dialogLayer().setDisable(cover);
        layers.dialogLayer().setVisible(!cover);
        layers.noticeLayer().setVisible(!cover);
    }

    /** Replaces the password of who sits here. */
    public void changePassword() {
        Actor who = seatLock().occupant();
        if (who == null) {
            return;
        }
        Modal modal = dialogs.modal(texts.of("shell.menu.password"));
        PasswordView fields = new PasswordView(texts, new PasswordModel(work, place().signIn(), who, null,
                () -> {
                    modal.close();
                    dialogs.notice(texts.of("shell.password.changed"), Tone.OK);
                }));
        modal.content(fields.node()).width(420).cancel()
                .action(texts.of("shell.password.change"), m -> fields.submit());
        Objects.requireNonNull(modal.mainButton()).disableProperty().bind(fields.ready().not());
        modal.show();
    }

    private void help() {
        if (desk != null) {
            desk.toggleHelp();
        }
    }

    private void togglePalette() {
        if (palette != null) {
            closePalette();
            return;
        }
        List<Command> commands = new ArrayList<>(rooms.commands());
        own.stream().filter(command -> !command.id().equals("find")).forEach(commands::add);
        PaletteModel found = new PaletteModel(texts, work, new Delay(typingPause),
                model.screens().stream().filter(model::allowed).toList(), commands,
                rooms.finders(), screen -> model.currentProperty().set(screen));
        palette = new PaletteView(texts, found, this::closePalette);
        layers.dialogLayer().getChildren().add(palette);
        palette.focusField();
    }

    private void closePalette() {
        if (palette != null) {
            layers.dialogLayer().getChildren().remove(palette);
            palette = null;
            if (desk != null && !locked()) {
                desk.focus();
            }
        }
    }

    private void page(View next) {
        if (page != null) {
            page.hidden();
        }
        page = next;
        layers.content(next.node());
        next.shown();
    }

    private void tick() {
        model.tick();
        theme.follow();
        if (lock != null) {
            lock.tick();
        }
    }

    /** What the window itself makes of a pointer at rest, when something moves under it, is nobody's hand. */
    private void touched(InputEvent event) {
        if (lock == null) {
            return;
        }
        if (event instanceof MouseEvent mouse && !mouse.isPrimaryButtonDown() && !mouse.isSecondaryButtonDown()
                && mouse.getEventType() != MouseEvent.MOUSE_RELEASED) {
            boolean still = mouse.getScreenX() == pointerX && mouse.getScreenY() == pointerY;
            pointerX = mouse.getScreenX();
            pointerY = mouse.getScreenY();
            if (still) {
                return;
            }
        }
        lock.touch();
    }

    private void pressed(KeyEvent press) {
        if (desk == null || page != desk || locked()) {
            return;
        }
        if (KeyCombination.valueOf("Ctrl+L").match(press)) {
            press.consume();
            lock();
            return;
        }
        if (dialogs.isOpen()) {
            return;
        }
        List<Command> commands = new ArrayList<>(own);
        commands.addAll(rooms.commands());
        for (Command command : commands) {
            if (!command.keys().isEmpty() && KeyCombination.valueOf(command.keys()).match(press)) {
                press.consume();
                run(command);
                return;
            }
        }
        int digit = digit(press.getCode());
        if (digit >= 0 && press.isControlDown() && !press.isAltDown() && !press.isShiftDown()) {
            press.consume();
            closePalette();
            model.showPlace(digit == 0 ? 10 : digit);
        }
    }

    private void run(Command command) {
        if (!command.id().equals("find")) {
            closePalette();
        }
        command.run().run();
    }

    private static int digit(KeyCode code) {
        String name = code.getName();
        String last = name.substring(name.length() - 1);
        return code.isDigitKey() && Character.isDigit(last.charAt(0)) ? Integer.parseInt(last) : -1;
    }
}
