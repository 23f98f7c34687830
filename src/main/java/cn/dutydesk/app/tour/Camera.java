package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.window.Workplaces;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.shell.Shell;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Makes windows without a stage, presses their buttons, and takes their pictures. FX thread. */
final class Camera {
    final Texts texts;
    private final int width;
    private final int height;
    private final boolean night;
    private final Path folder;
    private int taken;
    private Shell shell;
    private Work work;
    private Ticker ticker;

    Camera(Texts texts, int width, int height, boolean night, Path folder) {
        this.texts = texts;
        this.width = width;
        this.height = height;
        this.night = night;
        this.folder = folder;
    }

    /** A new window on a clock; the one before is forgotten. */
    Shell window(BureauClock clock) {
        Problems problems = new Problems(texts);
        work = new DirectWork(problems);
        ticker = new Ticker(clock);
        Theme theme = new Theme(clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT);
        shell = new Shell(texts, work, problems, clock, ticker, theme, width, height);
        shell.searchAtOnce();
        return shell;
    }

    /** A new window at the desk of a bureau. */
    Shell desk(Bureau bureau, boolean sample) {
        Shell window = window(bureau.clock);
        window.open(new Workplaces(bureau, texts, work, ticker, window, null).make(sample));
        return window;
    }

    Work work() {
        return work;
    }

    /** Takes the picture NN-name.png. */
    void take(String name) {
        settle();
        ticker.tick();
        taken++;
        Snapshots.draw(shell.scene(), folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", taken, name)));
    }

    int taken() {
        return taken;
    }

    /** Fires the newest button with these words, wherever it is. */
    void press(String words) {
        settle();
        all(shell.scene().getRoot()).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(b -> words.equals(b.getText()) || words.equals(b.getAccessibleText()))
                .filter(b -> visible(b) && !b.isDisabled()).reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no button " + words)).fire();
    }

    /** Ticks the newest box with these words. */
    void check(String words) {
        settle();
        all(shell.scene().getRoot()).filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                .filter(box -> words.equals(box.getText())).reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no box " + words)).setSelected(true);
    }

    /** Turns to the tab with this word. */
    void tab(String words) {
        settle();
        TabPane pane = all(shell.scene().getRoot()).filter(TabPane.class::isInstance).map(TabPane.class::cast)
                .findFirst().orElseThrow(() -> new IllegalStateException("no tabs"));
        pane.getSelectionModel().select(pane.getTabs().stream().filter(tab -> words.equals(tab.getText())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no tab " + words)));
    }

    /** Types into the newest field that shows this prompt. */
    void type(String prompt, String text) {
        settle();
        all(shell.scene().getRoot()).filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                .filter(field -> prompt.equals(field.getPromptText()) && visible(field))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no field " + prompt)).setText(text);
    }

    void key(KeyCode code, boolean control) {
        settle();
        Scene scene = shell.scene();
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private void settle() {
        Parent root = shell.scene().getRoot();
        root.applyCss();
        root.layout();
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> all(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().flatMap(child -> child instanceof Parent inner
                ? Stream.concat(Stream.of(child), all(inner)) : Stream.of(child));
    }
}
