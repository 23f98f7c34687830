package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The program's mark and name. */
final class Brand {
    private Brand() {
    }

    /** A small square with the mark in it. @param size of the square in pixels: 30 or 44 */
    static StackPane mark(int size) {
        StackPane mark = Ui.styled(new StackPane(Icons.of("mdi2s-shield-home-outline", size > 36 ? 24 : 20)),
                "brand-mark");
        mark.setMinSize(size, size);
        mark.setMaxSize(size, size);
        return mark;
    }

    static HBox named(Texts texts) {
        Label name = Ui.styled(Ui.text(texts.of("shell.brand")), "brand-name");
        return Ui.row(10, mark(30), name);
    }
}
