package cn.dutydesk.kit;

import cn.dutydesk.core.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Content with its other three states: loading (a sign after 200 ms, over what is there), empty, failed with a way on.
 */
public final class LoadPane extends StackPane {
    private static final int PATIENCE_MS = 200;

    private final Texts texts;
    private final Node content;
    private final Delay delay = new Delay(PATIENCE_MS);
    private final StackPane loading = new StackPane();

    public LoadPane(Texts texts, Node content) {
        this.texts = texts;
        this.content = content;
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(36, 36);
        VBox box = new VBox(12, turning, Ui.muted(texts.of("kit.loading")));
        box.setAlignment(Pos.CENTER);
        loading.getChildren().add(box);
        loading.getStyleClass().add("loading");
        getChildren().add(content);
    }

    /** Something is being fetched; what is shown stays until it takes noticeably long. */
    public void loading() {
        delay.run(() -> {
            if (!getChildren().contains(loading)) {
                getChildren().add(loading);
            }
        });
    }

    /** The content is up to date. */
    public void ready() {
        only(content);
    }

    /** There is nothing; see {@link Ui#empty}. */
    public void empty(Node sentence) {
        only(sentence);
    }

    /** It could not be fetched. @param retry tries again, or null when that makes no sense */
    public void failed(Problem problem, Runnable retry) {
        Label words = Ui.wrapped(problem.words());
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(420);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        VBox box = Ui.styled(new VBox(12, Icons.of("mdi2a-alert-circle-outline", 36), words), "empty", "failed");
        if (retry != null) {
            box.getChildren().add(Ui.icon(Ui.button(texts.of("kit.retry"), retry), "mdi2r-refresh"));
        }
        only(box);
    }

    private void only(Node node) {
        delay.cancel();
        getChildren().setAll(node);
    }
}
