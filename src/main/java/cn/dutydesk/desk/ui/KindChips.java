package cn.dutydesk.desk.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.kit.Ui;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** A row of small switches, one of which is on. Arrow keys go along it; Tab goes past it. */
final class KindChips extends FlowPane {
    private final ToggleGroup group = new ToggleGroup();

    /** @param kinds the choices, in order; null stands for all */
    KindChips(Texts texts, List<LogKind> kinds, ObjectProperty<LogKind> chosen) {
        super(4, 4);
        for (LogKind kind : kinds) {
            String words = kind == null ? texts.of("desk.kind-all") : texts.of("desk.kind." + kind);
            ToggleButton chip = Ui.styled(new ToggleButton(words), "chip");
            chip.setToggleGroup(group);
            chip.setUserData(kind);
            chip.setSelected(chosen.get() == kind);
            chip.focusTraversableProperty().bind(chip.selectedProperty());
            chip.setOnAction(click -> {
                chip.setSelected(true);
                chosen.set(kind);
            });
            chip.selectedProperty().addListener((property, before, on) -> {
                if (on) {
                    chosen.set(kind);
                }
            });
            getChildren().add(chip);
        }
        chosen.addListener((property, before, now) -> group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == now).forEach(toggle -> toggle.setSelected(true)));
    }
}
