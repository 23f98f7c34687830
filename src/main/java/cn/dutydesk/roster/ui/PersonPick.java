package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Finds one person of the directory by name, pinyin or initials; who is chosen stands in the field. */
final class PersonPick {
    private static final int MOST_HITS = 5;

    private final BoardModel model;
    private final TextField field;
    private final VBox hits = Ui.column(2);
    private final VBox node;
    private @Nullable PersonCard chosen;

    PersonPick(BoardModel model, Texts texts) {
        this.model = model;
        field = Inputs.search(texts.of("rule.person"));
        field.setPrefWidth(240);
        field.textProperty().addListener((property, old, typed) -> find(typed.strip()));
        field.setOnAction(event -> {
            if (!hits.getChildren().isEmpty()) {
                hits.getChildren().getFirst().getOnMouseClicked().handle(null);
            }
        });
        node = Ui.column(2, field, hits);
        Ui.show(hits, false);
    }

    private void find(String typed) {
        if (chosen != null && typed.equals(words(chosen))) {
            return;
        }
        chosen = null;
        hits.getChildren().clear();
        Ui.show(hits, false);
        if (!typed.isEmpty()) {
            model.work().read(() -> model.people().search(typed), found -> {
                hits.getChildren().clear();
                found.stream().limit(MOST_HITS).forEach(person -> hits.getChildren().add(hit(person)));
                Ui.show(hits, !hits.getChildren().isEmpty() && chosen == null);
            }, problem -> hits.getChildren().setAll(Ui.small(problem.words())));
        }
    }

    private HBox hit(PersonCard person) {
        HBox row = Ui.listRow(Ui.text(person.name()), Ui.small(person.department()));
        row.setOnMouseClicked(click -> choose(person));
        return row;
    }

    private void choose(PersonCard person) {
        chosen = person;
        field.setText(words(person));
        field.positionCaret(field.getText().length());
        Ui.show(hits, false);
    }

    private static String words(PersonCard person) {
        return person.name() + " · " + person.department();
    }

    /** Nobody again. */
    void clear() {
        chosen = null;
        field.clear();
    }

    /** Who was chosen, null if nobody. */
    @Nullable
    PersonCard chosen() {
        return chosen;
    }

    Node node() {
        return node;
    }
}
