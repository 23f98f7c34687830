package cn.dutydesk.register.ui;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Text areas in forms. */
final class Areas {
    private Areas() {
    }

    /** Tab goes on to the next field instead of into the text. */
    static TextArea tabbing(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.TAB && !press.isControlDown()) {
                press.consume();
                area.fireEvent(new KeyEvent(area, area, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, press.isShiftDown(),
                        true, false, false));
            }
        });
        return area;
    }
}
