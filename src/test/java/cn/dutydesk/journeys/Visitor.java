package cn.dutydesk.journeys;

import static org.assertj.core.api.Assertions.fail;

import cn.dutydesk.app.window.AppWindow;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Typist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody before the real window on a real data directory: presses keys and reads what stands on the screen, nothing
 * else. The exit of the program is only noted.
 */
final class Visitor {
    private static final int PATIENCE_SECONDS = 120;
    private static final int MOST_TABS = 60;

    private final Typist robot;
    private final Path directory;
    private final TestClock clock;
    private Stage stage;
    private AppWindow window;
    private boolean left;

    Visitor(Typist robot, Path directory, TestClock clock) {
        this.robot = robot;
        this.directory = directory;
        this.clock = clock;
    }

    // ---- the program

    /** Starts the program. */
    void start() {
        start(null);
    }

    /** Starts the program with a file, as the desktop does. @param file null for none */
    void start(Path file) {
        robot.interact(() -> {
            Platform.setImplicitExit(false);
            left = false;
            stage = new Stage();
            stage.setWidth(1440);
            stage.setHeight(900);
            window = new AppWindow(stage, directory, new Texts(Texts.CHINESE), clock.bureau(), "test",
                    () -> left = true).opens(file);
            window.start();
        });
        robot.targetWindow(stage);
    }

    /** Closes the window; returns when the program would have ended. */
    void close() {
        if (window != null) {
            robot.interact(window::stop);
            window = null;
            if (!left) {
                fail("the program did not end");
            }
        }
    }

    // ---- hands

    /** Presses keys together. */
    void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    void type(String words) {
        robot.write(words);
    }

    /** Tab until the keyboard is at what these words stand on. */
    void tabTo(String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            press(KeyCode.TAB);
            if (look(() -> named(stage.getScene().getFocusOwner(), words))) {
                return;
            }
        }
        fail("Tab does not lead to " + words + "; on screen: " + read());
    }

    private static boolean named(Node node, String words) {
        return node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().contains(words)
                || node instanceof TextInputControl field && words.equals(field.getPromptText());
    }

    /** Runs code on the FX thread where the test needs what no robot has, such as another program's clipboard. */
    void meanwhile(Runnable elsewhere) {
        robot.interact(elsewhere);
    }

    // ---- eyes

    /** Waits until the words can be read. */
    void sees(String words) {
        until("“" + words + "” to be seen", () -> reads(words));
    }

    /** Waits until the words can be read inside a part of the screen. */
    void sees(String part, String words) {
        until("“" + words + "” to be seen in " + part,
                () -> look(() -> words(part).stream().anyMatch(line -> line.contains(words))));
    }

    /** Waits until the words are gone. */
    void seesNoMore(String words) {
        until("“" + words + "” to go", () -> !reads(words));
    }

    /** Waits until the program waits for the person: the last answer was given. */
    void seesReady() {
        until("the program to be ready", () -> look(() -> stage.getScene().getRoot().lookupAll(".primary").stream()
                .noneMatch(Node::isDisabled)));
    }

    /** Waits until the keyboard is in a field. */
    void seesCursor() {
        until("a field to have the keyboard",
                () -> look(() -> stage.getScene().getFocusOwner() instanceof TextInputControl));
    }

    private boolean reads(String words) {
        return read().stream().anyMatch(line -> line.contains(words));
    }

    /** Everything that can be read on the screen. */
    List<String> read() {
        return look(() -> words(stage.getScene().getRoot()));
    }

    /** What can be read in the parts of the screen with this style. */
    List<String> read(String part) {
        return look(() -> words(part));
    }

    /** The words right after these ones, such as a value after its name. */
    String after(String words) {
        List<String> all = read();
        int at = all.indexOf(words);
        if (at < 0 || at + 1 == all.size()) {
            fail("nothing after " + words + "; on screen: " + all);
        }
        return all.get(at + 1);
    }

    private List<String> words(String part) {
        return stage.getScene().getRoot().lookupAll(part).stream().filter(Visitor::shown)
                .flatMap(node -> words(node).stream()).toList();
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            keep(labeled.getText(), words);
        } else if (node instanceof TextInputControl field && !(node instanceof PasswordField)) {
            keep(field.getText(), words);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static void keep(String words, List<String> all) {
        if (words != null && !words.isBlank()) {
            all.add(words);
        }
    }

    private static boolean shown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private void until(String what, Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::get);
        } catch (TimeoutException e) {
            fail("waited for " + what + "; on screen: " + read(), e);
        }
    }

    private static <T> T look(Supplier<T> at) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, at::get);
    }
}
