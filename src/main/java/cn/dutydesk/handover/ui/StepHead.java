package cn.dutydesk.handover.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Where one is: 1 交班人填写 — 2 接班人逐项确认 — 3 双方签字. */
final class StepHead extends HBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final List<Label> steps;

    StepHead(Texts texts) {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        steps = List.of("handover.step.fill", "handover.step.read", "handover.step.sign").stream()
                .map(key -> Ui.styled(new Label(texts.of(key)), "step")).toList();
        steps.forEach(step -> {
            if (!getChildren().isEmpty()) {
                getChildren().add(Ui.styled(new javafx.scene.layout.Region(), "step-line"));
            }
            getChildren().add(step);
        });
    }

    void at(int now) {
        IntStream.range(0, steps.size()).forEach(i -> {
            steps.get(i).pseudoClassStateChanged(NOW, i == now);
            steps.get(i).pseudoClassStateChanged(DONE, i < now);
        });
    }
}
