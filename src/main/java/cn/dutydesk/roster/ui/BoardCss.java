package cn.dutydesk.roster.ui;

import javafx.scene.Parent;

/** The style sheet of the boards. Dialogs lie outside the page and need it on their own content. */
final class BoardCss {
    private static final String SHEET = BoardCss.class.getResource("/css/board.css").toExternalForm();

    private BoardCss() {
    }

    static <P extends Parent> P on(P node) {
        if (!node.getStylesheets().contains(SHEET)) {
            node.getStylesheets().add(SHEET);
        }
        return node;
    }
}
