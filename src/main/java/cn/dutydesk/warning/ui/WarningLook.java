package cn.dutydesk.warning.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.warning.WarningColour;
import java.util.Locale;
import javafx.scene.control.Label;

/** How a warning's colour looks: its word on its own colour, never the colour alone. */
final class WarningLook {
    private WarningLook() {
    }

    static Label tag(WarningColour colour, Texts texts) {
        return Ui.styled(new Label(texts.of("warning.colour." + colour)), "warning-tag",
                "warning-" + colour.name().toLowerCase(Locale.ROOT));
    }
}
