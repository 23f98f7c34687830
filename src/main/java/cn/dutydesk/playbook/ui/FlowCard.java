package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.text.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;

/** One step as it stands in the flow: what it is, to whom it goes, by when, and whether something is wrong with it. */
final class FlowCard extends StackPane {
    private static final double DIAMOND_TEXT = 144;

    /** @param findings about this step; @param scale of the drawing, 1 for its full size */
    FlowCard(PlaybookWords words, Playbook playbook, Step step, FlowItem.Shape shape, List<Finding> findings,
            double scale) {
        getStyleClass().addAll("flow-step", "flow-" + shape.name().toLowerCase(Locale.ROOT),
                "flow-kind-" + step.action().kind().name().toLowerCase(Locale.ROOT));
        switch (shape) {
            case DIAMOND -> diamond(words, playbook, step, scale);
            case HEAD -> head(words, playbook, step, icon(scale) - 2);
            default -> card(words, playbook, step, icon(scale));
        }
        Tooltip.install(this, new Tooltip(says(words, playbook, step)));
        setAccessibleText(words.kind(step.action().kind()) + " " + PlaybookWords.title(step));
        if (step.when() != null) {
            corner(Ui.styled(new Label(words.texts().of("editor.flow.when")), "flow-when"), Pos.TOP_LEFT,
                    words.condition(playbook, step.when()));
        }
        if (!findings.isEmpty()) {
            boolean wrong = findings.stream().anyMatch(Finding::error);
            Label mark = new Label("", Icons.of(wrong ? "mdi2a-alert-circle" : "mdi2a-alert", 16));
            corner(Ui.styled(mark, "flow-finding", wrong ? "flow-wrong" : "flow-doubt"), Pos.TOP_RIGHT,
                    findings.stream().map(finding -> words.texts().of(finding.code(), finding.args().toArray()))
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Size of an icon in pixels; the set knows only some. */
    private static int icon(double scale) {
        return scale > 1.15 ? 20 : scale > 0.8 ? 18 : 16;
    }

    private static String says(PlaybookWords words, Playbook playbook, Step step) {
        String detail = words.detail(playbook, step);
        String limit = step.limit() == null ? "" : "\n" + words.limit(playbook, step.limit());
        String say = step.say().isEmpty() ? "" : "\n\n" + step.say().strip();
        return PlaybookWords.title(step) + "\n" + detail + limit + say;
    }

    private void corner(Label mark, Pos where, String says) {
        mark.setTooltip(new Tooltip(says));
        setAlignment(mark, where);
        boolean right = where == Pos.TOP_RIGHT;
        mark.setTranslateX(right ? 7 : 10);
        mark.setTranslateY(right ? -8 : -9);
        getChildren().add(mark);
    }

    private void card(PlaybookWords words, Playbook playbook, Step step, int size) {
        StackPane icon = Ui.styled(new StackPane(Icons.of(PlaybookWords.icon(step.action().kind()), size)),
                "flow-icon");
        Label title = Ui.styled(Ui.text(PlaybookWords.title(step)), "flow-title");
        HBox below = Ui.row(6, Ui.grow(Ui.small(words.detail(playbook, step))));
        if (step.limit() != null) {
            Label limit = Ui.styled(new Label(words.span(step.limit().after()),
                    Icons.of("mdi2c-clock-outline", 14)), "flow-limit");
            limit.setMinWidth(USE_PREF_SIZE);
            limit.setTooltip(new Tooltip(words.limit(playbook, step.limit())));
            below.getChildren().add(limit);
        }
        VBox text = Ui.column(2, title, below);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(Ui.styled(Ui.row(10, icon, text), "flow-card-row"));
    }

    private void diamond(PlaybookWords words, Playbook playbook, Step step, double scale) {
        double w = FlowLayout.CARD_WIDTH * scale;
        double h = FlowLayout.DIAMOND_HEIGHT * scale;
        Polygon shape = Ui.styled(new Polygon(0, h / 2, w / 2, 0, w, h / 2, w / 2, h), "flow-diamond-shape");
        Label title = Ui.styled(Ui.text(PlaybookWords.title(step)), "flow-title");
        Label question = Ui.small(words.detail(playbook, step));
        title.setMaxWidth(DIAMOND_TEXT * scale);
        question.setMaxWidth(DIAMOND_TEXT * scale);
        title.setAlignment(Pos.CENTER);
        question.setAlignment(Pos.CENTER);
        VBox text = Ui.column(0, title, question);
        text.setAlignment(Pos.CENTER);
        getChildren().addAll(shape, text);
    }

    private void head(PlaybookWords words, Playbook playbook, Step step, int size) {
        Label title = Ui.styled(Ui.text(PlaybookWords.title(step)), "flow-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label detail = Ui.small(words.detail(playbook, step));
        detail.setTooltip(new Tooltip(detail.getText()));
        HBox row = Ui.row(8, Icons.of(PlaybookWords.icon(step.action().kind()), size), title, detail);
        row.setAlignment(Pos.CENTER);
        getChildren().add(Ui.styled(row, "flow-head-row"));
    }
}
