package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.RosterYear.State;
import cn.dutydesk.roster.ui.YearModel.Heat;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A year of a board: its twelve months, and beside them everybody's duties by month. */
final class YearView {
    private static final double ASIDE = 352;
    private static final double SQUARE = 14;
    private static final double NAME = 72;
    private static final int LEVELS = 4;

    private final BoardModel board;
    private final YearModel model;
    private final Texts texts;
    private final YearGrid grid;
    private final ObservableList<Heat> heat = FXCollections.observableArrayList();
    private final ListView<Heat> list = new ListView<>(heat);
    private final Label sum = Ui.small("");
    private final VBox strips = Ui.column(8);
    private final Node node;
    private int most = 1;

    YearView(BoardModel board, YearModel model, Texts texts) {
        this.board = board;
        this.model = model;
        this.texts = texts;
        grid = new YearGrid(texts, model::open);
        list.setFixedCellSize(30);
        list.setCellFactory(view -> new HeatCell());
        list.setPlaceholder(Ui.muted(texts.of("board.fairness.nobody")));
        list.getStyleClass().add("board-heat");
        list.getSelectionModel().selectedItemProperty().addListener((property, old, chosen) -> {
            model.personProperty().set(chosen == null ? 0 : chosen.id());
            show();
        });
        VBox sheet = new VBox(Ui.grow(grid), Ui.padded(legend(), 8, 16, 10, 16));
        VBox people = Ui.card(texts.of("board.year.people"), sum, months(), Ui.grow(list));
        people.setMinWidth(ASIDE);
        people.setPrefWidth(ASIDE);
        people.setMaxWidth(ASIDE);
        node = Ui.column(12, strips, Ui.grow(new HBox(12, Ui.grow(Ui.frame(sheet)), people)));
        model.yearProperty().addListener((property, old, now) -> fill());
        model.problemProperty().addListener((property, old, now) -> problem());
        problem();
    }

    Node node() {
        return node;
    }

    void focus() {
        grid.requestFocus();
    }

    private void problem() {
        strips.getChildren().clear();
        if (model.problemProperty().get() != null) {
            strips.getChildren().add(Ui.strip(model.problemProperty().get().words(), Tone.URGENT));
        }
        Ui.show(strips, !strips.getChildren().isEmpty());
    }

    private void fill() {
        List<Heat> rows = model.heat();
        most = Math.max(1, rows.stream().flatMap(row -> row.months().stream()).mapToInt(Integer::intValue).max()
                .orElse(1));
        long chosen = model.personProperty().get();
        heat.setAll(rows);
        rows.stream().filter(row -> row.id() == chosen).findFirst()
                .ifPresent(row -> list.getSelectionModel().select(row));
        sum.setText(rows.isEmpty() ? "" : texts.of("board.year.spread", rows.getFirst().total(),
                rows.getLast().total()));
        grid.at(board.monthProperty().get());
        show();
    }

    private void show() {
        RosterYear year = model.yearProperty().get();
        if (year == null) {
            return;
        }
        Set<LocalDate> days = new HashSet<>();
        year.people().stream().filter(one -> one.id() == model.personProperty().get())
                .forEach(one -> days.addAll(one.days()));
        grid.show(year, days, board.today());
    }

    private Region legend() {
        HBox legend = Ui.row(16);
        for (State state : List.of(State.PUBLISHED, State.DRAFT, State.HISTORY)) {
            legend.getChildren().add(item("board-swatch-" + state, texts.of("board.year.state." + state)));
        }
        legend.getChildren().addAll(item("board-swatch-open", texts.of("board.seat.open")),
                item("board-swatch-mine", texts.of("board.year.mine")));
        return legend;
    }

    private static Node item(String style, String words) {
        return Ui.row(6, Ui.styled(new Region(), "board-swatch", style), Ui.small(words));
    }

    private Node months() {
        HBox row = Ui.row(2);
        Label name = Ui.small(texts.of("board.fairness.person"));
        name.setMinWidth(NAME);
        row.getChildren().add(name);
        for (int month = 1; month <= 12; month++) {
            Label number = Ui.small(String.valueOf(month));
            number.setMinWidth(SQUARE);
            number.setMaxWidth(SQUARE);
            number.setAlignment(Pos.CENTER);
            number.getStyleClass().add("board-heat-head");
            row.getChildren().add(number);
        }
        row.getChildren().addAll(Ui.gap(), Ui.small(texts.of("board.grid.count")));
        return Ui.padded(row, 0, 14, 0, 0);
    }

    /** A person's twelve months as squares, the more duties the darker. */
    private final class HeatCell extends ListCell<Heat> {
        @Override
        protected void updateItem(Heat row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = Ui.text(row.name());
            name.setMinWidth(NAME);
            name.setMaxWidth(NAME);
            HBox line = Ui.row(2, name);
            for (int month = 0; month < row.months().size(); month++) {
                Region square = Ui.styled(new Region(), "board-square",
                        "board-heat-" + level(row.months().get(month)));
                line.getChildren().add(square);
            }
            Label total = Ui.strong(String.valueOf(row.total()));
            line.getChildren().addAll(Ui.gap(), total);
            setGraphic(line);
            setAccessibleText(texts.of("board.year.heat", row.name(), row.total()));
        }

        private int level(int count) {
            return count == 0 ? 0 : Math.clamp((int) Math.ceil((double) count * LEVELS / most), 1, LEVELS);
        }
    }
}
