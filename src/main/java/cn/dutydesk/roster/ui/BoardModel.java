package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.CalendarChanged;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterPublished;
import cn.dutydesk.roster.SwapChanged;
import cn.dutydesk.roster.service.HistoryImport;
import cn.dutydesk.roster.service.RosterDesk;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One kind of board (值班表 or 带班表), a month at a time: what is shown and what may be done to it. FX thread. */
public final class BoardModel {
    private final RosterDesk desk;
    private final HistoryImport history;
    private final People people;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Set<BoardKind> kinds;
    private final String openTitle;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.LOADING);
    private final ReadOnlyObjectWrapper<List<BoardCard>> boards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<YearMonth> month = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RosterMonth> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Grid> grid = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayEdit = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayPublish = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayApprove = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper lookingBack = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.PEOPLE);
    private long chosenBoard;
    private List<Runnable> stops = List.of();

    /**
     * @param kinds which boards this screen shows
     * @param openTitle word for the line of seats nobody fills
     */
    public BoardModel(RosterDesk desk, HistoryImport history, People people, Acts acts, CurrentActor actor, Work work,
            Signals signals, BureauClock clock, Set<BoardKind> kinds, String openTitle) {
        this.desk = desk;
        this.history = history;
        this.people = people;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
        this.kinds = Set.copyOf(kinds);
        this.openTitle = openTitle;
        look.addListener((property, old, now) -> layOut());
    }

    /** Begins to follow changes and reads the month on screen, this month at first. */
    public void shown() {
        if (month.get() == null) {
            month.set(YearMonth.from(clock.today()));
        }
        hidden();
        Consumer<Object> again = signal -> work.post(this::reload);
        stops = List.of(signals.hear(RosterChanged.class, again), signals.hear(RosterPublished.class, again),
                signals.hear(CalendarChanged.class, again), signals.hear(PeopleChanged.class, again),
                signals.hear(SwapChanged.class, again));
        reload();
    }

    public void hidden() {
        stops.forEach(Runnable::run);
        stops = List.of();
    }

    public void turn(YearMonth wanted) {
        month.set(wanted);
        lookingBack.set(false);
        reload();
    }

    /** Shows another board of these kinds. */
    public void choose(BoardCard board) {
        chosenBoard = board.id();
        lookingBack.set(false);
        reload();
    }

    private record Loaded(Stage stage, List<BoardCard> boards, @Nullable RosterMonth data, boolean edit,
            boolean publish, boolean approve) {
    }

    /** Reads the month again, unless an older version is being looked at. */
    public void reload() {
        reload(() -> {});
    }

    /** @param then runs when the month was read, or could not be */
    void reload(Runnable then) {
        if (lookingBack.get()) {
            then.run();
            return;
        }
        long request = latest.next();
        YearMonth wanted = month.get();
        work.read(() -> load(wanted), loaded -> {
            if (latest.is(request)) {
                problem.set(null);
                boards.set(loaded.boards());
                mayEdit.set(loaded.edit());
                mayPublish.set(loaded.publish());
                mayApprove.set(loaded.approve());
                show(loaded.data());
                stage.set(loaded.stage());
            }
            then.run();
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
                stage.set(Stage.FAILED);
            }
            then.run();
        });
    }

    private Loaded load(YearMonth wanted) {
        boolean edit = acts.allows(actor.get(), Permission.ROSTER_EDIT);
        boolean publish = acts.allows(actor.get(), Permission.ROSTER_PUBLISH);
        boolean approve = acts.allows(actor.get(), Permission.ROSTER_APPROVE);
        List<BoardCard> found = desk.boards(actor.get()).stream().filter(b -> kinds.contains(b.kind())).toList();
        if (people.directory().isEmpty()) {
            return new Loaded(Stage.NO_STAFF, found, null, edit, publish, approve);
        }
        if (found.isEmpty()) {
            return new Loaded(Stage.NO_BOARD, found, null, edit, publish, approve);
        }
        BoardCard board = found.stream().filter(b -> b.id() == chosenBoard).findFirst().orElse(found.getFirst());
        RosterMonth read = desk.month(actor.get(), board.id(), wanted);
        return new Loaded(read.made() ? Stage.READY : Stage.NO_ROSTER, found, read, edit, publish,
                approve);
    }

    private void show(@Nullable RosterMonth read) {
        data.set(read);
        layOut();
    }

    private void layOut() {
        RosterMonth read = data.get();
        grid.set(read == null ? null : look.get() == Look.POSTS ? Grids.byPosts(read)
                : Grids.byPeople(read, openTitle));
    }

    /** Runs a change that answers with the month as it is then. When it is refused, the month is read again first. */
    void change(Supplier<RosterMonth> job, Runnable done, Consumer<Problem> failed) {
        busy.set(true);
        latest.next();
        long asked = data.get().board().id();
        work.write(job, changed -> {
            busy.set(false);
            boolean same = data.get() != null && data.get().board().id() == asked;
            if (same && changed.month().equals(month.get())) {
                lookingBack.set(false);
                show(changed);
                stage.set(changed.made() ? Stage.READY : Stage.NO_ROSTER);
            }
            done.run();
        }, refused -> {
            busy.set(false);
            reload(() -> failed.accept(refused));
        });
    }

    /** Makes a board from the template of this screen's kind. */
    public void createBoard(BoardKind kind, String name, Runnable done, Consumer<Problem> failed) {
        work.write(() -> desk.createBoard(actor.get(), kind, name), board -> {
            chosenBoard = board.id();
            reload();
            done.run();
        }, failed);
    }

    public void saveBoard(BoardCard edited, Runnable done, Consumer<Problem> failed) {
        work.write(() -> desk.saveBoard(actor.get(), edited), board -> {
            reload();
            done.run();
        }, failed);
    }

    public void startDraft(Consumer<Problem> failed) {
        RosterMonth now = data.get();
        change(() -> desk.startDraft(actor.get(), now.board().id(), now.month()), () -> {}, failed);
    }

    /** A new draft over the published version. */
    public void newVersion(String reason, Runnable done, Consumer<Problem> failed) {
        RosterMonth now = data.get();
        change(() -> desk.newVersion(actor.get(), now.board().id(), now.month(), reason), done, failed);
    }

    /** @param acknowledged whether conflicts were seen and accepted */
    public void publish(boolean acknowledged, Runnable done, Consumer<Problem> failed) {
        RosterMonth now = data.get();
        change(() -> desk.publish(actor.get(), Objects.requireNonNull(now.version()).rosterId(), now.edit(),
                acknowledged), done, failed);
    }

    /** Throws the draft away. */
    public void discard(Runnable done, Consumer<Problem> failed) {
        RosterMonth now = data.get();
        change(() -> {
            desk.discard(actor.get(), Objects.requireNonNull(now.version()).rosterId(), now.edit());
            return desk.month(actor.get(), now.board().id(), now.month());
        }, done, failed);
    }

    /** Shows an older version until {@link #backToNow}. */
    public void lookBack(long rosterId, Consumer<Problem> failed) {
        long request = latest.next();
        work.read(() -> desk.version(actor.get(), rosterId), read -> {
            if (latest.is(request)) {
                lookingBack.set(true);
                show(read);
            }
        }, failed);
    }

    public void backToNow() {
        lookingBack.set(false);
        reload();
    }

    /** What importing printed rosters would do. */
    public void previewHistory(Path file, long boardId, Consumer<HistoryReport> done, Consumer<Problem> failed) {
        work.read(() -> history.preview(actor.get(), file, boardId), done, failed);
    }

    public void importHistory(Path file, long boardId, Consumer<HistoryReport> done, Consumer<Problem> failed) {
        work.write(() -> history.run(actor.get(), file, boardId), report -> {
            reload();
            done.accept(report);
        }, failed);
    }

    RosterDesk desk() {
        return desk;
    }

    People people() {
        return people;
    }

    CurrentActor actor() {
        return actor;
    }

    Work work() {
        return work;
    }

    public LocalDate today() {
        return clock.today();
    }

    /** While rosters are searched for, seats are left alone: the search would overwrite them. */
    void search(boolean begun) {
        searching.set(begun);
    }

    /** Whether rosters are searched for now. */
    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** Whether seats of the month on screen can be changed now by this person. */
    public boolean editing() {
        return !searching.get() && mayEdit.get() && !lookingBack.get() && data.get() != null && data.get().draft();
    }

    /** What the screen shows the board as. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<BoardCard>> boardsProperty() {
        return boards.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<YearMonth> monthProperty() {
        return month.getReadOnlyProperty();
    }

    /** The month as read, null without a board. */
    public ReadOnlyObjectProperty<RosterMonth> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** The same laid out, null without a board. */
    public ReadOnlyObjectProperty<Grid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty mayEditProperty() {
        return mayEdit.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty mayPublishProperty() {
        return mayPublish.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty mayApproveProperty() {
        return mayApprove.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lookingBackProperty() {
        return lookingBack.getReadOnlyProperty();
    }
}
