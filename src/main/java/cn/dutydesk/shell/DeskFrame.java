package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The window at work: bars around the open screen. Screens are made when first shown, or before that while nobody works,
 * and kept.
 */
final class DeskFrame implements View {
    /** Below this width, in pixels, the rail shows icons alone. */
    static final double NARROW = 1200;

    private final Texts texts;
    private final ShellModel model;
    private final Problems problems;
    private final BorderPane root = Ui.styled(new BorderPane(), "desk-frame");
    private final StackPane content = Ui.styled(new StackPane(), "desk-content");
    private final StackPane drawer = new StackPane();
    private final Map<Screen, View> views = new HashMap<>();
    private final TopBar top;
    private final Rail rail;
    private final BottomBar bottom;
    private @Nullable View open;
    private @Nullable Preload preload;
    private @Nullable HelpView help;
    private boolean onScreen;
    private final ChangeListener<Screen> opening;

    DeskFrame(Texts texts, ShellModel model, Problems problems, Actor who, boolean sample, List<Command> own,
            BottomBar.Menu menu) {
        this.texts = texts;
        this.model = model;
        this.problems = problems;
        drawer.setPickOnBounds(false);
        top = new TopBar(texts, model, sample);
        rail = new Rail(texts, model, own);
        bottom = new BottomBar(texts, model, who, menu);
        root.setTop(top);
        root.setLeft(rail);
        root.widthProperty().addListener((property, before, width) -> rail.narrow(width.doubleValue() < NARROW));
        root.setCenter(new StackPane(content, drawer));
        root.setBottom(bottom);
        opening = (property, before, now) -> open(now);
        if (model.currentProperty().get() == null) {
            model.showFirst();
        }
        if (model.currentProperty().get() != null) {
            open(model.currentProperty().get());
        }
        model.currentProperty().addListener(opening);
        model.onLed(part -> {
            if (open != null) {
                open.open(part);
            }
        });
    }

    /**
     * Makes the other screens as well, one by one.
     *
     * @param screens those that may be opened
     * @param reads   what else is asked for then
     */
    void preload(Preload ahead, List<Screen> screens, List<Runnable> reads) {
        preload = ahead;
        List<Supplier<@Nullable View>> makers = new ArrayList<>();
        screens.forEach(screen -> makers.add(() -> ahead(screen)));
        reads.forEach(read -> makers.add(() -> {
            read.run();
            return null;
        }));
        ahead.begin(makers, content.getWidth(), content.getHeight());
    }

    /** One that cannot be made says so when somebody opens it. */
    private @Nullable View ahead(Screen screen) {
        return views.containsKey(screen) ? null : views.computeIfAbsent(screen, this::make);
    }

    private void open(Screen screen) {
        closeHelp();
        if (preload != null) {
            preload.leave();
        }
        if (open != null && onScreen) {
            open.hidden();
        }
        open = views.computeIfAbsent(screen, this::make);
        content.getChildren().setAll(open.node());
        if (onScreen) {
            open.shown();
            open.focus();
        }
    }

    /** A screen that cannot be made must not take the window with it. */
    private View make(Screen screen) {
        try {
            return screen.factory().get();
        } catch (RuntimeException broken) {
            Problem problem = problems.of(broken);
            LoadPane pane = new LoadPane(texts, new StackPane());
            pane.failed(problem, () -> {
                views.remove(screen);
                open(screen);
            });
            return () -> pane;
        }
    }

    void toggleHelp() {
        if (help != null) {
            closeHelp();
            return;
        }
        Screen screen = model.currentProperty().get();
        help = new HelpView(texts, texts.of(screen.titleKey()), HelpText.of(screen.id(), texts.chinese()),
                this::closeHelp);
        StackPane.setAlignment(help, Pos.CENTER_RIGHT);
        drawer.getChildren().setAll(help);
        help.focusCloser();
    }

    private void closeHelp() {
        if (help != null) {
            drawer.getChildren().clear();
            help = null;
            if (open != null) {
                open.focus();
            }
        }
    }

    /** The person left: this frame is not used again, the model is. */
    void dispose() {
        if (preload != null) {
            preload.end();
        }
        model.currentProperty().removeListener(opening);
        model.onLed(part -> {});
        top.stop();
        rail.stop();
        bottom.stop();
        if (onScreen) {
            hidden();
        }
        views.clear();
        open = null;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        onScreen = true;
        if (open != null) {
            open.shown();
        }
    }

    @Override
    public void hidden() {
        onScreen = false;
        if (preload != null) {
            preload.leave();
        }
        if (open != null) {
            open.hidden();
        }
    }

    @Override
    public void focus() {
        if (open != null) {
            open.focus();
        }
    }
}
