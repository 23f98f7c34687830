package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.domain.StandardCheck;
import cn.dutydesk.selfcheck.domain.StandardEdit;
import cn.dutydesk.selfcheck.domain.StandardEdit.Place;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Writes a checklist: what it says at the left in order, the chosen line in a form at the right, and the same as text.
 * The text is the one truth; what the form changes is written into it at once. FX thread.
 */
final class StandardEditor extends VBox {
    /** How it is written. */
    enum Look { FORM, TEXT }

    private static final double LIST = 268;

    private final Texts texts;
    private final TextArea yaml;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.FORM);
    private final ListView<Place> list = new ListView<>();
    private final StackPane form = new StackPane();
    private final HBox asForm;
    private final Label remark = Ui.wrapped("");
    private StandardEdit edit;
    private boolean own;

    StandardEditor(String text, Texts texts) {
        super(8);
        this.texts = texts;
        yaml = Ui.styled(new TextArea(text), "code-area");
        yaml.setAccessibleText(texts.of("standard.edit"));
        edit = new StandardEdit(StandardText.read(text));
        list.getStyleClass().add("standard-lines");
        list.setCellFactory(view -> new StandardLineCell(() -> edit, texts));
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.setAccessibleText(texts.of("standard.lines"));
        VBox left = new VBox(8, list, buttons());
        VBox.setVgrow(list, Priority.ALWAYS);
        asForm = new HBox(16, left, Ui.grow(form));
        HBox switches = Ui.row(8);
        switches.getChildren().addAll(Choices.of(List.of(Look.values()), one -> texts.of("standard.look." + one), look,
                0, "check-filter"));
        switches.getChildren().addAll(Ui.gap(), remark);
        HBox.setHgrow(remark, Priority.SOMETIMES);
        StackPane body = new StackPane(asForm, yaml);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(switches, body);
        look.addListener((property, before, now) -> look(now));
        yaml.textProperty().addListener((property, before, now) -> typed());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, place) -> choose(place));
        lines(Place.WHOLE);
        look(Look.FORM);
    }

    /** The text as it stands, for storing and for keeping while it is written. */
    TextArea text() {
        return yaml;
    }

    private void look(Look now) {
        if (now == Look.FORM && !read()) {
            look.set(Look.TEXT);
            return;
        }
        Ui.show(asForm, now == Look.FORM);
        Ui.show(yaml, now == Look.TEXT);
    }

    /** Text that came from elsewhere than the form, such as from before a crash. */
    private void typed() {
        if (!own) {
            read();
        }
    }

    /** Brings the form to the text. @return whether the text can be read */
    private boolean read() {
        try {
            edit = new StandardEdit(StandardText.read(yaml.getText()));
        } catch (Refusal refusal) {
            say(refusal.words(texts), Tone.URGENT);
            return false;
        }
        remarks();
        Place chosen = list.getSelectionModel().getSelectedItem();
        lines(chosen != null && edit.places().contains(chosen) ? chosen : Place.WHOLE);
        return true;
    }

    private void lines(Place chosen) {
        list.getItems().setAll(edit.places());
        list.getSelectionModel().select(chosen);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        remarks();
    }

    private void choose(Place place) {
        form.getChildren().clear();
        if (place != null && edit.places().contains(place)) {
            Node shown = place.whole() ? new StandardHeadForm(edit, texts, this::changed)
                    : place.heading() ? StandardHeadForm.heading(edit, place, texts, this::changed)
                    : new StandardItemForm(edit, place, texts, this::changed);
            form.getChildren().setAll(Ui.scroll(shown));
        }
    }

    /** The form changed what its line says: into the text, and the line anew. */
    private void changed() {
        write();
        list.refresh();
        remarks();
    }

    private void write() {
        own = true;
        yaml.setText(StandardText.write(edit.standard()));
        own = false;
    }

    private void remarks() {
        List<StandardCheck.Remark> remarks = StandardCheck.of(edit.standard());
        if (remarks.isEmpty()) {
            say(texts.of("standard.check.well"), Tone.OK);
        } else {
            StandardCheck.Remark first = remarks.getFirst();
            String words = first.words().words(texts);
            say(remarks.size() == 1 ? words : texts.of("standard.check.more", words, remarks.size() - 1),
                    first.grave() ? Tone.URGENT : Tone.WARN);
        }
    }

    private void say(String words, Tone tone) {
        remark.setText(words);
        Ui.tone(remark, tone);
    }

    private HBox buttons() {
        return Ui.row(4,
                Ui.ghost(texts.of("standard.add-item"),
                        () -> at(place -> edit.addItem(
                                place.whole() ? edit.addArea(place, texts.of("standard.new-area")) : place,
                                texts.of("standard.new-item")))),
                Ui.ghost(texts.of("standard.add-area"),
                        () -> at(place -> edit.addArea(place, texts.of("standard.new-area")))),
                Ui.gap(),
                Ui.icon("mdi2c-chevron-up", texts.of("standard.up"), () -> move(-1)),
                Ui.icon("mdi2c-chevron-down", texts.of("standard.down"), () -> move(1)),
                Ui.icon("mdi2c-close", texts.of("standard.remove"),
                        () -> at(place -> place.whole() ? place : edit.remove(place))));
    }

    private void move(int by) {
        at(place -> edit.moves(place, by) ? edit.move(place, by) : place);
    }

    private void at(UnaryOperator<Place> step) {
        Place chosen = list.getSelectionModel().getSelectedItem();
        Place then = step.apply(chosen == null ? Place.WHOLE : chosen);
        write();
        lines(then);
    }
}
