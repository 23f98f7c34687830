package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;

/** The window is closed by hand: asks first when something would be lost. FX thread. */
final class Leaving {
    private Leaving() {
    }

    /** @param drill whether a drill is being held that is not kept yet; @param stop ends the program */
    static void ask(boolean drill, Dialogs dialogs, Texts texts, Runnable stop) {
        if (drill) {
            dialogs.confirmLoss(texts.of("app.window.leave"), texts.of("app.window.leave.drill"),
                    texts.of("app.window.quit"), stop);
        } else {
            stop.run();
        }
    }
}
