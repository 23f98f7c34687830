package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DueField;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below the field, when unfolded: handling, result, files, and what stays open, with its limit and its person. */
final class MorePane {
    private final MoreModel model;
    private final EntryModel entry;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FlowPane names = new FlowPane(4, 4);
    private final DueField due;
    private final SuggestField<PersonCard> owner;
    private final VBox pane;

    MorePane(EntryModel entry, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = entry.more();
        this.entry = entry;
        this.texts = texts;
        this.dialogs = dialogs;
        due = new DueField(clock, null);
        owner = new SuggestField<>(entry::suggest, PersonCard::name, "");
        pane = Ui.column(8, line("desk.part.HANDLING", model.handlingProperty()),
                line("desk.part.RESULT", model.resultProperty()), files(), open(), owed());
        Ui.show(pane, entry.unfoldedProperty().get());
        entry.unfoldedProperty().addListener((property, before, shown) -> Ui.show(pane, shown));
        model.files().addListener((ListChangeListener<Path>) change -> names());
        model.dueProperty().addListener((property, before, at) -> due.set(at));
        model.ownerProperty().addListener((property, before, words) -> {
            if (!words.equals(owner.getText())) {
                owner.setText(words);
            }
        });
        names.setAlignment(Pos.CENTER_LEFT);
        names();
    }

    private TextField line(String key, StringProperty words) {
        TextField field = new TextField();
        field.setPromptText(texts.of(key));
        field.setAccessibleText(texts.of(key));
        field.textProperty().bindBidirectional(words);
        field.setOnAction(enter -> store());
        return field;
    }

    private Node files() {
        Button add = Ui.icon(Ui.button(texts.of("desk.file.add"), this::choose), "mdi2p-paperclip");
        add.setMinWidth(Region.USE_PREF_SIZE);
        return Ui.row(8, add, Ui.grow(names));
    }

    private void choose() {
        dialogs.openFile(texts.of("desk.file.add"), texts.of("desk.file.kind"), List.of("*.*"),
                path -> model.add(List.of(path)));
    }

    private void names() {
        if (model.files().isEmpty()) {
            names.getChildren().setAll(Ui.small(texts.of("desk.file.hint")));
            return;
        }
        names.getChildren().setAll(model.files().stream().map(path -> {
            Button name = Ui.icon(Ui.ghost(String.valueOf(path.getFileName()), () -> model.files().remove(path)),
                    "mdi2c-close");
            name.setAccessibleText(texts.of("desk.file.remove", path.getFileName()));
            return Ui.styled(name, "file-chip");
        }).toList());
    }

    private Node open() {
        CheckBox box = new CheckBox(texts.of("desk.more.open"));
        box.selectedProperty().bindBidirectional(model.openProperty());
        ComboBox<LimitKind> limit = Inputs.choice(List.of(LimitKind.values()),
                kind -> texts.of("desk.item.limit." + kind), LimitKind.NONE);
        limit.setAccessibleText(texts.of("desk.item.rule"));
        limit.valueProperty().bindBidirectional(model.limitProperty());
        limit.visibleProperty().bind(model.openProperty());
        return Ui.row(8, box, Ui.gap(), limit);
    }

    private Node owed() {
        owner.setPromptText(texts.of("desk.more.owner"));
        owner.setAccessibleText(texts.of("desk.items.column.owner"));
        VBox owed = Ui.column(8, due, owner);
        owed.visibleProperty().bind(model.openProperty());
        owed.managedProperty().bind(model.openProperty());
        return owed;
    }

    /** Hands what its own fields hold to the model, and stores. */
    void store() {
        if (model.openProperty().get()) {
            if (due.wrong()) {
                entry.say(texts.of("desk.item.bad-due"));
                return;
            }
            model.ownerIdProperty().set(owner.chosen() == null ? null : owner.chosen().id());
            model.ownerProperty().set(owner.typed());
            model.dueProperty().set(due.get());
        }
        entry.store();
    }

    /** Files dropped or pasted anywhere on the card. */
    void take(List<Path> files) {
        entry.unfoldedProperty().set(true);
        model.add(files);
    }

    VBox node() {
        return pane;
    }
}
