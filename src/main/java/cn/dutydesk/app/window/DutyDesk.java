package cn.dutydesk.app.window;

import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * What the desktop knows the program by: JavaFX names its windows after this class (WM_CLASS), and the menu entry says the
 * same name, so that both share one place in the task bar.
 */
public final class DutyDesk extends Application {
    /** JavaFX makes the object itself; what it is to do waits here. */
    private static Consumer<Stage> beginning = stage -> {};

    /** Returns when {@link Platform#exit} was called. @param begin gets the first window on the FX thread, not shown yet */
    static void run(Consumer<Stage> begin) {
        beginning = begin;
        Platform.setImplicitExit(false);
        launch(DutyDesk.class);
    }

    @Override
    public void start(Stage first) {
        beginning.accept(first);
    }
}
