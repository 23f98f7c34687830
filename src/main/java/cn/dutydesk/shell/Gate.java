package cn.dutydesk.shell;

import cn.dutydesk.kit.Problem;
import java.util.function.Consumer;

/** Data that are encrypted and not open yet. */
@FunctionalInterface
public interface Gate {
    /**
     * Tries to open them; when it succeeds the gate itself shows what comes next. FX thread; works in the background.
     *
     * @param password kept by the gate as long as it needs it, and cleared by it
     * @param refused  hears why not
     */
    void open(String user, char[] password, Consumer<Problem> refused);
}
