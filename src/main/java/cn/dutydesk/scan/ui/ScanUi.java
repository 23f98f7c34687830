package cn.dutydesk.scan.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.scan.ScanPapers;
import cn.dutydesk.scan.service.ScanRoom;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Workstation scan in the window: a section of its own. */
public final class ScanUi {
    public static final String SECTION = "scan";

    private final ScanRoom room;
    private final ScanPapers papers;
    private final Window window;

    /** Where it is shown. @param openFile opens a file or folder with the desktop's own program; background thread */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Consumer<Path> openFile, Ticker ticker) {
    }

    public ScanUi(ScanRoom room, ScanPapers papers, Window window) {
        this.room = room;
        this.papers = papers;
        this.window = window;
    }

    public Sections.Section section() {
        return new Sections.Section(SECTION, "scan.title", () -> new ScanSection(new ScanModel(room.scans,
                window.actor(), window.work(), window.signals()), papers, window));
    }
}
