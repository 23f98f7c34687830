package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepTree;
import cn.dutydesk.playbook.ui.ConditionRows.Group;
import cn.dutydesk.playbook.ui.ConditionRows.How;
import cn.dutydesk.playbook.ui.ConditionRows.Row;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A condition written by rows: what is looked at, whether it must or must not be so, and its value; rows stand in groups
 * of which all, any, not all or none must hold, and groups in groups.
 */
final class ConditionPane extends VBox {
    /** What a row looks at. */
    private enum Look { GRADE, TYPE, TIME, KEY_PERIOD, ANSWER }

    private static final List<Grade> GRADES = List.of(Grade.ORDINARY, Grade.SERIOUS, Grade.MAJOR, Grade.EXTREME);

    /** So deep new groups are offered; deeper ones that are there are shown. */
    private static final int DEEPEST = 2;

    private final Texts texts;
    private final Playbook playbook;
    private final Consumer<@Nullable Condition> changed;
    private final Group whole;

    ConditionPane(PlaybookWords words, Playbook playbook, @Nullable Condition condition,
            Consumer<@Nullable Condition> changed) {
        super(6);
        this.texts = words.texts();
        this.playbook = playbook;
        this.changed = changed;
        whole = ConditionRows.of(condition);
        draw();
    }

    private void tell(boolean redraw) {
        changed.accept(ConditionRows.condition(whole));
        if (redraw) {
            draw();
        }
    }

    private void draw() {
        getChildren().setAll(group(whole, 0).getChildren());
    }

    private VBox group(Group group, int depth) {
        VBox box = Ui.column(6);
        if (group.items.size() > 1 || depth > 0 || group.how != How.ALL) {
            ComboBox<How> how = Inputs.choice(List.of(How.values()), one -> texts.of("editor.condition.how." + one),
                    group.how);
            how.setAccessibleText(texts.of("editor.condition.how"));
            how.valueProperty().addListener((property, before, now) -> {
                group.how = now;
                tell(false);
            });
            box.getChildren().add(how);
        }
        for (int i = 0; i < group.items.size(); i++) {
            box.getChildren().add(item(group, i, depth));
        }
        HBox more = Ui.row(4, add("editor.condition.add", () -> {
            group.items.add(new Row(false, new Condition.AtLeast(Grade.SERIOUS)));
            tell(true);
        }));
        if (depth < DEEPEST) {
            more.getChildren().add(add("editor.condition.add-group", () -> {
                Group inner = new Group(How.ANY);
                inner.items.add(new Row(false, new Condition.AtLeast(Grade.SERIOUS)));
                inner.items.add(new Row(false, new Condition.KeyPeriod()));
                group.items.add(inner);
                tell(true);
            }));
        }
        box.getChildren().add(more);
        return box;
    }

    private Node add(String key, Runnable act) {
        return Ui.styled(Ui.icon(Ui.ghost(texts.of(key), act), "mdi2p-plus"), "small-button");
    }

    private Node remove(Group group, int index, String key) {
        return Ui.styled(Ui.icon("mdi2c-close", texts.of(key), () -> {
            group.items.remove(index);
            tell(true);
        }), "tight");
    }

    private Node item(Group group, int index, int depth) {
        if (group.items.get(index) instanceof Group inner) {
            VBox box = group(inner, depth + 1);
            HBox head = Ui.row(4, Ui.grow((ComboBox<?>) box.getChildren().removeFirst()),
                    remove(group, index, "editor.condition.remove-group"));
            box.getChildren().addFirst(head);
            return Ui.styled(box, "level-box");
        }
        return row(group, index);
    }

    private static Row at(Group group, int index) {
        return (Row) group.items.get(index);
    }

    private Node row(Group group, int index) {
        Row row = at(group, index);
        Look look = look(row.part());
        ComboBox<Look> looks = Inputs.choice(List.of(Look.values()), one -> texts.of("editor.look." + one), look);
        looks.setMinWidth(104);
        looks.setAccessibleText(texts.of("editor.condition.look"));
        looks.valueProperty().addListener((property, before, now) -> {
            group.items.set(index, new Row(at(group, index).not(), fresh(now)));
            tell(true);
        });
        ComboBox<Boolean> not = Inputs.choice(List.of(false, true),
                one -> texts.of(one ? "editor.condition.is-not" : "editor.condition.is"), row.not());
        not.setPrefWidth(84);
        not.setMinWidth(84);
        not.setAccessibleText(texts.of("editor.condition.how"));
        not.valueProperty().addListener((property, before, now) -> {
            group.items.set(index, new Row(now, at(group, index).part()));
            tell(false);
        });
        VBox box = Ui.styled(Ui.column(4, Ui.row(4, Ui.grow(looks), not,
                remove(group, index, "editor.condition.remove"))), "level-box");
        if (look != Look.KEY_PERIOD) {
            box.getChildren().add(value(row.part(), part -> {
                group.items.set(index, new Row(at(group, index).not(), part));
                tell(false);
            }));
        }
        return box;
    }

    private Node value(Condition part, Consumer<Condition> set) {
        return switch (part) {
            case Condition.AtLeast grade -> {
                ComboBox<Grade> box = Inputs.choice(GRADES, one -> texts.of("editor.condition.grade",
                        texts.of("editor.grade." + one)), grade.grade());
                box.valueProperty().addListener((property, before, now) -> set.accept(new Condition.AtLeast(now)));
                yield wide(box);
            }
            case Condition.Type type -> {
                TextField field = new TextField(String.join("、", type.names()));
                field.setPromptText(texts.of("editor.condition.type.prompt"));
                field.textProperty().addListener((property, before, now) -> set.accept(new Condition.Type(
                        List.of(now.strip().split("\\s*[、,，]\\s*")))));
                yield wide(field);
            }
            case Condition.TimeOfDay time -> times(time, set);
            case Condition.Answered answered -> answer(answered, set);
            default -> Ui.gap();
        };
    }

    private Node times(Condition.TimeOfDay time, Consumer<Condition> set) {
        TextField from = Inputs.time(time.from());
        TextField to = Inputs.time(time.to());
        Runnable read = () -> Inputs.readTime(from.getText()).ifPresent(begin -> Inputs.readTime(to.getText())
                .ifPresent(end -> set.accept(new Condition.TimeOfDay(begin, end))));
        from.textProperty().addListener((property, before, now) -> read.run());
        to.textProperty().addListener((property, before, now) -> read.run());
        return Ui.row(6, from, Ui.muted("–"), to);
    }

    private Node answer(Condition.Answered answered, Consumer<Condition> set) {
        List<Step> asked = questions();
        ComboBox<Step> step = Inputs.choice(asked, PlaybookWords::title,
                asked.stream().filter(one -> one.id().equals(answered.step())).findFirst().orElse(null));
        ComboBox<String> said = Inputs.choice(answers(step.getValue()), one -> one, answered.answer());
        step.setAccessibleText(texts.of("editor.condition.question"));
        said.setAccessibleText(texts.of("editor.condition.said"));
        step.valueProperty().addListener((property, before, now) -> {
            said.getItems().setAll(answers(now));
            said.setValue(said.getItems().isEmpty() ? "" : said.getItems().getFirst());
            set.accept(new Condition.Answered(now.id(), said.getValue()));
        });
        said.valueProperty().addListener((property, before, now) -> {
            if (now != null && step.getValue() != null) {
                set.accept(new Condition.Answered(step.getValue().id(), now));
            }
        });
        HBox row = Ui.row(4, Ui.grow(step), Ui.grow(said));
        step.setPrefWidth(130);
        said.setPrefWidth(110);
        return row;
    }

    private List<Step> questions() {
        return StepTree.all(playbook).stream().filter(step -> step.action() instanceof Action.Decide decide
                && !decide.question().isEmpty()).toList();
    }

    private static List<String> answers(@Nullable Step step) {
        return step != null && step.action() instanceof Action.Decide decide
                ? decide.branches().stream().map(Branch::name).toList() : List.of();
    }

    private static Node wide(javafx.scene.control.Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        return control;
    }

    private static Look look(Condition part) {
        return switch (part) {
            case Condition.Type type -> Look.TYPE;
            case Condition.TimeOfDay time -> Look.TIME;
            case Condition.KeyPeriod key -> Look.KEY_PERIOD;
            case Condition.Answered answered -> Look.ANSWER;
            default -> Look.GRADE;
        };
    }

    private Condition fresh(Look look) {
        return switch (look) {
            case GRADE -> new Condition.AtLeast(Grade.SERIOUS);
            case TYPE -> new Condition.Type(playbook.types().isEmpty() ? List.of("火灾") : playbook.types());
            case TIME -> new Condition.TimeOfDay(LocalTime.of(22, 0), LocalTime.of(6, 0));
            case KEY_PERIOD -> new Condition.KeyPeriod();
            case ANSWER -> {
                Step first = questions().stream().findFirst().orElse(null);
                List<String> said = answers(first);
                yield new Condition.Answered(first == null ? "" : first.id(), said.isEmpty() ? "" : said.getFirst());
            }
        };
    }
}
