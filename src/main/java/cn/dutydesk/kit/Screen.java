package cn.dutydesk.kit;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;

/**
 * A place in the left rail. The shell creates its view when it is first shown, or before that while nobody
 * works at the desk, and keeps it.
 *
 * @param id short name, also of its help page: resources/help/{id}_zh_CN.md
 * @param titleKey i18n key of the word in the rail
 * @param icon Ikonli literal, for example {@code mdi2b-bell-outline}
 * @param place 1..10: position in the rail, opened by Ctrl+1 … Ctrl+9, Ctrl+0
 * @param factory makes the view, on the FX thread
 * @param badge how many things there wait for attention; 0 shows nothing
 */
public record Screen(String id, String titleKey, String icon, int place, Supplier<? extends View> factory,
        ObservableIntegerValue badge) {
    /** A screen without a badge. */
    public Screen(String id, String titleKey, String icon, int place, Supplier<? extends View> factory) {
        this(id, titleKey, icon, place, factory, new ReadOnlyIntegerWrapper(0));
    }
}
