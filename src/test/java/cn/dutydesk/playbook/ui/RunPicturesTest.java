package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the open steps to target/pictures, to be looked at; checks that their buttons do what they say. */
@ResourceLock("window")
class RunPicturesTest {
    private final QuietActs acts = new QuietActs();

    @ParameterizedTest
    @CsvSource({"night, true, zh", "day, false, zh", "english, false, en"})
    void panel(String name, boolean night, String language) throws Exception {
        draw("runs-panel-" + name, night, language, layers -> {});
    }

    @Test
    void wordsToSay() throws Exception {
        draw("runs-panel-say", true, "zh", layers -> fire(layers, "话术与要点"));
    }

    @Test
    void doneWithItems() throws Exception {
        draw("runs-done", false, "zh", layers -> fire(layers, "已完成"));
    }

    @Test
    void reported() throws Exception {
        draw("runs-reported", true, "zh", layers -> fire(layers, "已报告"));
    }

    @Test
    void oneClickTellsThatSomebodyWasReached() throws Exception {
        draw("runs-panel-reached", true, "zh", layers -> {
            fire(layers, "已接通");
            fire(layers, "未接通");
            fire(layers, "未恢复");
        });
        assertThat(acts.done).containsExactly(new Deed.Reached(2), new Deed.NotReached(2, false),
                new Deed.Answer("未恢复"));
    }

    private static void fire(Layers layers, String words) {
        layers.applyCss();
        layers.layout();
        List<ButtonBase> found = layers.lookupAll(".button").stream().filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast).filter(button -> words.equals(button.getText())
                        || words.equals(button.getAccessibleText()))
                .toList();
        assertThat(found).as(words).isNotEmpty();
        found.getFirst().fire();
    }

    private void draw(String name, boolean night, String language, Consumer<Layers> then) throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Texts texts = new Texts(Locale.of(language));
        BureauClock clock = new BureauClock(Clock.fixed(StepsFixture.NOW, BureauClock.DEFAULT_ZONE),
                BureauClock.DEFAULT_ZONE);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            RunPanelModel model = new RunPanelModel(now -> StepsFixture.night(), steps -> Map.of(),
                    new DirectWork(new Problems(texts)), new Signals(), clock);
            RunPanel panel = new RunPanel(model, acts, new RunWords(texts, clock), dialogs, new Ticker(clock),
                    run -> {});
            layers.content(new Page("").body(panel.node()));
            panel.node().setStyle("-fx-padding: 0 20 20 20;");
            Scene scene = new Scene(layers, 840, 680);
            new Theme(clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            panel.shown();
            then.accept(layers);
            Snapshots.draw(scene, file);
            panel.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
