package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** 已转为: what a record became, each with the way there. */
final class LinkRows {
    private LinkRows() {
    }

    /** @param open leads to a place */
    static Node of(List<Linked> links, Texts texts, Consumer<String> open) {
        VBox rows = Ui.column(4, Ui.section(texts.of("register.links.title")));
        for (Linked link : links) {
            Button there = Ui.icon(Ui.ghost(link.title(), () -> open.accept(link.place())), "mdi2l-link-variant");
            there.setMinWidth(0);
            rows.getChildren().add(Ui.row(8, there, Ui.gap(), Ui.tag(link.state(), Tone.NEUTRAL)));
        }
        return rows;
    }
}
