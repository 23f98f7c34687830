package cn.dutydesk.handover.ui;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** In a text of several lines Tab goes on to the next field: nobody puts tabulators into a handover. */
final class TabKeys {
    private TabKeys() {
    }

    static void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.TAB && !press.isControlDown() && press.getSource() instanceof TextArea area) {
            press.consume();
            area.requestFocusTraversal(press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
