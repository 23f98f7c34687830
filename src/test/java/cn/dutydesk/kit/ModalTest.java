package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Dialogs by keyboard on a real (headless) window. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class ModalTest {
    private final List<String> did = new ArrayList<>();
    private Scene scene;
    private Dialogs dialogs;
    private TextField below;

    @Start
    void start(Stage stage) {
        Layers layers = new Layers();
        below = new TextField();
        layers.content(Ui.column(8, below, new Button("below")));
        dialogs = new Dialogs(new Texts(Texts.CHINESE), layers);
        scene = new Scene(layers, 800, 600);
        new Theme(BureauClock.system(ZoneOffset.UTC), Theme.Choice.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
        below.requestFocus();
    }

    @Test
    void enterDoesTheMainActionAndTheFocusComesBack(Typist robot) {
        robot.interact(() -> dialogs.ask("改名", "姓名", "李晓雨", "改名", (modal, name) -> {
            did.add(name);
            modal.close();
        }));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(did).containsExactly("李晓雨");
        assertThat(dialogs.isOpen()).isFalse();
        assertThat(scene.getFocusOwner()).isSameAs(below);
    }

    @Test
    void escapeClosesWithoutActing(Typist robot) {
        robot.interact(() -> dialogs.confirm("发布", "发布 2 月值班表", "发布", () -> did.add("published")));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(did).isEmpty();
        assertThat(dialogs.isOpen()).isFalse();
    }

    @Test
    void mandatoryStaysOnEscape(Typist robot) {
        robot.interact(() -> dialogs.modal("修改密码").content(new TextField()).mandatory()
                .action("修改", Modal::close).show());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(dialogs.isOpen()).isTrue();
    }

    @Test
    void tabStaysInside(Typist robot) {
        TextField only = new TextField();
        robot.interact(() -> dialogs.modal("问").content(only).cancel().action("好", Modal::close).show());
        assertThat(scene.getFocusOwner()).isSameAs(only);
        for (int i = 0; i < 6; i++) {
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            assertThat(inDialog(scene.getFocusOwner())).isTrue();
        }
    }

    @Test
    void enterInATextAreaMakesALine(Typist robot) {
        TextArea area = new TextArea();
        robot.interact(() -> dialogs.modal("写").content(area).action("存", modal -> did.add("saved")).show());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(area.getText()).isEqualTo("\n");
        assertThat(did).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(did).containsExactly("saved");
    }

    @Test
    void aProblemIsSaidAndTheInputStays(Typist robot) {
        TextField field = new TextField("abc");
        robot.interact(() -> {
            Modal modal = dialogs.modal("问").content(field).action("存", m -> m.problem("太短")).show();
            modal.mainButton().fire();
        });
        assertThat(dialogs.isOpen()).isTrue();
        assertThat(field.getText()).isEqualTo("abc");
        assertThat(robot.lookup("太短").tryQuery()).isPresent();
    }

    private static boolean inDialog(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("modal")) {
                return true;
            }
        }
        return false;
    }
}
