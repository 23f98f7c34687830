package cn.dutydesk.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.Limit;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.LimitUnit;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A limit that has passed is not ticked without its reason. */
@ResourceLock("window")
class LateTickTest {
    private static final Instant DUE = Instant.parse("2026-11-22T01:00:00Z");
    private static final ClockView CLOCK = new ClockView(5, 1, ClockLine.HOUSE, ClockStep.LEADER, 1,
            new Limit(5, LimitUnit.MINUTE), LimitBasis.KNOWN, "", DUE.minusSeconds(300), DUE, null, "", "", null, "");
    private final Texts texts = new Texts(Texts.CHINESE);
    private final List<String> ticked = new ArrayList<>();

    private Layers layers() {
        Layers layers = new Layers();
        new Scene(layers, 900, 600);
        return layers;
    }

    private LateTick tick(Layers layers) {
        return new LateTick(new Dialogs(texts, layers), texts, (step, why, done, failed) -> {
            ticked.add(step.id() + " " + why);
            done.run();
        });
    }

    private static Button button(Layers layers, String words) {
        layers.applyCss();
        layers.layout();
        return layers.lookupAll(".button").stream().map(Button.class::cast).filter(one -> words.equals(one.getText()))
                .findFirst().orElseThrow();
    }

    @Test
    void inTimeNothingIsAsked() {
        FxToolkit.run(() -> tick(layers()).tick(CLOCK, DUE));
        assertThat(ticked).containsExactly("5 ");
    }

    @Test
    void lateItIsAskedWhyAtOnce() {
        FxToolkit.run(() -> {
            Layers layers = layers();
            tick(layers).tick(CLOCK, DUE.plusSeconds(180));
            Button action = button(layers, texts.of("chain.clock.done.LEADER"));
            action.fire();
            assertThat(ticked).as("nothing without a reason").isEmpty();
            ((TextArea) layers.lookup(".text-area")).setText("电话占线");
            action.fire();
        });
        assertThat(ticked).containsExactly("5 电话占线");
    }
}
