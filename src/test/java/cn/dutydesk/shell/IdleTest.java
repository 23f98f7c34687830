package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Typist;
import cn.dutydesk.security.Seat;
import java.util.ArrayList;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Nobody is there: the screen locks, whatever moves on it, and keeps what was typed. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class IdleTest {
    private final Samples.Hands hands = new Samples.Hands();
    private final Ticker ticker = new Ticker(Samples.clock(hands));
    private final Seat seat = new Seat();
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = Samples.shell(hands, ticker, false);
        stage.setScene(shell.scene());
        stage.show();
        shell.open(Samples.workplace(new ArrayList<>(), new ArrayList<>(), new Samples.Gate(), seat));
        shell.enter(Samples.LI);
    }

    private void pointer(Typist robot, javafx.event.EventType<MouseEvent> kind, double x, double y) {
        robot.interact(
                () -> Event.fireEvent(shell.scene().getRoot(), new MouseEvent(kind, x, y, x, y, MouseButton.NONE, 0,
                        false, false, false, false, false, false, false, true, false, true, null)));
    }

    private boolean lockedAfter(Typist robot, long seconds) {
        hands.forward(seconds);
        robot.interact(ticker::tick);
        return seat.locked();
    }

    @Test
    void aPointerAtRestIsNobodysHand(Typist robot) {
        pointer(robot, MouseEvent.MOUSE_MOVED, 300, 300);
        for (int minute = 1; minute < 15; minute++) {
            hands.forward(60);
            pointer(robot, MouseEvent.MOUSE_MOVED, 300, 300);
            pointer(robot, MouseEvent.MOUSE_ENTERED_TARGET, 300, 300);
        }
        assertThat(lockedAfter(robot, 59)).isFalse();
        assertThat(lockedAfter(robot, 1)).isTrue();
    }

    @Test
    void aPointerThatMovesIs(Typist robot) {
        pointer(robot, MouseEvent.MOUSE_MOVED, 300, 300);
        hands.forward(14 * 60);
        pointer(robot, MouseEvent.MOUSE_MOVED, 301, 300);
        assertThat(lockedAfter(robot, 14 * 60)).isFalse();
        assertThat(lockedAfter(robot, 60)).isTrue();
    }

    @Test
    void whatWasTypedIsStillThere(Typist robot) {
        TextField field = (TextField) shell.scene().getFocusOwner();
        robot.interact(() -> field.setText("02:10 接到电话"));
        assertThat(lockedAfter(robot, 15 * 60)).isTrue();
        robot.write(Samples.PASSWORD);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(seat.locked()).isFalse();
        assertThat(field.getText()).isEqualTo("02:10 接到电话");
        assertThat(shell.scene().getFocusOwner()).isSameAs(field);
    }
}
