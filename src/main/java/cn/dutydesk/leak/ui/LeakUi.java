package cn.dutydesk.leak.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakPapers;
import cn.dutydesk.leak.service.LeakService;
import cn.dutydesk.people.People;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leak reports in the window: a section of 保密自查. */
public final class LeakUi {
    public static final String SECTION = "leaks";
    private static final List<String> ENDINGS = List.of("docx", "pdf");

    private final LeakService leaks;
    private final LeakPapers papers;
    private final People people;
    private final Window window;

    /**
     * Where it is shown.
     *
     * @param open     leads to a place
     * @param openFile opens a file with the desktop's own program; background thread
     */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Ticker ticker, Consumer<String> open, Consumer<Path> openFile) {
    }

    public LeakUi(LeakService leaks, LeakPapers papers, People people, Window window) {
        this.leaks = leaks;
        this.papers = papers;
        this.people = people;
        this.window = window;
    }

    public Sections.Section section() {
        return new Sections.Section(SECTION, "leak.title", this::view);
    }

    private LeaksView view() {
        LeaksModel model = new LeaksModel(leaks, people, window.actor(), window.work(), window.signals(),
                window.clock());
        FileMenu menu = new FileMenu(window.texts(), window.dialogs(), window.work(), window.openFile());
        return new LeaksView(model, window,
                menu.button(window.texts().of("leak.form.blank"), ENDINGS, () -> paper(null)),
                menu.button(window.texts().of("leak.form.index"), ENDINGS, () -> {
                    LeakDetail detail = model.chosenProperty().get();
                    return detail == null ? null : paper(detail.view().id());
                }));
    }

    private FileMenu.Paper paper(@Nullable Long id) {
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.fileName(window.actor().get(), id, ending);
            }

            @Override
            public void write(String ending, Path file) {
                papers.write(window.actor().get(), id, ending, file);
            }
        };
    }
}
