package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Help for one screen, in a drawer at the right that leaves the screen visible. Esc or F1 closes it. */
final class HelpView extends VBox {
    private final Node closer;

    HelpView(Texts texts, String title, @Nullable HelpText page, Runnable close) {
        getStyleClass().add("help");
        closer = Ui.icon("mdi2c-close", texts.of("shell.help.close"), close);
        Label heading = Ui.styled(Ui.text(texts.of("shell.help.title", title)), "modal-title");
        HBox head = Ui.styled(Ui.row(8, heading, Ui.gap(), Ui.key("F1"), closer), "help-head");
        VBox body = Ui.styled(new VBox(), "help-body");
        if (page == null) {
            body.getChildren().add(Ui.styled(Ui.wrapped(texts.of("shell.help.none")), "muted"));
        } else {
            page.blocks().stream().filter(block -> block.kind() != HelpText.Kind.TITLE)
                    .forEach(block -> body.getChildren().add(draw(block)));
        }
        var scroll = Ui.scroll(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                close.run();
            }
        });
    }

    void focusCloser() {
        closer.requestFocus();
    }

    private static Node draw(HelpText.Block block) {
        TextFlow flow = Ui.styled(new TextFlow(), "help-" + block.kind().name().toLowerCase(java.util.Locale.ROOT));
        flow.setLineSpacing(4);
        block.spans().forEach(span -> flow.getChildren().add(draw(span)));
        if (block.kind() != HelpText.Kind.ITEM && block.kind() != HelpText.Kind.STEP) {
            return flow;
        }
        Label mark = Ui.styled(new Label(block.number() == 0 ? "•" : block.number() + "."), "help-mark");
        mark.setMinWidth(18);
        HBox row = new HBox(4, mark, flow);
        HBox.setHgrow(flow, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node draw(HelpText.Span span) {
        return switch (span.weight()) {
            case KEY -> Ui.key(span.text());
            case STRONG -> Ui.styled(new Text(span.text()), "help-strong");
            case PLAIN -> Ui.styled(new Text(span.text()), "help-text");
        };
    }
}
