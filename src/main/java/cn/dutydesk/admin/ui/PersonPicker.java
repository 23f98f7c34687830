package cn.dutydesk.admin.ui;

import java.util.function.LongConsumer;

/** Lets the person at the window choose somebody from the directory. FX thread. */
@FunctionalInterface
public interface PersonPicker {
    /** @param chosen gets the number of the person; not called when nobody was chosen */
    void pick(LongConsumer chosen);
}
