package cn.dutydesk.app.window;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A step of setting up that is one explained button: boards from the template, this month's roster. */
final class ActionStep implements View {
    private final VBox root = new VBox(16);
    private final Button button;
    private final Work work;
    private final Supplier<String> job;
    private final Runnable changed;

    /**
     * @param words   what the button will do
     * @param action  name of the action
     * @param job     does it on a background thread; gives a sentence about what was done
     * @param changed called when it was done
     */
    ActionStep(Work work, String words, String action, Supplier<String> job, Runnable changed) {
        this.work = work;
        this.job = job;
        this.changed = changed;
        button = Ui.primary(action, this::go);
        root.getChildren().setAll(Ui.card(Ui.wrapped(words), Ui.row(8, button)));
    }

    private void go() {
        button.setDisable(true);
        work.write(job, this::done, this::failed);
    }

    private void done(String sentence) {
        show(Ui.strip(sentence, Tone.OK));
        changed.run();
    }

    private void failed(Problem problem) {
        button.setDisable(false);
        show(Ui.strip(problem.words(), Tone.URGENT));
    }

    private void show(Parent strip) {
        if (root.getChildren().size() > 1) {
            root.getChildren().removeLast();
        }
        root.getChildren().add(strip);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        button.requestFocus();
    }
}
