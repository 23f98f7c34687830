package cn.dutydesk.shell;

import cn.dutydesk.kit.View;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One step of setting up a bureau.
 *
 * @param titleKey i18n key of its name in the list of steps
 * @param done     asked of the data on a background thread, so that the flow can be left and resumed
 * @param view     makes its view; gets what to call on the FX thread when {@code done} may have changed
 */
public record SetupStep(String id, String titleKey, BooleanSupplier done, Function<Runnable, ? extends View> view) {
}
