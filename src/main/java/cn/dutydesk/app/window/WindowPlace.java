package cn.dutydesk.app.window;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where the window stands: as it was left, when that screen is still there; else its usual size, or the whole of a screen
 * that is smaller. FX thread.
 */
final class WindowPlace {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    /** A screen of 1366×768 at 125 % has 1093×614, less what the desktop keeps for itself. */
    private static final int LEAST_WIDTH = 1080;
    private static final int LEAST_HEIGHT = 560;
    /** So much of a title bar must be on a screen that the window can be taken hold of. */
    private static final int HOLD = 80;

    private final Stage stage;
    private final Preferences preferences;
    private @Nullable Rectangle2D last;

    WindowPlace(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /** Before the window is shown. A stage that was given a size keeps it. */
    void take() {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        if (!Double.isNaN(stage.getWidth())) {
            last = new Rectangle2D(0, 0, stage.getWidth(), stage.getHeight());
            return;
        }
        Optional<Rectangle2D> left = preferences.place().filter(WindowPlace::within);
        Rectangle2D place = left.orElseGet(() -> usual(room));
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(left.isPresent() ? preferences.maximized() : small(room));
        last = place;
        stage.xProperty().addListener(change -> note());
        stage.yProperty().addListener(change -> note());
        stage.widthProperty().addListener(change -> note());
        stage.heightProperty().addListener(change -> note());
    }

    /** When the program ends. */
    void keep() {
        if (last != null) {
            preferences.keepPlace(last, stage.isMaximized());
        }
    }

    private void note() {
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            last = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    private static boolean small(Rectangle2D room) {
        return room.getWidth() < WIDTH || room.getHeight() < HEIGHT;
    }

    /** In the middle of a screen, and never larger than it. */
    static Rectangle2D usual(Rectangle2D room) {
        double width = Math.min(WIDTH, room.getWidth());
        double height = Math.min(HEIGHT, room.getHeight());
        return new Rectangle2D(room.getMinX() + (room.getWidth() - width) / 2,
                room.getMinY() + (room.getHeight() - height) / 2, width, height);
    }

    private static boolean within(Rectangle2D place) {
        return Screen.getScreens().stream().anyMatch(screen -> holds(screen.getVisualBounds(), place));
    }

    /** Whether the title bar of a window can be taken hold of on a screen. */
    static boolean holds(Rectangle2D screen, Rectangle2D place) {
        return screen.intersects(place.getMinX() + HOLD, place.getMinY(), Math.max(1, place.getWidth() - 2 * HOLD), 1)
                && place.getMinY() >= screen.getMinY();
    }
}
