package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.SwapStep;
import cn.dutydesk.roster.SwapView;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 换班备案: all swaps of a month with who asked, agreed and approved, as the office files them. */
final class FilingDialog {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 460;

    private final MineModel model;
    private final Texts texts;
    private final SwapWords words;
    private final Dialogs dialogs;

    FilingDialog(MineModel model, Texts texts, SwapWords words, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.dialogs = dialogs;
    }

    void show() {
        TableView<SwapView> table = Tables.table(Ui.muted(texts.of("mine.file.empty")));
        table.getColumns().add(Tables.text(texts.of("mine.file.kind"), 80,
                swap -> texts.of("swap.kind." + swap.kind())));
        TableColumn<SwapView, SwapView> what = Tables.node(texts.of("mine.file.what"), 350,
                swap -> Ui.text(words.what(swap)));
        what.setMinWidth(340);
        what.setMaxWidth(360);
        table.getColumns().add(what);
        table.getColumns().add(Tables.node(texts.of("mine.reason"), 130, swap -> Ui.text(swap.reason())));
        table.getColumns().add(Tables.text(texts.of("mine.file.agreed"), 130,
                swap -> by(swap, SwapStep.CONSENT, SwapStep.DECLINE)));
        table.getColumns().add(Tables.text(texts.of("mine.file.decided"), 130,
                swap -> by(swap, SwapStep.APPROVE, SwapStep.REFUSE, SwapStep.CONFIRM, SwapStep.OBJECT)));
        table.getColumns().add(Tables.node(texts.of("mine.file.state"), 150, words::state));
        // Who and when must be read whole; the table would take their room for the widest column.
        table.getColumns().subList(2, 5).forEach(column -> column.setMinWidth(150));
        table.getColumns().getFirst().setMinWidth(90);
        table.getColumns().getLast().setMinWidth(140);
        table.getColumns().getLast().setMinWidth(110);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label title = Ui.strong("");
        title.setMinWidth(Label.USE_PREF_SIZE);
        YearMonth[] month = {YearMonth.from(model.clock().today())};
        Label trace = Ui.wrapped("");
        table.getSelectionModel().selectedItemProperty().addListener(
                (property, old, now) -> trace.setText(now == null ? "" : now.trace().stream().map(words::trace)
                        .collect(Collectors.joining("；"))));
        Runnable read = () -> {
            title.setText(texts.month(month[0]));
            model.filed(month[0], found -> table.getItems().setAll(found), dialogs::problem);
        };
        VBox body = Ui.column(12, Ui.row(8, Ui.icon("mdi2c-chevron-left", texts.of("board.month.before"), () -> {
            month[0] = month[0].minusMonths(1);
            read.run();
        }), title, Ui.icon("mdi2c-chevron-right", texts.of("board.month.after"), () -> {
            month[0] = month[0].plusMonths(1);
            read.run();
        })), table, trace);
        read.run();
        dialogs.modal(texts.of("mine.file.title")).width(WIDTH).fixed(body, HEIGHT)
                .action(texts.of("board.version.close"), Modal::close).show();
    }

    private String by(SwapView swap, SwapStep... steps) {
        return swap.trace().stream().filter(step -> Arrays.asList(steps).contains(step.step()))
                .reduce((first, last) -> last)
                .map(step -> texts.shortDate(model.clock().local(step.at())) + " "
                        + (step.forId() == 0 ? step.by() : texts.of("mine.on-behalf", step.by(), step.forWhom())))
                .orElse("");
    }
}
