package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A drill that is being held is not lost without a question. */
@ResourceLock("window")
class LeavingTest {
    private final Texts texts = new Texts(Texts.CHINESE);
    private final AtomicInteger stopped = new AtomicInteger();

    private Layers leave(boolean drill) {
        Layers layers = new Layers();
        new Scene(layers, 900, 600);
        Leaving.ask(drill, new Dialogs(texts, layers), texts, stopped::incrementAndGet);
        return layers;
    }

    private void press(Layers layers, String key) {
        layers.applyCss();
        layers.layout();
        layers.lookupAll(".button").stream().map(Button.class::cast).filter(one -> texts.of(key).equals(one.getText()))
                .findFirst().orElseThrow().fire();
    }

    @Test
    void withoutADrillItEnds() {
        FxToolkit.run(() -> leave(false));
        assertThat(stopped).hasValue(1);
    }

    @Test
    void withADrillItAsksFirst() {
        FxToolkit.run(() -> {
            Layers layers = leave(true);
            assertThat(stopped).hasValue(0);
            press(layers, "kit.cancel");
            assertThat(stopped).hasValue(0);
            assertThat(layers.dialogLayer().getChildren()).isEmpty();
            press(leave(true), "app.window.quit");
        });
        assertThat(stopped).hasValue(1);
    }
}
