package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.text.Finding;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is wrong with a playbook, line after line; a click or Enter leads there. */
final class FindingsPane extends VBox {
    private static final double ROW = 30;
    private static final int SHOWN = 4;

    private final PlaybookWords words;
    private final Texts texts;
    private final HBox head = Ui.styled(Ui.row(8), "findings-head");
    private final ListView<Finding> list = Ui.styled(new ListView<>(), "findings");
    private @Nullable Playbook playbook;

    /** @param go leads to where a finding is; @param state stands at the right of the heading */
    FindingsPane(PlaybookWords words, Consumer<Finding> go, Node state) {
        this.words = words;
        this.texts = words.texts();
        list.setFixedCellSize(ROW);
        list.setAccessibleText(texts.of("editor.findings"));
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(click -> chosen(go));
        list.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                chosen(go);
            }
        });
        getChildren().addAll(Ui.row(8, Ui.grow(head), state), list);
        getStyleClass().add("findings-pane");
    }

    private void chosen(Consumer<Finding> go) {
        Finding finding = list.getSelectionModel().getSelectedItem();
        if (finding != null) {
            go.accept(finding);
        }
    }

    /** @param of the playbook as last read; null before the first one */
    void show(@Nullable Playbook of, List<Finding> findings) {
        playbook = of;
        long wrong = findings.stream().filter(Finding::error).count();
        long doubtful = findings.size() - wrong;
        head.getChildren().clear();
        if (findings.isEmpty()) {
            head.getChildren().addAll(Ui.dot(Tone.OK), Ui.small(texts.of("editor.findings.none")));
        } else {
            if (wrong > 0) {
                head.getChildren().addAll(Ui.dot(Tone.URGENT), Ui.tone(Ui.small(texts.of("editor.findings.wrong",
                        wrong)), Tone.URGENT));
            }
            if (doubtful > 0) {
                head.getChildren().addAll(Ui.dot(Tone.WARN), Ui.tone(Ui.small(texts.of("editor.findings.doubtful",
                        doubtful)), Tone.WARN));
            }
        }
        list.getItems().setAll(findings);
        Ui.show(list, !findings.isEmpty());
        double height = ROW * Math.min(SHOWN, findings.size()) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private final class Cell extends ListCell<Finding> {
        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setPrefWidth(0);
            setText(null);
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            HBox row = Ui.row(8, Ui.styled(new javafx.scene.control.Label("", Icons.of(finding.error()
                    ? "mdi2a-alert-circle" : "mdi2a-alert", 16)), finding.error() ? "flow-wrong" : "flow-doubt"));
            javafx.scene.control.Label place = Ui.small(texts.of("editor.findings.place", finding.line(),
                    finding.column()));
            place.setMinWidth(84);
            row.getChildren().add(place);
            if (!finding.step().isEmpty() && playbook != null) {
                row.getChildren().add(Ui.styled(Ui.strong(words.title(playbook, finding.step())), "finding-step"));
            }
            row.getChildren().add(Ui.grow(Ui.text(texts.of(finding.code(), finding.args().toArray()))));
            setGraphic(row);
        }
    }
}
