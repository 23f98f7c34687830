package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.RuleLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rules of a board, one line each: switch, name, what it says, its numbers and its weight. */
final class RuleRows {
    private static final int MOST_WEIGHT = 10_000;

    private record Fields(RuleLine line, CheckBox on, @Nullable Spinner<Integer> weight,
            @Nullable Spinner<Integer> value, @Nullable Spinner<Integer> second) {
        RuleLine edited() {
            return line.with(on.isSelected(), number(weight, line.weight()), number(value, line.value()),
                    number(second, line.second()));
        }

        private static int number(@Nullable Spinner<Integer> field, int before) {
            return field == null ? before : field.getValue();
        }
    }

    private final Texts texts;
    private final List<Fields> all = new ArrayList<>();
    private final VBox node = new VBox();

    /** @param editable whether this person may set them */
    RuleRows(List<RuleLine> lines, boolean editable, Texts texts) {
        this.texts = texts;
        node.getChildren().add(Ui.section(texts.of("rule.hard")));
        lines.stream().filter(RuleLine::hard).forEach(line -> node.getChildren().add(row(line, editable)));
        node.getChildren().add(Ui.section(texts.of("rule.soft")));
        lines.stream().filter(line -> !line.hard()).forEach(line -> node.getChildren().add(row(line, editable)));
    }

    private HBox row(RuleLine line, boolean editable) {
        String name = texts.of("roster.rule.name." + line.rule());
        CheckBox on = new CheckBox();
        on.setAccessibleText(name);
        on.setSelected(line.on());
        on.setDisable(!line.switchable() || !editable);
        Label says = Ui.small(texts.of("rule.says." + line.rule()));
        says.setWrapText(true);
        VBox words = Ui.column(2, Ui.row(8, Ui.strong(name), line.switchable() ? Ui.text("")
                : Ui.tag(texts.of("rule.always"), Tone.NEUTRAL)), says);
        words.setMinWidth(0);
        HBox row = Ui.listRow(on, Ui.grow(words));
        Spinner<Integer> value = null;
        Spinner<Integer> second = null;
        Spinner<Integer> weight = null;
        if (line.mostValue() > 0) {
            value = number(row, texts.of("rule.value." + line.rule()), line.value(), line.mostValue(), editable);
        }
        if (line.mostSecond() > 0) {
            second = number(row, texts.of("rule.second." + line.rule()), line.second(), line.mostSecond(), editable);
        }
        if (!line.hard() && line.weight() > 0) {
            weight = number(row, texts.of("rule.weight"), line.weight(), MOST_WEIGHT, editable);
        }
        all.add(new Fields(line, on, weight, value, second));
        return row;
    }

    private static Spinner<Integer> number(HBox row, String name, int now, int most, boolean editable) {
        Spinner<Integer> field = new Spinner<>(0, most, now);
        field.setEditable(true);
        field.setPrefWidth(84);
        field.setMinWidth(84);
        field.setDisable(!editable);
        field.setAccessibleText(name);
        Label label = Ui.small(name);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        row.getChildren().add(Ui.column(2, label, field));
        return field;
    }

    Node node() {
        return node;
    }

    /** The lines as they stand in the fields. */
    List<RuleLine> edited() {
        return all.stream().map(Fields::edited).toList();
    }
}
