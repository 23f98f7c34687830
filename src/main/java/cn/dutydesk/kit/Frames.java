package cn.dutydesk.kit;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.shape.Rectangle;

/** When a frame is not only laid out but painted. FX thread; a window must be showing. */
public final class Frames {
    private Frames() {
    }

    /**
     * Waits until something holds, then for the frame that shows it.
     *
     * @param ready asked before each frame
     * @param then  called once, when the frame was painted
     */
    public static void after(BooleanSupplier ready, Runnable then) {
        new AnimationTimer() {
            private boolean held;

            @Override
            public void handle(long now) {
                if (held) {
                    stop();
                    painted();
                    then.run();
                } else {
                    // True before this frame is laid out: this frame shows it.
                    held = ready.getAsBoolean();
                }
            }
        }.start();
    }

    /** One thread paints, one thing after the other: when this picture of a dot is there, so is the frame before it. */
    private static void painted() {
        new Rectangle(1, 1).snapshot(null, null);
    }
}
