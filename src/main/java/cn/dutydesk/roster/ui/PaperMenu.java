package cn.dutydesk.roster.ui;

import cn.dutydesk.core.OpenCopies;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterPapers;
import cn.dutydesk.roster.RosterPapers.Order;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** 导出与打印: the month on screen as a file, on paper, and the list of hours. */
final class PaperMenu {
    private final BoardModel model;
    private final PaperDesk desk;
    private final Texts texts;
    private final Dialogs dialogs;

    PaperMenu(BoardModel model, PaperDesk desk, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.desk = desk;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Whether there is anything to put on paper. */
    static boolean any(RosterMonth month) {
        return month.days().stream().flatMap(day -> day.seats().stream()).anyMatch(seat -> !seat.open());
    }

    /** The button with its menu, for this month. */
    Node node(RosterMonth month) {
        MenuButton menu = Ui.styled(new MenuButton(), "icon-button", "board-more");
        menu.setGraphic(Icons.of("mdi2p-printer-outline"));
        menu.setAccessibleText(texts.of("board.paper.menu"));
        menu.setTooltip(new Tooltip(texts.of("board.paper.menu")));
        menu.getItems().add(item("board.paper.print", () -> print(month)));
        menu.getItems().add(new SeparatorMenuItem());
        for (PaperFormat format : PaperFormat.values()) {
            menu.getItems().add(item("board.paper.format." + format, () -> choose(month, format)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("board.paper.hours", () -> new HoursDialog(model, desk, texts, dialogs, this::saved)
                .show(month)));
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setOnAction(event -> act.run());
        return item;
    }

    private static Order order(RosterMonth month) {
        return new Order(month.board().id(), month.month(), month.version() == null ? 0 : month.version().rosterId());
    }

    private RosterPapers papers() {
        return desk.papers();
    }

    private void choose(RosterMonth month, PaperFormat format) {
        model.work().read(() -> papers().fileName(model.actor().get(), order(month), format),
                name -> dialogs.saveFile(texts.of("board.paper.title", month.board().name()), name,
                        texts.of("board.paper.kind." + format), List.of("*." + format.ending()),
                        file -> save(month, format, file)),
                dialogs::problem);
    }

    /** Writes the month and says so, with a way to look at it. */
    void save(RosterMonth month, PaperFormat format, Path file) {
        model.work().write(() -> {
            papers().write(model.actor().get(), order(month), format, file);
            return file;
        }, this::saved, dialogs::problem);
    }

    private void saved(Path file) {
        dialogs.notice(texts.of("board.paper.saved", file.getFileName()), Tone.OK, texts.of("board.paper.open"),
                () -> open(file));
    }

    private void open(Path file) {
        model.work().read(() -> {
            desk.open().accept(file);
            return file;
        }, opened -> {}, dialogs::problem);
    }

    /** A PDF beside other temporary files, opened by the desktop's program, which prints it. */
    private void print(RosterMonth month) {
        model.work().write(() -> {
            Path file = OpenCopies.place(papers().fileName(model.actor().get(), order(month), PaperFormat.PDF));
            papers().write(model.actor().get(), order(month), PaperFormat.PDF, file);
            desk.open().accept(file);
            return file;
        }, file -> dialogs.notice(texts.of("board.paper.printing"), Tone.OK), dialogs::problem);
    }
}
