package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.FairnessTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How evenly the duties lie: spread per kind of day before and with this month, and a bar for everybody. */
final class FairnessCard {
    private final Texts texts;
    private final ObjectProperty<DayKind> kind = new SimpleObjectProperty<>();
    private final VBox figures = Ui.column(10);
    private final FairBars bars;
    private final VBox node;
    private @Nullable FairnessTable table;

    /** @param details shows everybody; @param person shows one person's account */
    FairnessCard(Texts texts, Runnable details, LongConsumer person) {
        this.texts = texts;
        bars = new FairBars(texts, person);
        List<DayKind> kinds = Arrays.asList(null, DayKind.WORKDAY, DayKind.RESTDAY, DayKind.HOLIDAY);
        FlowPane choice = new FlowPane(4, 4);
        choice.getChildren().addAll(Choices.of(kinds, one -> one == null ? texts.of("board.fairness.total")
                : texts.of("board.fairness.short." + one), kind, 0, "board-chip"));
        Node legend = Ui.row(12, item("board-swatch-carried", texts.of("board.fairness.before")),
                item("board-swatch-mine", texts.of("board.fairness.month")));
        node = Ui.card(texts.of("board.fairness.title"), Ui.ghost(texts.of("board.fairness.details"), details),
                figures, choice, bars, legend);
        kind.addListener((property, old, now) -> {
            if (table != null) {
                bars.show(table.rows(), now);
            }
        });
    }

    Node node() {
        return node;
    }

    private static Node item(String style, String words) {
        Region swatch = Ui.styled(new Region(), "board-swatch", "board-swatch-small", style);
        return Ui.row(6, swatch, Ui.small(words));
    }

    void show(FairnessTable shown) {
        table = shown;
        figures.getChildren().clear();
        int worst = shown.spread().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (!shown.categories().isEmpty() && shown.categories().stream().allMatch(FairnessTable.Category::met)) {
            figures.getChildren().add(Ui.strip(texts.of("board.fairness.proven"), Tone.OK));
        } else if (!shown.rows().isEmpty() && worst <= 1) {
            figures.getChildren().add(Ui.strip(texts.of("board.fairness.even"), Tone.OK));
        }
        figures.getChildren().add(spreads(shown));
        bars.show(shown.rows(), kind.get());
    }

    private Node spreads(FairnessTable shown) {
        GridPane grid = Ui.styled(new GridPane(8, 0), "board-fairness");
        grid.getColumnConstraints().addAll(column(HPos.LEFT, true), column(HPos.RIGHT, false),
                column(HPos.RIGHT, false), column(HPos.RIGHT, false));
        add(grid, Ui.small(texts.of("board.fairness.kind")), Ui.small(texts.of("board.fairness.carried")),
                Ui.small(texts.of("board.fairness.now")), Ui.small(texts.of("board.fairness.proof")));
        for (DayKind one : DayKind.values()) {
            spread(grid, texts.of("board.fairness.short." + one), shown.carriedSpread().getOrDefault(one, 0),
                    shown.spread().getOrDefault(one, 0), category(shown, one.name()));
        }
        spread(grid, texts.of("board.fairness.total"), shown.carriedTotalSpread(), shown.totalSpread(),
                category(shown, "TOTAL"));
        return grid;
    }

    private static FairnessTable.@Nullable Category category(FairnessTable shown, String id) {
        return shown.categories().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private void spread(GridPane grid, String name, int carried, int now,
            FairnessTable.@Nullable Category category) {
        Label after = Ui.text(String.valueOf(now));
        after.getStyleClass().add(now > Math.max(1, carried) ? "tone-warn" : "tone-ok");
        add(grid, Ui.text(name), Ui.muted(String.valueOf(carried)), after, proof(category));
    }

    /** Claims evenness only where it was proven: the sum of squares is the least there can be. */
    private Label proof(FairnessTable.@Nullable Category category) {
        if (category == null || category.bound() < 0) {
            return Ui.small("—");
        }
        return category.met() ? Ui.tag(texts.of("board.fairness.met"), Tone.OK)
                : Ui.small(category.spread() > category.leastSpread()
                        ? texts.of("board.fairness.could-be", category.leastSpread())
                        : texts.of("board.fairness.nearly"));
    }

    private static void add(GridPane grid, Label... cells) {
        for (Label cell : cells) {
            cell.setMinHeight(cell.getStyleClass().contains("tag") ? cell.getMinHeight() : 28);
            cell.setMinWidth(Region.USE_PREF_SIZE);
        }
        grid.addRow(grid.getRowCount(), cells);
    }

    private static ColumnConstraints column(HPos side, boolean grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(side);
        column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
        return column;
    }
}
