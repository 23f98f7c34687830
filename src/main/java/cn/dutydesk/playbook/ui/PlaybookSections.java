package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.playbook.service.DrillTodos;
import cn.dutydesk.playbook.service.PlaybookRoom;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.jspecify.annotations.Nullable;

/** What runs, drills and downtime bring into the window: parts of the screen, the home panel, things to do. */
public final class PlaybookSections {
    /** The parts' names in places: {@code playbook/runs-12}, {@code playbook/drills-3}, {@code playbook/downtime}. */
    public static final String RUNS = "runs";
    public static final String DRILLS = "drills";
    public static final String DOWNTIME = "downtime";
    static final String SCREEN = "playbook/";

    private final PlaybookRoom room;
    private final People people;
    private final Acts acts;
    private final Window window;
    private final RunDesk desk;
    private final RunWords words;
    private final RunPanelModel running;
    private final DrillsModel drills;

    /**
     * Where it is shown.
     *
     * @param open     leads to a place
     * @param openFile opens a file with the desktop's own program; background thread
     */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Ticker ticker, Consumer<String> open, Consumer<Path> openFile) {
    }

    /** @param lasting does what a drill needs, which goes on when its person left */
    public PlaybookSections(PlaybookRoom room, People people, Acts acts, Window window, Work lasting) {
        this.room = room;
        this.people = people;
        this.acts = acts;
        this.window = window;
        desk = new RunDesk(room.runs, people, acts, window.actor(), window.work(), window.openFile());
        words = new RunWords(window.texts(), window.clock());
        drills = new DrillsModel(new DrillDesk(room.drills, acts, window.actor()), lasting, window.signals());
        window.ticker().hear(drills::tick);
        running = new RunPanelModel(desk::active, desk::veiled, window.work(), window.signals(), window.clock());
    }

    /** 执行. */
    public Sections.Section runs() {
        return new Sections.Section(RUNS, RunsView.TITLE, () -> new RunsView(new RunsModel(desk, window.work(),
                window.signals()), desk, words, window.dialogs(), window.ticker(), window.open()));
    }

    /** 演练. */
    public Sections.Section drills() {
        return new Sections.Section(DRILLS, DrillView.TITLE, () -> new DrillView(drills, people, words,
                window.dialogs()));
    }

    /** The drill that is being held, or was held and is not kept yet; null when none is. */
    public @Nullable DrillLive drill() {
        return drills.liveProperty().get();
    }

    /** Goes on with a drill that was begun before these parts were made. */
    public void goOn(@Nullable DrillLive drill) {
        drills.goOn(drill);
    }

    /** What the library says of drills. */
    public Rehearsals rehearsals() {
        return new LibraryDrills(drills, words, window.open());
    }

    /** 停机台账. */
    public Sections.Section downtime() {
        return new Sections.Section(DOWNTIME, LedgerView.TITLE, () -> new LedgerView(new DowntimeModel(
                room.downtime, window.actor(), window.work()), words, window.ticker(), window.open()));
    }

    /** Open steps on the home screen. */
    public Panel panel() {
        return new RunPanel(running, desk, words, window.dialogs(), window.ticker(),
                run -> window.open().accept(SCREEN + RUNS + "-" + run));
    }

    /** How many steps are open, once the panel was shown. */
    public ReadOnlyIntegerProperty open() {
        return running.countProperty();
    }

    /** 演练到期. */
    public TodoSource todos() {
        return new DrillTodos(room.drills, acts, window.texts(), window.clock());
    }
}
