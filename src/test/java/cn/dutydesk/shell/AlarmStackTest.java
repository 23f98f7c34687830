package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Modal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Alarms leave free what somebody is writing on. */
@ResourceLock("window")
class AlarmStackTest {
    private final Texts texts = new Texts(Texts.CHINESE);
    private boolean locked;

    private static long shown(Layers layers) {
        return layers.alarmLayer().lookupAll(".alarm").size();
    }

    private static Alarm alarm(String id) {
        return new Alarm(id, "预案《系统故障》：报带班领导 " + id, "请立即办理", "周建国", "138 0000 2200",
                List.of(new Alarm.Way("去处理", () -> {})));
    }

    private static double height(Layers layers) {
        layers.applyCss();
        layers.layout();
        Node stack = layers.alarmLayer().lookup(".alarms");
        return ((Region) stack).prefHeight(700);
    }

    @Test
    void whileADialogIsOpenTheyAreOneLine() {
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            new Scene(layers, 1366, 768);
            AlarmStack stack = new AlarmStack(texts, layers.alarmLayer(), layers.dialogLayer(), () -> locked);
            List.of("1", "2", "3").forEach(id -> stack.show(alarm(id)));
            assertThat(shown(layers)).isEqualTo(3);
            double open = height(layers);
            Modal modal = new Dialogs(texts, layers).modal("撰写首报").cancel().show();
            assertThat(shown(layers)).isEqualTo(1);
            assertThat(height(layers)).isLessThan(open / 3);
            stack.show(alarm("4"));
            assertThat(shown(layers)).as("another one is counted").isEqualTo(1);
            layers.alarmLayer().lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> button.getText().equals(texts.of("shell.alarm.whole"))).findFirst().orElseThrow()
                    .fire();
            assertThat(shown(layers)).as("on demand they are seen whole").isEqualTo(4);
            modal.close();
            assertThat(shown(layers)).isEqualTo(4);
            locked = true;
            new Dialogs(texts, layers).modal("撰写续报").cancel().show();
            assertThat(shown(layers)).as("above the lock screen they stay whole").isEqualTo(4);
        });
    }
}
