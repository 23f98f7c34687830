package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the window stands at a start, and what is remembered of it. */
class WindowPlaceTest {
    @TempDir
    private Path folder;

    @Test
    void itsUsualSizeInTheMiddleOfALargeScreen() {
        assertThat(WindowPlace.usual(new Rectangle2D(0, 0, 1920, 1040))).isEqualTo(new Rectangle2D(240, 70, 1440, 900));
    }

    @Test
    void neverLargerThanTheScreen() {
        assertThat(WindowPlace.usual(new Rectangle2D(0, 24, 1366, 704))).isEqualTo(new Rectangle2D(0, 24, 1366, 704));
    }

    @Test
    void aPlaceIsTakenAgainOnlyWhereItsTitleBarCanBeReached() {
        Rectangle2D screen = new Rectangle2D(0, 0, 1366, 768);
        assertThat(WindowPlace.holds(screen, new Rectangle2D(100, 50, 1200, 700))).isTrue();
        assertThat(WindowPlace.holds(screen, new Rectangle2D(1360, 50, 1200, 700))).as("a screen that is gone")
                .isFalse();
        assertThat(WindowPlace.holds(screen, new Rectangle2D(100, -40, 1200, 700))).as("above the edge").isFalse();
    }

    @Test
    void thePlaceIsKeptBetweenStarts() {
        new Preferences(folder).keepPlace(new Rectangle2D(10, 20, 1200, 700), true);
        Preferences again = new Preferences(folder);
        assertThat(again.place()).contains(new Rectangle2D(10, 20, 1200, 700));
        assertThat(again.maximized()).isTrue();
    }

    @Test
    void whatCannotBeReadIsForgotten() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "place=1 2 three 4\nmaximized=perhaps\n");
        Preferences broken = new Preferences(folder);
        assertThat(broken.place()).isEmpty();
        assertThat(broken.maximized()).isFalse();
    }
}
