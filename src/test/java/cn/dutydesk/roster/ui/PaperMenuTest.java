package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterPapers;
import cn.dutydesk.security.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The menu of files on a board, up to where a person chooses a folder. */
@ResourceLock("window")
class PaperMenuTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RosterFixture bureau = new RosterFixture(4, 12);
    private final List<Path> opened = new ArrayList<>();
    private final List<RosterPapers.Order> written = new ArrayList<>();
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        bureau.close();
    }

    private final class Papers implements RosterPapers {
        @Override
        public String fileName(Actor who, Order what, PaperFormat format) {
            return "值班表." + format.ending();
        }

        @Override
        public String hoursFileName(HoursOrder what) {
            return "清单.xlsx";
        }

        @Override
        public void write(Actor who, Order what, PaperFormat format, Path file) {
            if (!Files.isDirectory(file.getParent())) {
                throw new Refusal("report.refused.not-written", file.toString());
            }
            try {
                Files.writeString(file, format.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written.add(what);
        }

        @Override
        public String csv(Actor who, Order what) {
            return "";
        }

        @Override
        public void writeHours(Actor who, HoursOrder what, Path file) {
            write(who, null, PaperFormat.XLSX, file);
        }
    }

    private void show(BiConsumer<PaperMenu, BoardModel> then, String picture) throws Exception {
        FxToolkit.run(() -> {
            Texts texts = new Texts(Texts.CHINESE);
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            BoardModel model = new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts,
                    () -> bureau.keeper, new DirectWork(new Problems(texts)), bureau.signals, bureau.clock,
                    Set.of(BoardKind.OFFICER), texts.of("board.grid.title-open"));
            BoardView view = new BoardView(model, texts, bureau.clock, dialogs, BoardKind.OFFICER, () -> {});
            PaperDesk desk = new PaperDesk(new Papers(), opened::add);
            view.papers(desk, dialogs);
            layers.content(view.node());
            view.shown();
            model.turn(OCTOBER);
            then.accept(new PaperMenu(model, desk, texts, dialogs), model);
            shown = layers;
            Snapshots.draw(layers, 1256, 812, false, Path.of("target", "pictures", "board-" + picture + ".png"));
            view.hidden();
        });
    }

    private Layers shown;

    private static List<MenuItem> items(PaperMenu menu, BoardModel model) {
        return ((MenuButton) menu.node(model.dataProperty().get())).getItems();
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (Node node : shown.lookupAll(".label")) {
            words.append(((Label) node).getText()).append('\n');
        }
        for (Node node : shown.lookupAll(".button")) {
            words.append(((Button) node).getText()).append('\n');
        }
        return words.toString();
    }

    @Test
    void theMonthOnScreenIsSavedAndCanBeOpened() throws Exception {
        long roster = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1).version().rosterId();
        Path file = folder.resolve("x.pdf");
        show((menu, model) -> {
            assertThat(items(menu, model).stream().map(MenuItem::getText)).contains("打印本月", "导出为 PDF…",
                    "导出为 Word 文档（docx）…", "值班时数与补助清单…");
            menu.save(model.dataProperty().get(), PaperFormat.PDF, file);
        }, "paper-saved");
        assertThat(file).hasContent("PDF");
        assertThat(written).containsExactly(new RosterPapers.Order(bureau.officers().id(), OCTOBER, roster));
        assertThat(words()).contains("已保存：x.pdf").contains("打开文件");
    }

    @Test
    void printingOpensAPdf() throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        show((menu, model) -> items(menu, model).getFirst().fire(), "paper-print");
        assertThat(opened).singleElement().satisfies(file -> assertThat(file).hasFileName("值班表.pdf").exists());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidInWords() throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        show((menu, model) -> menu.save(model.dataProperty().get(), PaperFormat.DOCX, folder.resolve("none/x.docx")),
                "paper-refused");
        assertThat(words()).contains("没有写成");
    }

    @Test
    void theListOfHoursAsksForMonths() throws Exception {
        bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        show((menu, model) -> items(menu, model).getLast().fire(), "paper-hours");
        assertThat(words()).contains("值班时数与补助清单").contains("选择文件…");
    }

    @Test
    void anEmptyMonthOffersNothing() throws Exception {
        show((menu, model) -> assertThat(PaperMenu.any(model.dataProperty().get())).isFalse(), "paper-none");
        assertThat(shown.lookupAll(".menu-button").stream().map(Node::getAccessibleText)).doesNotContain("导出与打印");
    }
}
