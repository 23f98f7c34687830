package cn.dutydesk.handover.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.handover.HandoverPapers;
import cn.dutydesk.handover.service.HandoverRoom;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.SignIn;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What handovers bring into the window: F4, and a part of the screen of the log. */
public final class HandoverUi {
    private static final int PAUSE_MS = 600;

    private final HandoverRoom room;
    private final HandoverPapers papers;
    private final Window window;
    private final HandoverDialog dialog;

    /**
     * Where it is shown.
     *
     * @param accounts replaces passwords that were given out
     * @param open     leads to a place
     * @param opener   opens a file with the desktop's own program; background thread
     */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            SignIn accounts, Dialogs dialogs, Consumer<String> open, Consumer<Path> opener) {
    }

    public HandoverUi(HandoverRoom room, HandoverPapers papers, Window window) {
        this.room = room;
        this.papers = papers;
        this.window = window;
        dialog = new HandoverDialog(new HandoverModel(room.sheets, room.handovers, window.accounts(), window.actor(),
                window.work(), window.clock(), new Delay(PAUSE_MS)), window.texts(), window.clock(), window.dialogs(),
                id -> window.open().accept("log/handovers-" + id));
    }

    /** F4. */
    public Command command() {
        return new Command("handover", "handover.title", "mdi2s-swap-horizontal", "F4", dialog::open);
    }

    /** 交接班记录. */
    public Sections.Section section() {
        return new Sections.Section("handovers", "handover.section", () -> new HandoversView(new HandoversModel(
                room.reads, papers, window.opener(), window.actor(), window.work(), window.signals(), window.clock()),
                window.texts(), window.clock(), window.dialogs(), dialog::open));
    }
}
