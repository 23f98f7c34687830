package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.window.Alerts;
import cn.dutydesk.app.window.Workplaces;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Makes windows without a stage, presses their buttons, and takes their pictures. FX thread. */
@SuppressWarnings("NullAway.Init")
final class Camera {
    final Texts texts;
    private final int width;
    private final int height;
    private final boolean night;
    private final Path folder;
    private int taken;
    // Set by window(), with which every film begins.
    private Shell shell;
    private StagedWork work;
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
        work = new StagedWork(problems);
        ticker = new Ticker(clock);
        Theme theme = new Theme(clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT);
        shell = new Shell(texts, work, problems, clock, ticker, theme, width, height);
        shell.searchAtOnce();
        return shell;
    }

    /** A new window at the desk of a bureau. */
    Shell desk(Bureau bureau, boolean sample) {
        Shell window = window(bureau.clock);
        window.open(new Workplaces(bureau, texts, work, ticker, window, null, Alerts.NONE, null).make(sample));
        // What came due is moved in the third second, and told in the fourth: that of the first picture.
        for (int second = 0; second < 3; second++) {
            ticker.tick();
        }
        return window;
    }

    StagedWork work() {
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

    /** Moves what scrolls so that the newest button with these words is in sight, low in its page. */
    void reveal(String words) {
        settle();
        Node wanted = all(shell.scene().getRoot()).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(b -> words.equals(b.getText()) && visible(b)).reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no button " + words));
        for (Node at = wanted.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane page) {
                double seen = page.getViewportBounds().getHeight();
                double hidden = page.getContent().getLayoutBounds().getHeight() - seen;
                double y = page.getContent().sceneToLocal(wanted.localToScene(wanted.getLayoutBounds())).getMaxY();
                page.setVvalue(hidden <= 0 ? 0 : Math.clamp((y + 16 - seen) / hidden, 0, 1));
                return;
            }
        }
    }

    /** Ticks the newest box with these words. */
    void check(String words) {
        settle();
        all(shell.scene().getRoot()).filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                .filter(box -> words.equals(box.getText())).reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no box " + words)).setSelected(true);
    }

    /** Turns to the newest tab with this word. */
    void tab(String words) {
        settle();
        Tab wanted = all(shell.scene().getRoot()).filter(TabPane.class::isInstance).map(TabPane.class::cast)
                .flatMap(pane -> pane.getTabs().stream()).filter(tab -> words.equals(tab.getText()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no tab " + words));
        wanted.getTabPane().getSelectionModel().select(wanted);
    }

    /** Types into the newest field that shows this prompt. */
    void type(String prompt, String text) {
        settle();
        all(shell.scene().getRoot()).filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                .filter(field -> prompt.equals(field.getPromptText()) && visible(field))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no field " + prompt)).setText(text);
    }

    /** Turns the newest switch with these words on. */
    void choose(String words) {
        settle();
        all(shell.scene().getRoot()).filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast)
                .filter(button -> words.equals(button.getText()) && visible(button)).reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no switch " + words)).fire();
    }

    /**
     * Clicks along a drawing line by line and gives the places, in the scene, where it then says these words of itself.
     *
     * @param style of the drawing, whose parent has the accessible text
     * @param most  so many places are enough
     */
    List<Point2D> spots(String style, String words, int most) {
        settle();
        Node drawing = shell.scene().getRoot().lookup("." + style);
        List<Point2D> found = new ArrayList<>();
        for (double y = 78; y < drawing.getLayoutBounds().getHeight() - 16 && found.size() < most; y += 32) {
            for (double x = 103; x < drawing.getLayoutBounds().getWidth() - 40 && found.size() < most; x += 21) {
                Point2D at = drawing.localToScene(x, y);
                mouse(drawing, MouseEvent.MOUSE_PRESSED, at);
                mouse(drawing, MouseEvent.MOUSE_RELEASED, at);
                String said = drawing.getParent().getAccessibleText();
                if (said != null && said.contains(words) && found.stream().noneMatch(p -> p.distance(at) < 30)) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    /** Drags from the first place to others in turn, until something with the style is to be seen; holds on there. */
    void drag(String style, List<Point2D> places, String until) {
        Node drawing = shell.scene().getRoot().lookup("." + style);
        mouse(drawing, MouseEvent.MOUSE_PRESSED, places.getFirst());
        for (Point2D place : places.subList(1, places.size())) {
            mouse(drawing, MouseEvent.MOUSE_DRAGGED, place.add(-30, 0));
            mouse(drawing, MouseEvent.MOUSE_DRAGGED, place);
            if (shell.scene().getRoot().lookup(until) != null) {
                return;
            }
        }
    }

    /** Lets go of what is dragged. */
    void drop(String style) {
        mouse(shell.scene().getRoot().lookup("." + style), MouseEvent.MOUSE_RELEASED, Point2D.ZERO);
    }

    private static void mouse(Node on, EventType<MouseEvent> type, Point2D at) {
        Event.fireEvent(on, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, false, null));
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
