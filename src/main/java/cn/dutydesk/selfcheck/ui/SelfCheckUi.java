package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Work;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.selfcheck.SelfCheckPapers;
import cn.dutydesk.selfcheck.service.SelfCheckRoom;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The month's self-check and its checklists in the window: two sections of the screen. */
public final class SelfCheckUi {
    private final SelfCheckRoom room;
    private final SelfCheckPapers papers;
    private final Drafts drafts;
    private final Window window;
    private final Supplier<List<Panel>> beside;

    /**
     * Where it is shown.
     *
     * @param open     leads to a place
     * @param openFile opens a file with the desktop's own program; background thread
     */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Consumer<String> open, Consumer<Path> openFile) {
    }

    /** @param beside what stands in the right column under the score: findings, letters of responsibility */
    public SelfCheckUi(SelfCheckRoom room, SelfCheckPapers papers, Drafts drafts, Window window,
            Supplier<List<Panel>> beside) {
        this.room = room;
        this.papers = papers;
        this.drafts = drafts;
        this.window = window;
        this.beside = beside;
    }

    /** 自查自评. */
    public Sections.Section month() {
        return new Sections.Section("month", "selfcheck.section", () -> {
            MonthModel model = new MonthModel(room, drafts, window.actor(), window.work(), window.signals(),
                    window.clock());
            return new MonthView(model, window.texts(), window.dialogs(), beside.get(), files(model), window.open());
        });
    }

    /** 检查标准. */
    public Sections.Section standards() {
        return new Sections.Section("standards", "standard.section", () -> new StandardsView(new StandardsModel(
                room.standards, drafts, window.actor(), window.work(), window.signals()), window.texts(),
                window.dialogs()));
    }

    private MenuButton files(MonthModel model) {
        FileMenu menu = new FileMenu(window.texts(), window.dialogs(), window.work(), window.openFile());
        MenuButton button = menu.button(() -> paper(model, model.monthProperty().get()));
        MenuItem year = new MenuItem(window.texts().of("selfcheck.year.report"));
        year.setOnAction(press -> menu.save(report(model, model.monthProperty().get().getYear()), "docx"));
        button.getItems().add(year);
        return button;
    }

    private FileMenu.Paper paper(MonthModel model, YearMonth month) {
        long plan = model.planProperty().get();
        String list = model.list();
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.name(month, list, ending);
            }

            @Override
            public void write(String ending, Path file) {
                papers.month(window.actor().get(), plan, month, format(ending), file);
            }
        };
    }

    private FileMenu.Paper report(MonthModel model, int year) {
        long plan = model.planProperty().get();
        String list = model.list();
        return new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.yearName(year, list, ending);
            }

            @Override
            public void write(String ending, Path file) {
                papers.year(window.actor().get(), plan, year, format(ending), file);
            }
        };
    }

    private static PaperFormat format(String ending) {
        return PaperFormat.valueOf(ending.toUpperCase(Locale.ROOT));
    }
}
