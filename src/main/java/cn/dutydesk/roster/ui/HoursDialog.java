package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterPapers.HoursOrder;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/** Asks which months the list of hours and allowances should cover, and of which board. */
final class HoursDialog {
    /** How far back and ahead of the month on screen. */
    private static final int BACK = 24;
    private static final int AHEAD = 12;

    private final BoardModel model;
    private final PaperDesk desk;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Consumer<Path> saved;

    /** @param saved hears of the file once it is written */
    HoursDialog(BoardModel model, PaperDesk desk, Texts texts, Dialogs dialogs, Consumer<Path> saved) {
        this.model = model;
        this.desk = desk;
        this.texts = texts;
        this.dialogs = dialogs;
        this.saved = saved;
    }

    void show(RosterMonth shown) {
        BoardCard board = shown.board();
        List<YearMonth> months = IntStream.rangeClosed(-BACK, AHEAD).mapToObj(shown.month()::plusMonths).toList();
        ComboBox<YearMonth> from = Inputs.choice(months, texts::month, shown.month());
        ComboBox<YearMonth> to = Inputs.choice(months, texts::month, shown.month());
        from.valueProperty().addListener((property, old, now) -> {
            if (now != null && now.isAfter(to.getValue())) {
                to.setValue(now);
            }
        });
        CheckBox only = new CheckBox(texts.of("board.hours.only", board.name()));
        Form form = new Form();
        form.wide(Ui.wrapped(texts.of("board.hours.words")));
        form.row(texts.of("board.hours.from"), from);
        form.row(texts.of("board.hours.to"), to);
        form.wide(only);
        dialogs.modal(texts.of("board.hours.title")).content(form).cancel()
                .action(texts.of("board.hours.action"), box -> choose(box, new HoursOrder(from.getValue(),
                        to.getValue(), only.isSelected() ? board.id() : 0)))
                .show();
    }

    private void choose(Modal box, HoursOrder order) {
        if (order.to().isBefore(order.from())) {
            box.problem(texts.of("board.hours.order"));
            return;
        }
        model.work().read(() -> desk.papers().hoursFileName(order), name -> dialogs.saveFile(
                texts.of("board.hours.title"), name, texts.of("board.paper.kind.XLSX"), List.of("*.xlsx"),
                file -> write(box, order, file)), BoardDialogs.failed(box));
    }

    private void write(Modal box, HoursOrder order, Path file) {
        box.busy(true);
        model.work().write(() -> {
            desk.papers().writeHours(model.actor().get(), order, file);
            return file;
        }, written -> {
            box.close();
            saved.accept(written);
        }, BoardDialogs.failed(box));
    }
}
