package cn.dutydesk.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Draws nodes to PNG without a display: {@code -Dglass.platform=Headless -Dprism.order=sw}. FX thread. */
public final class Snapshots {
    private Snapshots() {
    }

    /** Puts the node into a scene of its own and draws it. The node must not be in another scene. */
    public static void draw(Parent root, int width, int height, boolean night, Path file) {
        Scene scene = scene(root, width, height, night);
        draw(scene, file);
        scene.setRoot(new javafx.scene.Group());
    }

    /** A scene of its own for the node, in the look of the house, to do something in before it is drawn. */
    public static Scene scene(Parent root, int width, int height, boolean night) {
        Scene scene = new Scene(root, width, height);
        Theme.style(scene, night);
        return scene;
    }

    /** Draws a scene as it is, at its size. */
    public static void draw(Scene scene, Path file) {
        // Twice: some controls settle their size only in the second layout pulse.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        // A scroll pane keeps a picture of its content, which without a pulse would be drawn as it was.
        scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
        WritableImage image = scene.snapshot(null);
        try {
            Png.write(image, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
