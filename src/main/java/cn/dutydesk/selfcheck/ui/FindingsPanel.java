package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.FindingView;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 整改: what is not struck off, the most urgent first, for the right column of the month's self-check. */
public final class FindingsPanel implements Panel {
    private static final int SHOWN = 5;
    private static final double TAG = 72;

    private final FindingsModel model;
    private final Texts texts;
    private final FindingWords words;
    private final Consumer<String> open;
    private final Label count = Ui.small("");
    private final VBox rows = Ui.column(10);
    private final VBox card;

    /** @param open leads to a place */
    public FindingsPanel(FindingsModel model, Texts texts, BureauClock clock, Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        this.words = new FindingWords(texts, clock);
        this.open = open;
        card = Ui.card(texts.of("finding.panel.title"), count, rows);
        model.stateProperty().addListener((property, before, state) -> show(state.all()));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                rows.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
            }
        });
    }

    private void show(List<FindingView> findings) {
        count.setText(findings.isEmpty() ? "" : texts.of("finding.panel.count", findings.size()));
        rows.getChildren().clear();
        if (findings.isEmpty()) {
            rows.getChildren().add(Ui.row(8, Ui.dot(Tone.OK), Ui.muted(texts.of("finding.panel.none"))));
            return;
        }
        findings.stream().limit(SHOWN).forEach(finding -> rows.getChildren().add(row(finding)));
        if (findings.size() > SHOWN) {
            Hyperlink more = new Hyperlink(texts.of("finding.panel.more", findings.size() - SHOWN));
            more.setOnAction(press -> open.accept("secrecy/" + FindingUi.SECTION));
            rows.getChildren().add(more);
        }
    }

    private HBox row(FindingView finding) {
        Label due = words.due(finding);
        due.setMinWidth(TAG);
        due.setAlignment(Pos.CENTER);
        Label what = Ui.wrapped(words.title(finding));
        what.setMaxHeight(44);
        HBox row = Ui.row(10, due, Ui.grow(what));
        row.setAlignment(Pos.TOP_LEFT);
        row.setOnMouseClicked(click -> open.accept(Places.of("finding", finding.id())));
        row.setCursor(javafx.scene.Cursor.HAND);
        return row;
    }

    @Override
    public Parent node() {
        return card;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
