package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class ShellModelTest {
    private final Samples.Hands hands = new Samples.Hands();
    private int readings;
    private RuntimeException broken;

    private final Facts facts = () -> {
        readings++;
        if (broken != null) {
            throw broken;
        }
        return new Facts.Now("局", "日", List.of(), List.of(), List.of(new Facts.Health("第 " + readings, Tone.OK)), 0);
    };
    private final ShellModel model = new ShellModel(Samples.TEXTS, Samples.work(), Samples.clock(hands), facts,
            Samples.screens(new ArrayList<>()));

    @Test
    void showsTheBureausClockWithSeconds() {
        assertThat(model.timeProperty().get()).isEqualTo("10:26:08");
        hands.forward(1);
        model.tick();
        assertThat(model.timeProperty().get()).isEqualTo("10:26:09");
    }

    @Test
    void readsFactsEveryTwentySecondsAndWhenTheDayChanges() {
        model.reload();
        for (int i = 0; i < 19; i++) {
            model.tick();
        }
        assertThat(readings).isEqualTo(1);
        model.tick();
        assertThat(readings).isEqualTo(2);
        hands.forward(24 * 3600);
        model.tick();
        assertThat(readings).isEqualTo(3);
        model.tick();
        assertThat(readings).isEqualTo(3);
    }

    @Test
    void keepsWhatItKnewWhenReadingFails() {
        model.reload();
        broken = new IllegalStateException();
        model.reload();
        assertThat(model.factsProperty().get().health().getFirst().words()).isEqualTo("第 1");
        assertThat(model.problemProperty().get().words()).contains("E-");
        broken = null;
        model.reload();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void knowsTheDayBeforeAnyBureauIsOpen() {
        ShellModel early = new ShellModel(Samples.TEXTS, Samples.work(), Samples.clock(hands), null, List.of());
        assertThat(early.factsProperty().get().date()).isEqualTo("2026年2月17日 星期二");
        hands.forward(24 * 3600);
        early.tick();
        assertThat(early.factsProperty().get().date()).isEqualTo("2026年2月18日 星期三");
    }

    @Test
    void opensScreensByIdAndPlace() {
        model.show("people");
        assertThat(model.currentProperty().get().id()).isEqualTo("people");
        model.showPlace(10);
        assertThat(model.currentProperty().get().id()).isEqualTo("system");
        model.showPlace(7);
        model.show("nothing");
        assertThat(model.currentProperty().get().id()).isEqualTo("system");
    }
}
