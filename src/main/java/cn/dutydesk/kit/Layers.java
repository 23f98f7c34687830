package cn.dutydesk.kit;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The root of the window's scene: page, dialogs over it, short notices, alarms above everything. */
public final class Layers extends StackPane {
    private final StackPane content = new StackPane();
    private final StackPane dialogs = new StackPane();
    private final StackPane cover = new StackPane();
    private final StackPane notices = new StackPane();
    private final StackPane alarms = new StackPane();

    public Layers() {
        getStyleClass().add("layers");
        for (StackPane layer : new StackPane[] {dialogs, cover, notices, alarms}) {
            layer.setPickOnBounds(false);
        }
        getChildren().addAll(content, dialogs, cover, notices, alarms);
    }

    public void content(Node node) {
        content.getChildren().setAll(node);
    }

    /** Where the page is. */
    public Pane contentLayer() {
        return content;
    }

    public Pane dialogLayer() {
        return dialogs;
    }

    /** Above page and dialogs: the lock screen. */
    public Pane coverLayer() {
        return cover;
    }

    public Pane noticeLayer() {
        return notices;
    }

    /** Above everything, the lock screen included. */
    public Pane alarmLayer() {
        return alarms;
    }
}
