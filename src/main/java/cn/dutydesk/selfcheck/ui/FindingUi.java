package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.selfcheck.FindingPapers;
import cn.dutydesk.selfcheck.service.FindingRoom;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Rectification in the window: a section of its own, and a panel beside the month's score. */
public final class FindingUi {
    public static final String SECTION = "findings";
    private static final int HITS = 8;

    private final FindingRoom room;
    private final FindingPapers papers;
    private final People people;
    private final Drafts drafts;
    private final Window window;

    /**
     * Where it is shown.
     *
     * @param open     leads to a place
     * @param openFile opens a file with the desktop's own program; background thread
     */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Consumer<String> open, Consumer<Path> openFile) {
    }

    public FindingUi(FindingRoom room, FindingPapers papers, People people, Drafts drafts, Window window) {
        this.room = room;
        this.papers = papers;
        this.people = people;
        this.drafts = drafts;
        this.window = window;
    }

    private FindingsModel model() {
        return new FindingsModel(room, people, drafts, window.actor(), window.work(), window.signals(), window.clock());
    }

    public Sections.Section section() {
        return new Sections.Section(SECTION, "finding.title", () -> new FindingsView(model(), window,
                new FileMenu(window.texts(), window.dialogs(), window.work(), window.openFile()).button(this::paper)));
    }

    /** Begins a finding with what is known to be wrong. */
    public void raise(String words) {
        new FindingDialogs(model(), window.texts(), window.clock(), window.dialogs()).raise(words,
                found -> window.open().accept(Places.of("finding", found.view().id())));
    }

    /** 整改, for the right column of the month's self-check. */
    public FindingsPanel panel() {
        return new FindingsPanel(model(), window.texts(), window.clock(), window.open());
    }

    /** The list of the running year. */
    private FileMenu.Paper paper() {
        int year = window.clock().today().getYear();
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.fileName(year, ending);
            }

            @Override
            public void write(String ending, Path file) {
                papers.write(window.actor().get(), year, ending, file);
            }
        };
    }

    /** Finds those not struck off by number, words, department or person. */
    public Finder finder() {
        return typed -> window
                .actor().sitting().filter(room.findings::reads).map(who -> room.findings.open(who).stream()
                        .filter(one -> (one.number() + " " + one.what() + " " + one.department() + " " + one.person())
                                .contains(typed.strip()))
                        .limit(HITS).map(one -> new Hit(one.number() + " " + one.what(),
                                one.department() + " " + one.person(), "mdi2c-clipboard-alert-outline",
                                () -> window.open().accept(Places.of("finding", one.id()))))
                        .toList())
                .orElse(List.of());
    }
}
