package cn.dutydesk.shell;

import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes screens nobody has opened yet while nobody touches the desk: each is made, read and laid out out of sight, in a
 * scene no window shows, so that its first opening costs what a later one does. One at a time, and only while all is
 * quiet: whoever begins to work waits for one step at most. FX thread.
 */
final class Preload {
    private static final Logger LOG = LoggerFactory.getLogger(Preload.class);
    private static final int LOOK_AGAIN_MS = 50;

    private final Theme theme;
    private final BooleanSupplier quiet;
    private final BooleanSupplier resting;
    private final Delay again = new Delay(LOOK_AGAIN_MS);
    private final Deque<Supplier<@Nullable View>> waiting = new ArrayDeque<>();
    private double width;
    private double height;
    private @Nullable View view;
    private @Nullable Scene scene;

    /**
     * @param quiet   whether nobody works at the desk just now
     * @param resting whether everything asked for has arrived
     */
    Preload(Theme theme, BooleanSupplier quiet, BooleanSupplier resting) {
        this.theme = theme;
        this.quiet = quiet;
        this.resting = resting;
    }

    /** @param screens each makes a screen that is kept, or gives null when there is nothing to lay out */
    void begin(List<Supplier<@Nullable View>> screens, double width, double height) {
        waiting.addAll(screens);
        this.width = width;
        this.height = height;
        again.run(this::look);
    }

    /** One step. Package-private for tests. */
    void look() {
        if (resting.getAsBoolean()) {
            try {
                drawn();
                leave();
                if (quiet.getAsBoolean()) {
                    next();
                }
            } catch (RuntimeException e) {
                // Whoever opens it is told; nobody asked for it yet.
                LOG.warn("a screen could not be made ahead", e);
                leave();
            }
        }
        if (view != null || !waiting.isEmpty()) {
            again.run(this::look);
        }
    }

    private void next() {
        View made = waiting.isEmpty() ? null : waiting.remove().get();
        if (made != null) {
            StackPane root = Ui.styled(new StackPane(made.node()), "desk-content");
            scene = new Scene(root, width, height);
            theme.apply(scene);
            view = made;
            made.shown();
        }
    }

    /** Painted, too: characters that were painted once are quick later. */
    private void drawn() {
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().snapshot(null, null);
        }
    }

    /** Leaves the screen that is being made as it is: somebody opens one. The others are made when it is quiet again. */
    void leave() {
        View made = view;
        Scene aside = scene;
        view = null;
        scene = null;
        if (made != null && aside != null) {
            ((StackPane) aside.getRoot()).getChildren().clear();
            theme.forget(aside);
            made.hidden();
        }
    }

    /** Makes no more. */
    void end() {
        again.cancel();
        waiting.clear();
        leave();
    }
}
