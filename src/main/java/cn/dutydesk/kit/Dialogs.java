package cn.dutydesk.kit;

import cn.dutydesk.core.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/**
 * Everything that asks or tells over the page: dialogs inside the window, choice of files, short notices. Views get one
 * by their constructor. Nothing here blocks; answers come to the consumer, on the FX thread.
 */
public final class Dialogs {
    private final Texts texts;
    private final Layers layers;
    private final Notices notices;
    private final Deque<Modal> open = new ArrayDeque<>();
    private final Deque<Node> focusBefore = new ArrayDeque<>();

    public Dialogs(Texts texts, Layers layers) {
        this.texts = texts;
        this.layers = layers;
        this.notices = new Notices(layers.noticeLayer());
        layers.widthProperty().addListener(change -> fit());
        layers.heightProperty().addListener(change -> fit());
        layers.sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((owner, old, now) -> keepInside(now));
            }
        });
    }

    /** A dialog to be filled: {@code dialogs.modal("发布值班表").content(form).cancel().action("发布", m -> …).show()}. */
    public Modal modal(String title) {
        return new Modal(this, texts, title);
    }

    /** Asks before something happens. @param sentence names what will happen or be lost; @param action the verb */
    public Modal confirm(String title, String sentence, String action, Runnable yes) {
        return modal(title).content(Ui.wrapped(sentence)).cancel().action(action, modal -> {
            modal.close();
            yes.run();
        }).show();
    }

    /** Asks before something is lost for good. */
    public Modal confirmLoss(String title, String sentence, String action, Runnable yes) {
        return modal(title).content(Ui.wrapped(sentence)).cancel().urgentAction(action, modal -> {
            modal.close();
            yes.run();
        }).show();
    }

    /** Asks for one line of text. The consumer closes the dialog, or shows a problem and leaves it open. */
    public Modal ask(String title, String label, String initial, String action,
            java.util.function.BiConsumer<Modal, String> answer) {
        TextField field = new TextField(initial);
        Form form = new Form();
        form.row(label, field);
        return modal(title).content(form).cancel()
                .action(action, modal -> answer.accept(modal, field.getText().strip())).show();
    }

    /** Shows what went wrong where there is no better place for it. */
    public Modal problem(Problem problem) {
        return modal(texts.of(problem.refusal() ? "kit.problem.refused" : "kit.problem.failed"))
                .content(Ui.wrapped(problem.words())).action(texts.of("kit.understood"), Modal::close).show();
    }

    /** A short notice at the lower edge that goes by itself: what was done. */
    public void notice(String words, Tone tone) {
        notices.show(words, tone, "", () -> {});
    }

    /** A notice with a way back or on ("撤销"). */
    public void notice(String words, Tone tone, String action, Runnable run) {
        notices.show(words, tone, action, run);
    }

    /** Lets the person choose a file to read. @param patterns such as {@code "*.xlsx"} */
    public void openFile(String title, String kind, List<String> patterns, Consumer<Path> chosen) {
        File file = chooser(title, kind, patterns).showOpenDialog(layers.getScene().getWindow());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    /** Lets the person choose a folder. */
    public void openFolder(String title, Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File folder = chooser.showDialog(layers.getScene().getWindow());
        if (folder != null) {
            chosen.accept(folder.toPath());
        }
    }

    /** Lets the person choose where to write. */
    public void saveFile(String title, String name, String kind, List<String> patterns, Consumer<Path> chosen) {
        FileChooser chooser = chooser(title, kind, patterns);
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(layers.getScene().getWindow());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    private static FileChooser chooser(String title, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return chooser;
    }

    /** Whether a dialog is open: function keys of the window then rest. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** Closes every dialog, for example when the person signs out. */
    public void closeAll() {
        while (!open.isEmpty()) {
            open.peek().close();
        }
    }

    void open(Modal modal) {
        Node focused = layers.getScene() == null ? null : layers.getScene().getFocusOwner();
        focusBefore.push(focused == null ? layers : focused);
        open.push(modal);
        layers.dialogLayer().getChildren().add(modal.node());
        fit();
        // The fields inside a scrolling area are not in the scene graph before its skin is made.
        modal.node().applyCss();
        modal.node().layout();
        modal.focusFirst();
    }

    boolean close(Modal modal) {
        if (!open.remove(modal)) {
            return false;
        }
        layers.dialogLayer().getChildren().remove(modal.node());
        focusBefore.pop().requestFocus();
        return true;
    }

    /** Tab must not reach what lies under the dialog; alarms and notices above it are reachable. */
    private void keepInside(Node focused) {
        if (open.isEmpty() || focused == null) {
            return;
        }
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at == open.peek().node() || at == layers.coverLayer() || at == layers.noticeLayer()
                    || at == layers.alarmLayer()) {
                return;
            }
        }
        open.peek().takeFocus();
    }

    private void fit() {
        open.forEach(modal -> modal.fit(layers.getWidth(), layers.getHeight()));
    }
}
