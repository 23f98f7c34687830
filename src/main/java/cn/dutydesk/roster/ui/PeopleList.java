package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.FairnessTable;
import cn.dutydesk.roster.RosterMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/** Everybody who may be put on the board, who has served least first, to be dragged to a seat. */
final class PeopleList {
    private static final double ROW = 34;
    private static final int VISIBLE = 8;

    private final Texts texts;
    private final BoardModel board;
    private final MonthGrid grid;
    private final ObservableList<RosterMonth.Person> people = FXCollections.observableArrayList();
    private final ListView<RosterMonth.Person> list = new ListView<>(people);
    private Map<Long, FairnessTable.Row> counts = Map.of();

    PeopleList(BoardModel board, Texts texts, MonthGrid grid) {
        this.board = board;
        this.texts = texts;
        this.grid = grid;
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new PersonCell());
    }

    Node show(RosterMonth month) {
        counts = month.fairness().rows().stream().collect(Collectors.toMap(FairnessTable.Row::personId,
                Function.identity()));
        people.setAll(month.people().stream().filter(RosterMonth.Person::available)
                .sorted(Comparator.comparingInt(this::total)).toList());
        double height = ROW * Math.clamp(people.size(), 1, VISIBLE) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        return list;
    }

    private int total(RosterMonth.Person person) {
        FairnessTable.Row row = counts.get(person.id());
        return row == null ? 0 : row.carriedTotal() + row.monthTotal();
    }

    private final class PersonCell extends ListCell<RosterMonth.Person> {
        PersonCell() {
            setPrefWidth(0);
            setOnDragDetected(drag -> {
                if (getItem() != null && board.editing()) {
                    grid.carry(getItem().id(), getItem().name());
                    startFullDrag();
                }
            });
            setOnMouseReleased(release -> grid.letGo());
        }

        @Override
        protected void updateItem(RosterMonth.Person person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            FairnessTable.Row row = counts.get(person.id());
            Label count = Ui.small(row == null ? "" : texts.of("board.people.counts", row.monthTotal(),
                    row.carriedTotal() + row.monthTotal()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            setGraphic(Ui.row(8, Ui.text(person.name()), Ui.gap(), count));
            setAccessibleText(person.name());
        }
    }
}
