package cn.dutydesk.presence.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.presence.domain.Spans;
import cn.dutydesk.presence.service.PresenceAlarms;
import cn.dutydesk.presence.service.PresenceRoom;
import cn.dutydesk.presence.service.TaskTodos;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import java.util.function.Consumer;

/** What the room brings into the window: a part of the log screen, a panel, things to do, alarms, a command. */
public final class PresenceUi {
    /** The part's name in places: {@code log/checks-12}. */
    public static final String PART = "checks";
    public static final String TITLE = "presence.title";

    private final PresenceRoom room;
    private final Acts acts;
    private final EvaluationDesk desk;
    private final Window window;
    private final PresenceWords words;

    /** Where it is shown. @param open leads to a place */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Ticker ticker, Consumer<String> open) {
    }

    public PresenceUi(PresenceRoom room, Acts acts, EvaluationDesk desk, Window window) {
        this.room = room;
        this.acts = acts;
        this.desk = desk;
        this.window = window;
        words = new PresenceWords(window.texts(), window.clock());
    }

    private PresenceModel model() {
        return new PresenceModel(room, acts, window.actor(), window.work(), window.signals(), window.clock());
    }

    public Sections.Section section() {
        return new Sections.Section(PART, TITLE, () -> new PresenceView(model(), words, window.dialogs(),
                window.ticker(), desk));
    }

    public Panel panel() {
        return new PresencePanel(model(), words, window.dialogs(), window.ticker());
    }

    public TodoSource todos() {
        return new TaskTodos(room.reads, window.texts());
    }

    /** What of the room stands above everything, whoever sits here. */
    public static Alarms alarms(PresenceRoom room, Texts texts, BureauClock clock) {
        return new PresenceAlarms(room.reads, room.climb, texts, new Spans(texts, clock));
    }

    public List<Command> commands() {
        return List.of(new Command("presence", TITLE, "mdi2a-account-check-outline", "",
                () -> window.open().accept("log/" + PART)));
    }
}
