package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Frames;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.shell.Shell;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/**
 * Opens every screen of whoever sits at the desk, and every part of it, and says of each how long it took from the click
 * until everything it asked for was painted. FX thread.
 */
final class ScreenTimes {
    private final Shell shell;
    private final Texts texts;
    private final BooleanSupplier resting;
    private final Deque<Step> steps = new ArrayDeque<>();
    private Consumer<String> say = line -> {};
    private Runnable then = () -> {};

    /** One click. @param screen null for a part of the one that is open */
    private record Step(String name, @Nullable Screen screen, Runnable click) {
    }

    /** @param resting whether everything that was asked for is on screen */
    ScreenTimes(Shell shell, Texts texts, BooleanSupplier resting) {
        this.shell = shell;
        this.texts = texts;
        this.resting = resting;
    }

    /**
     * @param rounds how often each is opened
     * @param told   takes a line for each opening
     * @param end    called when all were
     */
    void begin(int rounds, Consumer<String> told, Runnable end) {
        say = told;
        then = end;
        for (int round = 0; round < rounds; round++) {
            shell.screens().forEach(screen -> steps.add(new Step(texts.of(screen.titleKey()), screen,
                    () -> shell.show(screen.id()))));
        }
        next();
    }

    private void next() {
        Step step = steps.poll();
        if (step == null) {
            then.run();
            return;
        }
        long begin = System.nanoTime();
        step.click().run();
        Frames.after(resting, () -> {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            say.accept(String.format(Locale.ROOT, "screen-ms=%d %s", took, step.name()));
            if (step.screen() != null) {
                parts(step.name());
            }
            next();
        });
    }

    /** Before the next screen; the first part was open already and is come back to. */
    private void parts(String screen) {
        if (shell.scene().getRoot().lookup(".sections") instanceof TabPane pane) {
            for (int i = pane.getTabs().size() - 1; i > 0; i--) {
                Tab tab = pane.getTabs().get(i);
                steps.addFirst(new Step(screen + " / " + tab.getText(), null,
                        () -> pane.getSelectionModel().select(tab)));
            }
        }
    }
}
