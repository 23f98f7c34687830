package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

/** Somebody who opens everything there is in the real window and remembers it without keeping it. FX thread. */
public final class Walk implements AutoCloseable {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int GENTLE = 20;

    /** What has opened, by where it was; of the same place each time another. */
    private record Trace(String place, WeakReference<Node> node) {
    }

    /** How many listen. */
    public record Heard(int signals, int ticks) {
    }

    private final Bureau bureau;
    private final Ticker ticker;
    private final Shell shell;
    private final Stage stage = new Stage();
    private final List<Trace> traces = new ArrayList<>();

    public Walk(Bureau bureau) {
        this(bureau, new DirectWork(new Problems(new Texts(Texts.CHINESE))));
    }

    /** @param work done at once, or as in the program */
    public Walk(Bureau bureau, Work work) {
        this.bureau = bureau;
        Texts texts = new Texts(Texts.CHINESE);
        Problems problems = new Problems(texts);
        ticker = new Ticker(bureau.clock);
        shell = new Shell(texts, work, problems, bureau.clock, ticker, new Theme(bureau.clock, Theme.Choice.LIGHT),
                WIDTH, HEIGHT);
        shell.open(new Workplaces(bureau, texts, work, ticker, shell, null, Alerts.NONE, null).make(false));
        stage.setScene(shell.scene());
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    /** Signs in, opens every screen with all its parts twice, signs out. @return the places it has been at */
    public Set<String> lookAround(Actor who) {
        Set<String> seen = new LinkedHashSet<>();
        shell.enter(who);
        trace("the desk", shell.scene().getRoot().lookup(".desk-frame"));
        settle();
        for (Button screen : rail()) {
            screen.fire();
            walk(screen.getAccessibleText(), content(), seen);
        }
        settle();
        ticker.tick();
        shell.signOut();
        settle();
        return seen;
    }

    /** Signs in, sees the first screen, signs out. */
    public void sitDown(Actor who) {
        shell.enter(who);
        settle();
        ticker.tick();
        shell.signOut();
    }

    /** Locks the screen and opens it again. */
    public void lock() {
        shell.lock();
        trace("the lock", shell.scene().getRoot().lookup(".cover"));
        shell.signOut();
    }

    private List<Button> rail() {
        return shell.scene().getRoot().lookupAll(".rail-button").stream().map(Button.class::cast)
                .filter(button -> !button.getStyleClass().contains("rail-small") && !button.isDisabled()).toList();
    }

    private Parent content() {
        return (Parent) ((Parent) shell.scene().getRoot().lookup(".desk-content")).getChildrenUnmodifiable().getFirst();
    }

    private void walk(String at, Parent root, Set<String> seen) {
        settle();
        trace(at, root);
        seen.add(at);
        for (TabPane tabs : all(root).filter(TabPane.class::isInstance).map(TabPane.class::cast).toList()) {
            for (Tab tab : List.copyOf(tabs.getTabs())) {
                String inside = at + " > " + tab.getText();
                if (!tab.isDisable() && !seen.contains(inside)) {
                    tabs.getSelectionModel().select(tab);
                    settle();
                    if (tab.getContent() instanceof Parent part) {
                        walk(inside, part, seen);
                    }
                }
            }
        }
    }

    private void trace(String at, Node node) {
        if (node != null) {
            traces.add(new Trace(at, new WeakReference<>(node)));
        }
    }

    private void settle() {
        Parent root = shell.scene().getRoot();
        root.applyCss();
        root.layout();
    }

    private static Stream<Node> all(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().flatMap(child -> child instanceof Parent inner
                ? Stream.concat(Stream.of(child), all(inner)) : Stream.of(child));
    }

    public Heard heard() {
        return new Heard(bureau.signals.heard(), ticker.heard());
    }

    /** What was opened until now is not looked for. */
    public void forget() {
        traces.clear();
    }

    /** How much was opened. */
    public int opened() {
        return traces.size();
    }

    /** What is still in memory of all that was opened and closed again. Not on the FX thread, which must go on meanwhile. */
    public List<String> left() {
        for (int i = 0; i < GENTLE && traces.stream().anyMatch(trace -> trace.node().get() != null); i++) {
            System.gc();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return traces.stream().filter(trace -> trace.node().get() != null).map(Trace::place).toList();
    }

    @Override
    public void close() {
        ticker.stop();
        stage.close();
    }
}
