package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Calls by hand: clicks, keys, and what it looks like. */
@ResourceLock("window")
class PhoneListTest {
    private static final PhoneList.Entry ZHOU = new PhoneList.Entry("1", "周建国", "带班领导", "138 0000 2201",
            List.of("22:43 语音信箱", "22:41 未接通"), PhoneList.Result.VOICEMAIL);
    private static final PhoneList.Entry SHEN = new PhoneList.Entry("2", "沈惠兰", "分管纳税服务", "138 0000 2202",
            List.of(), null);
    private static final PhoneList.Entry NOBODY = new PhoneList.Entry("3", "方圆", "信息中心值班人", "", List.of(), null);
    private static final PhoneList.Entry DONE = new PhoneList.Entry("4", "李晓雨", "办公室主任", "138 0000 1017",
            List.of("22:40 已接通"), PhoneList.Result.REACHED);

    private final List<String> heard = new ArrayList<>();

    private PhoneList list() {
        return new PhoneList(new Texts(Texts.CHINESE), (entry, result) -> heard.add(entry.name() + " " + result));
    }

    private static void press(PhoneList list, KeyCode code) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void keysAnswerTheChosenLineOnce() {
        FxToolkit.run(() -> {
            PhoneList list = list();
            list.show(List.of(DONE, ZHOU, SHEN, NOBODY));
            press(list, KeyCode.DIGIT2);
            press(list, KeyCode.DIGIT2);
            assertThat(heard).containsExactly("周建国 NOT_REACHED");
            list.show(List.of(DONE, ZHOU, SHEN, NOBODY));
            press(list, KeyCode.NUMPAD3);
            press(list, KeyCode.DOWN);
            press(list, KeyCode.DIGIT1);
            press(list, KeyCode.DIGIT4);
            press(list, KeyCode.DOWN);
            press(list, KeyCode.DIGIT1);
            assertThat(heard).containsExactly("周建国 NOT_REACHED", "周建国 VOICEMAIL", "沈惠兰 REACHED");
        });
    }

    @Test
    void buttonsAnswerTheirOwnLineAndItStaysChosen() {
        FxToolkit.run(() -> {
            PhoneList list = list();
            new Scene(list);
            list.show(List.of(ZHOU, SHEN));
            List<Button> buttons = list.getChildren().get(1).lookupAll(".button").stream()
                    .map(Button.class::cast).toList();
            buttons.get(1).fire();
            list.show(List.of(ZHOU, SHEN));
            press(list, KeyCode.DIGIT1);
            assertThat(heard).containsExactly("沈惠兰 NOT_REACHED", "沈惠兰 REACHED");
        });
    }

    @Test
    void pictures() throws Exception {
        for (boolean night : new boolean[] {false, true}) {
            Path file = Path.of("target", "pictures", "phones-" + (night ? "night" : "day") + ".png");
            FxToolkit.run(() -> {
                PhoneList list = list();
                list.show(List.of(ZHOU, SHEN, NOBODY, DONE));
                Snapshots.draw(Ui.padded(Ui.column(0, Ui.card("电话名单", "", list)), 20, 20, 20, 20), 760, 460, night,
                        file);
            });
            assertThat(Files.size(file)).isGreaterThan(10_000);
        }
    }
}
