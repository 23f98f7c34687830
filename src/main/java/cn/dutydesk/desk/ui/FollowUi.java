package cn.dutydesk.desk.ui;

import cn.dutydesk.desk.FollowUpPapers;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.people.People;
import cn.dutydesk.roster.PaperFormat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The board of what is followed up (督办), and the ways into it from other rooms. */
public final class FollowUi {
    /** Where the board is seen, beside incidents. */
    public static final String SECTION = "follow";

    private final FollowUpService items;
    private final People people;
    private final DeskUi.Window window;
    private final FollowUpPapers papers;
    private final Consumer<Path> openFile;

    /**
     * @param papers   prints an item; null when nothing does
     * @param openFile opens a file with the desktop's own program; background thread
     */
    public FollowUi(FollowUpService items, People people, DeskUi.Window window, FollowUpPapers papers,
            Consumer<Path> openFile) {
        this.items = items;
        this.people = people;
        this.window = window;
        this.papers = papers;
        this.openFile = openFile;
    }

    public Sections.Section section() {
        return new Sections.Section(SECTION, "desk.follow.title", this::board);
    }

    private FollowBoardView board() {
        return new FollowBoardView(new FollowBoardModel(items, window.actor(), window.work(), window.signals(),
                window.clock()), model(), window.texts(), window.clock(), window.dialogs(), window.open(),
                papers == null ? null : menu());
    }

    private ItemsModel model() {
        return new ItemsModel(items, people, window.actor(), window.work(), window.signals(), window.clock());
    }

    private Function<Supplier<ItemView>, Node> menu() {
        FileMenu menu = new FileMenu(window.texts(), window.dialogs(), window.work(), openFile);
        return item -> menu.button(() -> paper(item.get()));
    }

    private FileMenu.@Nullable Paper paper(ItemView item) {
        return item == null ? null : new FileMenu.Paper() {
            @Override
            public String name(String ending) {
                return papers.fileName(window.actor().get(), item.id(), format(ending));
            }

            @Override
            public void write(String ending, Path file) {
                papers.write(window.actor().get(), item.id(), format(ending), file);
            }
        };
    }

    private static PaperFormat format(String ending) {
        return PaperFormat.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    /** Gives a task about a thing, to be followed up. FX thread. @param initial what is known to be done */
    public void supervise(String subject, Long subjectId, String initial) {
        new ItemDialogs(model(), window.texts(), window.clock(), window.dialogs()).supervise(subject, subjectId,
                initial, item -> {});
    }
}
