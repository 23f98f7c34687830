package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Typist;
import cn.dutydesk.security.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A day at the keyboard, on a real (headless) window. */
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class ShellKeysTest {
    private final Samples.Hands hands = new Samples.Hands();
    private final Ticker ticker = new Ticker(Samples.clock(hands));
    private final Samples.Gate gate = new Samples.Gate();
    private final Seat seat = new Seat();
    private final List<Samples.Plain> made = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = Samples.shell(hands, ticker, false);
        stage.setScene(shell.scene());
        stage.show();
        shell.open(Samples.workplace(made, ran, gate, seat));
    }

    private void signIn(Typist robot) {
        robot.write("lixiaoyu");
        tap(robot, KeyCode.ENTER);
        robot.write(Samples.PASSWORD);
        tap(robot, KeyCode.ENTER);
    }

    private static void tap(Typist robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private boolean shows(String style) {
        return shell.scene().lookup(style) != null;
    }

    @Test
    void signsInByKeyboardAndMovesBetweenScreens(Typist robot) {
        signIn(robot);
        assertThat(seat.get().user()).isEqualTo("lixiaoyu");
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().events).containsExactly("shown");
        tap(robot, KeyCode.CONTROL, KeyCode.DIGIT8);
        assertThat(made).hasSize(2);
        assertThat(made.getFirst().events).containsExactly("shown", "hidden");
        tap(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(made).as("screens are kept").hasSize(2);
        tap(robot, KeyCode.F2);
        tap(robot, KeyCode.F3);
        assertThat(ran).containsExactly("F2", "F3");
    }

    @Test
    void theOtherScreensAreMadeWhileNobodyWorksAndOpenAsTheyAre(Typist robot) throws TimeoutException {
        robot.interact(() -> shell.preload(() -> true));
        signIn(robot);
        Node focused = shell.scene().getFocusOwner();
        hands.forward(1);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> made.size() == 4
                && made.getLast().events.equals(List.of("shown", "hidden")));
        assertThat(made.getFirst().events).as("the open one stays as it is").containsExactly("shown");
        assertThat(shell.scene().getFocusOwner()).as("the keyboard stays where it was").isSameAs(focused);
        tap(robot, KeyCode.CONTROL, KeyCode.DIGIT8);
        assertThat(made).hasSize(4);
        assertThat(made.get(2).events).containsExactly("shown", "hidden", "shown");
        assertThat(made.get(2).node().getScene()).isSameAs(shell.scene());
    }

    @Test
    void findsByPaletteAndOpensWithEnter(Typist robot) {
        signIn(robot);
        tap(robot, KeyCode.CONTROL, KeyCode.K);
        assertThat(shows(".palette")).isTrue();
        robot.write("peop");
        tap(robot, KeyCode.ENTER);
        assertThat(shows(".palette")).isFalse();
        assertThat(made).hasSize(2);
        tap(robot, KeyCode.CONTROL, KeyCode.K);
        tap(robot, KeyCode.ESCAPE);
        assertThat(shows(".palette")).isFalse();
    }

    @Test
    void locksAndOpensAgainWhereItWas(Typist robot) {
        signIn(robot);
        tap(robot, KeyCode.CONTROL, KeyCode.L);
        assertThat(shows(".cover")).isTrue();
        assertThat(seat.locked()).isTrue();
        tap(robot, KeyCode.F2);
        tap(robot, KeyCode.CONTROL, KeyCode.K);
        assertThat(ran).isEmpty();
        assertThat(shows(".palette")).isFalse();
        robot.write("wrong");
        tap(robot, KeyCode.ENTER);
        assertThat(seat.locked()).isTrue();
        robot.write(Samples.PASSWORD);
        tap(robot, KeyCode.ENTER);
        assertThat(seat.locked()).isFalse();
        assertThat(shows(".cover")).isFalse();
        assertThat(made.getFirst().events).containsExactly("shown", "hidden", "shown");
    }

    @Test
    void idleMinutesLockAndAlarmsStayAbove(Typist robot) {
        signIn(robot);
        robot.interact(() -> shell.alarms().show(new Alarm("a", "逾期", "打电话", "周建国", "138 0000 2200",
                List.of(new Alarm.Way("已接通", () -> ran.add("reached"))))));
        assertThat(robot.lookup("已接通").tryQuery()).isPresent();
        hands.forward(15 * 60);
        robot.interact(ticker::tick);
        assertThat(seat.locked()).isTrue();
        assertThat(robot.lookup("138 0000 2200").tryQuery()).isPresent();
        assertThat(robot.lookup("已接通").tryQuery()).isEmpty();
        robot.interact(() -> shell.alarms().clear("a"));
        assertThat(robot.lookup("138 0000 2200").tryQuery()).isEmpty();
    }

    @Test
    void helpOpensAndClosesWithF1(Typist robot) {
        signIn(robot);
        tap(robot, KeyCode.F1);
        assertThat(shows(".help")).isTrue();
        tap(robot, KeyCode.ESCAPE);
        assertThat(shows(".help")).isFalse();
        Node focused = shell.scene().getFocusOwner();
        assertThat(focused.getStyleClass()).contains("text-field");
    }

    @Test
    void aOneTimePasswordIsReplacedBeforeWork(Typist robot) {
        robot.write("new");
        tap(robot, KeyCode.ENTER);
        robot.write(Samples.PASSWORD);
        tap(robot, KeyCode.ENTER);
        assertThat(seat.occupant()).isNull();
        robot.write("Better-2026");
        tap(robot, KeyCode.TAB);
        robot.write("Better-2026");
        tap(robot, KeyCode.ENTER);
        assertThat(gate.calls).contains("change Better-2026");
        assertThat(seat.get().user()).isEqualTo("new");
    }

    @Test
    void signingOutForgetsTheScreensOfTheLastPerson(Typist robot) {
        signIn(robot);
        robot.interact(() -> shell.signOut());
        assertThat(seat.occupant()).isNull();
        assertThat(made.getFirst().events).containsExactly("shown", "hidden");
        signIn(robot);
        assertThat(made).hasSize(2);
    }
}
