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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A condition written by rows: what is looked at, whether it must or must not be so, and its value. */
final class ConditionPane extends VBox {
    /** What a row looks at. */
    private enum Look { GRADE, TYPE, TIME, KEY_PERIOD, ANSWER }

    private static final List<Grade> GRADES = List.of(Grade.ORDINARY, Grade.SERIOUS, Grade.MAJOR, Grade.EXTREME);

    private final PlaybookWords words;
    private final Texts texts;
    private final Playbook playbook;
    private final Consumer<Condition> changed;
    private final List<ConditionRows.Row> rows = new ArrayList<>();
    private boolean any;

    ConditionPane(PlaybookWords words, Playbook playbook, Condition condition, Consumer<Condition> changed) {
        super(6);
        this.words = words;
        this.texts = words.texts();
        this.playbook = playbook;
        this.changed = changed;
        Optional<ConditionRows> written = ConditionRows.of(condition);
        if (written.isEmpty()) {
            getChildren().addAll(Ui.wrapped(words.condition(playbook, condition)),
                    Ui.styled(Ui.wrapped(texts.of("editor.condition.deep")), "field-help"));
        } else {
            any = written.get().any();
            rows.addAll(written.get().rows());
            draw();
        }
    }

    private void tell(boolean redraw) {
        changed.accept(new ConditionRows(any, rows).condition());
        if (redraw) {
            draw();
        }
    }

    private void draw() {
        getChildren().clear();
        if (rows.size() > 1) {
            ComboBox<Boolean> how = Inputs.choice(List.of(false, true),
                    one -> texts.of(one ? "editor.condition.any" : "editor.condition.all"), any);
            how.setAccessibleText(texts.of("editor.condition.how"));
            how.valueProperty().addListener((property, before, now) -> {
                any = now;
                tell(false);
            });
            getChildren().add(how);
        }
        for (int i = 0; i < rows.size(); i++) {
            getChildren().add(row(i));
        }
        getChildren().add(Ui.styled(Ui.icon(Ui.ghost(texts.of("editor.condition.add"), () -> {
            rows.add(new ConditionRows.Row(false, new Condition.AtLeast(Grade.SERIOUS)));
            tell(true);
        }), "mdi2p-plus"), "small-button"));
    }

    private Node row(int index) {
        ConditionRows.Row row = rows.get(index);
        Look look = look(row.part());
        ComboBox<Look> looks = Inputs.choice(List.of(Look.values()), one -> texts.of("editor.look." + one), look);
        looks.setPrefWidth(104);
        looks.setMinWidth(104);
        looks.setAccessibleText(texts.of("editor.condition.look"));
        looks.valueProperty().addListener((property, before, now) -> {
            rows.set(index, new ConditionRows.Row(rows.get(index).not(), fresh(now)));
            tell(true);
        });
        ComboBox<Boolean> not = Inputs.choice(List.of(false, true),
                one -> texts.of(one ? "editor.condition.is-not" : "editor.condition.is"), row.not());
        not.setPrefWidth(84);
        not.setMinWidth(84);
        not.setAccessibleText(texts.of("editor.condition.how"));
        not.valueProperty().addListener((property, before, now) -> {
            rows.set(index, new ConditionRows.Row(now, rows.get(index).part()));
            tell(false);
        });
        Node remove = Ui.styled(Ui.icon("mdi2c-close", texts.of("editor.condition.remove"), () -> {
            rows.remove(index);
            tell(true);
        }), "tight");
        VBox box = Ui.styled(Ui.column(4, Ui.row(4, looks, not, Ui.gap(), remove)), "level-box");
        if (look != Look.KEY_PERIOD) {
            box.getChildren().add(value(index, row.part()));
        }
        return box;
    }

    private void set(int index, Condition part) {
        rows.set(index, new ConditionRows.Row(rows.get(index).not(), part));
        tell(false);
    }

    private Node value(int index, Condition part) {
        return switch (part) {
            case Condition.AtLeast grade -> {
                ComboBox<Grade> box = Inputs.choice(GRADES, one -> texts.of("editor.condition.grade",
                        texts.of("editor.grade." + one)), grade.grade());
                box.valueProperty().addListener((property, before, now) -> set(index, new Condition.AtLeast(now)));
                yield wide(box);
            }
            case Condition.Type type -> {
                TextField field = new TextField(String.join("、", type.names()));
                field.setPromptText(texts.of("editor.condition.type.prompt"));
                field.textProperty().addListener((property, before, now) -> set(index, new Condition.Type(
                        List.of(now.strip().split("\\s*[、,，]\\s*")))));
                yield wide(field);
            }
            case Condition.TimeOfDay time -> times(index, time);
            case Condition.Answered answered -> answer(index, answered);
            default -> Ui.gap();
        };
    }

    private Node times(int index, Condition.TimeOfDay time) {
        TextField from = Inputs.time(time.from());
        TextField to = Inputs.time(time.to());
        Runnable read = () -> Inputs.readTime(from.getText()).ifPresent(begin -> Inputs.readTime(to.getText())
                .ifPresent(end -> set(index, new Condition.TimeOfDay(begin, end))));
        from.textProperty().addListener((property, before, now) -> read.run());
        to.textProperty().addListener((property, before, now) -> read.run());
        return Ui.row(6, from, Ui.muted("–"), to);
    }

    private Node answer(int index, Condition.Answered answered) {
        List<Step> asked = questions();
        ComboBox<Step> step = Inputs.choice(asked, PlaybookWords::title,
                asked.stream().filter(one -> one.id().equals(answered.step())).findFirst().orElse(null));
        ComboBox<String> said = Inputs.choice(answers(step.getValue()), one -> one, answered.answer());
        step.setAccessibleText(texts.of("editor.condition.question"));
        said.setAccessibleText(texts.of("editor.condition.said"));
        step.valueProperty().addListener((property, before, now) -> {
            said.getItems().setAll(answers(now));
            said.setValue(said.getItems().isEmpty() ? "" : said.getItems().getFirst());
            set(index, new Condition.Answered(now.id(), said.getValue()));
        });
        said.valueProperty().addListener((property, before, now) -> {
            if (now != null && step.getValue() != null) {
                set(index, new Condition.Answered(step.getValue().id(), now));
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

    private static List<String> answers(Step step) {
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
