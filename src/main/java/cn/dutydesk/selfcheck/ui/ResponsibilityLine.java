package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One line beside the score: how many letters of responsibility of the year are signed. */
public final class ResponsibilityLine implements Panel {
    private final ResponsibilityModel model;
    private final Texts texts;
    private final HBox row = Ui.row(8);
    private final VBox card = Ui.card(row);

    /** @param open leads to a place */
    public ResponsibilityLine(ResponsibilityModel model, Texts texts, Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        card.setCursor(Cursor.HAND);
        card.setOnMouseClicked(click -> open.accept("secrecy/" + ResponsibilityUi.SECTION));
        model.stateProperty().addListener((property, before, state) -> show(state.year()));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                row.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
            }
        });
    }

    private void show(ResponsibilityYear year) {
        String number = Integer.toString(year.year());
        boolean whole = year.total() > 0 && year.signed() == year.total();
        row.getChildren().setAll(Ui.dot(whole ? Tone.OK : Tone.WARN), Ui.text(year.total() == 0
                ? texts.of("responsibility.line.none", number)
                : texts.of("responsibility.line", number, year.signed(), year.total())));
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
