package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.domain.StandardEdit;
import cn.dutydesk.selfcheck.domain.StandardEdit.Place;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** A line of the checklist being written: the whole, a heading, or an item with its number and points. */
final class StandardLineCell extends ListCell<Place> {
    private static final double CODE = 30;
    private static final double ROOM = 40;

    private final Supplier<StandardEdit> edit;
    private final Texts texts;

    StandardLineCell(Supplier<StandardEdit> edit, Texts texts) {
        this.edit = edit;
        this.texts = texts;
    }

    @Override
    protected void updateItem(Place place, boolean empty) {
        super.updateItem(place, empty);
        setText(null);
        setGraphic(empty || place == null || !edit.get().places().contains(place) ? null : line(place));
    }

    private Node line(Place place) {
        if (place.whole()) {
            return Ui.strong(texts.of("standard.whole"));
        }
        if (place.heading()) {
            return narrow(Ui.strong(edit.get().area(place.area()).name()));
        }
        Standard.Item item = edit.get().item(place);
        Label code = Ui.muted(item.code());
        code.setMinWidth(CODE);
        Label points = Ui.small(item.points().signum() == 0 ? "" : SelfCheckWords.number(item.points()));
        points.setMinWidth(Region.USE_PREF_SIZE);
        return narrow(Ui.row(4, code, Ui.grow(Ui.text(item.text())), points));
    }

    /** Cut at the list's edge instead of making it scroll sideways. */
    private <R extends Region> R narrow(R node) {
        node.maxWidthProperty().bind(getListView().widthProperty().subtract(ROOM));
        node.prefWidthProperty().bind(node.maxWidthProperty());
        return node;
    }
}
