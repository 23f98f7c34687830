package cn.dutydesk.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** Tables of the house: rows of one height, words left, numbers right, quiet lines, nothing grey. */
public final class Tables {
    /** Height of a row in pixels. */
    public static final double ROW = 40;

    private Tables() {
    }

    /** @param placeholder shown while there are no rows: what to do, see {@link Ui#empty} */
    public static <R> TableView<R> table(Node placeholder) {
        TableView<R> table = new TableView<>();
        table.setFixedCellSize(ROW);
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setTableMenuButtonVisible(false);
        table.getStyleClass().add("data-table");
        return table;
    }

    /** A column of words. @param width preferred width in pixels */
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> words) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(words.apply(cell.getValue())));
        column.setReorderable(false);
        return column;
    }

    /** A column of numbers, right-aligned; sorts as numbers. @param value null shows nothing */
    public static <R, V extends Comparable<? super V>> TableColumn<R, V> number(String title, double width,
            Function<R, V> value) {
        TableColumn<R, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setReorderable(false);
        column.getStyleClass().add("number-column");
        column.setCellFactory(c -> {
            TableCell<R, V> cell = new TableCell<>() {
                @Override
                protected void updateItem(V item, boolean empty) {
                    super.updateItem(item, empty);
                    setText(empty || item == null ? "" : item.toString());
                }
            };
            cell.setAlignment(Pos.CENTER_RIGHT);
            return cell;
        });
        return column;
    }

    /** A column drawn by your own node: tags, buttons, two labels. Not sortable. */
    public static <R> TableColumn<R, R> node(String title, double width, Function<R, ? extends Node> draw) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(R item, boolean empty) {
                super.updateItem(item, empty);
                Node drawn = empty || item == null ? null : draw.apply(item);
                if (drawn instanceof VBox lines) {
                    // It is as high as the row.
                    lines.setAlignment(Pos.CENTER_LEFT);
                }
                setGraphic(drawn);
            }
        });
        return column;
    }

    /** Opens a row by double click or Enter. */
    public static <R> void onOpen(TableView<R> table, Consumer<R> open) {
        table.setRowFactory(view -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(press -> {
            R chosen = table.getSelectionModel().getSelectedItem();
            if (press.getCode() == KeyCode.ENTER && chosen != null) {
                press.consume();
                open.accept(chosen);
            }
        });
    }
}
