package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepTree;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** Since what a span is counted: four beginnings, and for the last of them a step. */
final class FromPane extends VBox {
    private From value;

    FromPane(PlaybookWords words, Playbook playbook, String own, From initial, Consumer<From> changed) {
        super(4);
        value = initial;
        List<String> others = others(playbook, own);
        ComboBox<From.Kind> kind = Inputs.choice(List.of(From.Kind.values()),
                one -> words.texts().of("editor.since." + one), initial.kind());
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setAccessibleText(words.texts().of("editor.field.from"));
        ComboBox<String> step = Inputs.choice(others, id -> words.title(playbook, id), initial.step());
        step.setMaxWidth(Double.MAX_VALUE);
        step.setAccessibleText(words.texts().of("editor.since.STEP"));
        Ui.show(step, initial.kind() == From.Kind.STEP);
        getChildren().addAll(kind, step);
        kind.valueProperty().addListener((property, before, now) -> {
            Ui.show(step, now == From.Kind.STEP);
            if (now == From.Kind.STEP && others.isEmpty()) {
                return;
            }
            if (now == From.Kind.STEP && !others.contains(step.getValue())) {
                step.setValue(others.getFirst());
            }
            tell(now == From.Kind.STEP ? From.end(step.getValue()) : new From(now, ""), changed);
        });
        step.valueProperty().addListener((property, before, now) -> {
            if (kind.getValue() == From.Kind.STEP && now != null) {
                tell(From.end(now), changed);
            }
        });
    }

    private void tell(From now, Consumer<From> changed) {
        if (!now.equals(value)) {
            value = now;
            changed.accept(now);
        }
    }

    From value() {
        return value;
    }

    /** Ids of all steps but one. */
    static List<String> others(Playbook playbook, String own) {
        return StepTree.all(playbook).stream().map(Step::id).filter(id -> !id.equals(own)).toList();
    }
}
