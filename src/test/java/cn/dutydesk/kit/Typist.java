package cn.dutydesk.kit;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/**
 * A robot that goes on as soon as the window has dealt with a key: events handled, laid out, drawn. TestFX's own sleeps
 * fifty milliseconds for each key down, key up and letter, whatever happens.
 */
public final class Typist extends FxRobot {
    private final BaseRobot keys = robotContext().getBaseRobot();

    @Override
    public Typist press(KeyCode... codes) {
        for (KeyCode code : codes) {
            keys.pressKeyboard(code);
            settle();
        }
        return this;
    }

    /** @param codes to let go; TestFX's "none for all" is not known here */
    @Override
    public Typist release(KeyCode... codes) {
        for (KeyCode code : codes) {
            keys.releaseKeyboard(code);
            settle();
        }
        return this;
    }

    @Override
    public Typist write(String text) {
        Window window = Window.getWindows().stream().filter(Window::isFocused).findFirst()
                .orElseGet(this::targetWindow);
        Scene scene = window.getScene();
        for (char letter : text.toCharArray()) {
            keys.typeKeyboard(scene, KeyCode.UNDEFINED, Character.toString(letter));
            FxToolkit.run(() -> {});
            FxToolkit.run(() -> {});
        }
        settle();
        return this;
    }

    /** Until what was queued has run, and what that queued; then until the next pulse has laid it out. */
    private static void settle() {
        FxToolkit.run(() -> {});
        CountDownLatch pulse = new CountDownLatch(1);
        FxToolkit.run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                pulse.countDown();
            }
        }.start());
        FxToolkit.await(pulse, 60);
        FxToolkit.run(() -> {});
        FxToolkit.run(() -> {});
    }

    /** Gives one to a test that asks for it. */
    public static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Typist.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Typist();
        }
    }
}
