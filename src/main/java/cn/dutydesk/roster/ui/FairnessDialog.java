package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.FairnessTable.Row;
import cn.dutydesk.roster.LedgerEntry;
import cn.dutydesk.roster.LedgerView;
import cn.dutydesk.roster.RosterMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everybody's duties side by side, and one person's account: what counts for and against them, entry by entry. */
final class FairnessDialog {
    private static final double BAR = 96;

    private final BoardModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    FairnessDialog(BoardModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Everybody, who has most first. */
    void everybody() {
        RosterMonth month = model.dataProperty().get();
        List<Row> rows = month.fairness().rows().stream()
                .sorted(Comparator.comparingInt((Row row) -> row.carriedTotal() + row.monthTotal()).reversed())
                .toList();
        int most = rows.isEmpty() ? 1 : Math.max(1, rows.getFirst().carriedTotal() + rows.getFirst().monthTotal());
        TableView<Row> table = Tables.table(Ui.muted(texts.of("board.fairness.nobody")));
        table.getColumns().add(Tables.text(texts.of("board.fairness.person"), 100, Row::person));
        for (DayKind kind : DayKind.values()) {
            table.getColumns().add(Tables.text(texts.of("board.kind." + kind), 100, row -> texts.of(
                    "board.fairness.sum", FairBars.carried(row, kind), FairBars.month(row, kind))));
        }
        table.getColumns().add(Tables.number(texts.of("board.fairness.total"), 64,
                row -> row.carriedTotal() + row.monthTotal()));
        table.getColumns().add(Tables.node("", BAR + 20, row -> bar(row, most)));
        table.getItems().setAll(rows);
        Modal modal = dialogs.modal(texts.of("board.fairness.all", texts.month(month.month()))).width(760)
                .fixed(table, 480);
        Tables.onOpen(table, row -> {
            modal.close();
            person(row.personId());
        });
        Label hint = Ui.small(texts.of("board.fairness.hint"));
        modal.beside(hint).action(texts.of("board.version.close"), Modal::close).show();
    }

    private static Node bar(Row row, int most) {
        Region before = Ui.styled(new Region(), "board-bar", "board-swatch-carried");
        before.setMinWidth(BAR * row.carriedTotal() / most);
        Region now = Ui.styled(new Region(), "board-bar", "board-swatch-mine");
        now.setMinWidth(BAR * row.monthTotal() / most);
        return Ui.row(0, before, now);
    }

    /** One person's account. */
    void person(long id) {
        RosterMonth month = model.dataProperty().get();
        String name = month.fairness().rows().stream().filter(row -> row.personId() == id).map(Row::person)
                .findFirst().orElse("");
        VBox body = Ui.column(12, Ui.muted(texts.of("board.ledger.reading")));
        Modal modal = dialogs.modal(texts.of("board.ledger.title", name, month.board().name())).width(640)
                .fixed(body, 480);
        model.work().read(() -> model.desk().rules().ledger(model.actor().get(), month.board().id(), id),
                account -> fill(body, account), problem -> body.getChildren().setAll(
                        Ui.strip(problem.words(), Tone.URGENT)));
        modal.action(texts.of("board.version.close"), Modal::close).show();
    }

    private void fill(VBox body, LedgerView account) {
        GridPane balance = Ui.styled(new GridPane(24, 4), "board-half");
        balance.getColumnConstraints().add(new ColumnConstraints(130));
        for (DayKind kind : DayKind.values()) {
            ColumnConstraints column = new ColumnConstraints(90);
            column.setHalignment(HPos.RIGHT);
            balance.getColumnConstraints().add(column);
            balance.add(Ui.small(texts.of("board.kind." + kind)), kind.ordinal() + 1, 0);
            balance.add(Ui.strong(String.valueOf(account.balance().getOrDefault(kind, 0))), kind.ordinal() + 1, 1);
            balance.add(Ui.muted(String.valueOf(account.middle().getOrDefault(kind, 0))), kind.ordinal() + 1, 2);
        }
        balance.add(Ui.text(account.person()), 0, 1);
        balance.add(Ui.muted(texts.of("board.ledger.middle")), 0, 2);
        ListView<LedgerEntry> list = new ListView<>();
        list.getItems().setAll(account.entries());
        list.setFixedCellSize(46);
        list.setCellFactory(view -> new EntryCell());
        list.setPlaceholder(Ui.muted(texts.of("board.ledger.none")));
        body.getChildren().setAll(balance, Ui.grow(list));
    }

    /** 9月26日 已值 · 法定节假日 / reason; +1. */
    private final class EntryCell extends ListCell<LedgerEntry> {
        @Override
        protected void updateItem(LedgerEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label day = Ui.text(texts.date(entry.day()));
            day.setMinWidth(110);
            Label source = Ui.tag(texts.of("board.ledger.source." + entry.source()),
                    entry.source() == LedgerEntry.Source.SERVED ? Tone.NEUTRAL : Tone.ACCENT);
            VBox words = Ui.column(1, Ui.text(entry.reason().words(texts)), Ui.small(
                    texts.of("board.kind." + entry.kind()) + (entry.by().isEmpty() ? "" : " · " + entry.by())));
            Label amount = Ui.strong(amount(entry.hundredths()));
            amount.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = Ui.row(12, day, source, words, Ui.gap(), amount);
            setGraphic(row);
        }

        private static String amount(int hundredths) {
            return hundredths % 100 == 0 ? String.format(Locale.ROOT, "%+d", hundredths / 100)
                    : String.format(Locale.ROOT, "%+.2f", hundredths / 100.0);
        }
    }
}
