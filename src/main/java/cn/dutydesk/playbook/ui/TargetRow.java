package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.Target;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Whom to call, and below it who stands in: a choice of how the person is found, and the name. */
final class TargetRow extends VBox {
    /** What the rows of a form share. @param contacts of the playbook */
    record Source(PlaybookWords words, List<Contact> contacts, EditorNames names) {
    }

    private final Source source;
    private final Consumer<Target> changed;
    private final Runnable remove;
    private Target target;

    /** @param remove takes the row away */
    TargetRow(Source source, Target target, Consumer<Target> changed, Runnable remove) {
        super(4);
        this.source = source;
        this.target = target;
        this.changed = changed;
        this.remove = remove;
        draw();
    }

    private void set(Target now, boolean redraw) {
        target = now;
        changed.accept(now);
        if (redraw) {
            draw();
        }
    }

    private void draw() {
        HBox line = line(target, now -> set(new Target(now.kind(), now.name(), target.deputy()),
                now.kind() != target.kind()));
        boolean person = target.kind() != Target.Kind.DESK && target.kind() != Target.Kind.CONTACT;
        if (target.deputy() == null && person) {
            line.getChildren().add(small("mdi2a-account-plus-outline", "editor.target.deputy.add",
                    () -> set(new Target(target.kind(), target.name(), new Target(Target.Kind.DUTY, "", null)), true)));
        }
        line.getChildren().add(small("mdi2c-close", "editor.target.remove", remove));
        getChildren().setAll(line);
        if (target.deputy() != null) {
            HBox deputy = line(target.deputy(), now -> {
                Target old = Objects.requireNonNull(target.deputy());
                set(new Target(target.kind(), target.name(), new Target(now.kind(), now.name(), old.deputy())),
                        now.kind() != old.kind());
            });
            deputy.getChildren().addFirst(Ui.tag(source.words().texts().of("editor.target.deputy"),
                    cn.dutydesk.kit.Tone.NEUTRAL));
            deputy.getChildren().add(small("mdi2c-close", "editor.target.deputy.remove",
                    () -> set(new Target(target.kind(), target.name(), null), true)));
            getChildren().add(Ui.styled(deputy, "deputy-row"));
        }
    }

    private HBox line(Target shown, Consumer<Target> told) {
        ComboBox<Target.Kind> kind = Inputs.choice(List.of(Target.Kind.values()),
                one -> source.words().texts().of("editor.target." + one), shown.kind());
        kind.setPrefWidth(128);
        kind.setMinWidth(128);
        kind.setAccessibleText(source.words().texts().of("editor.target.kind"));
        HBox line = Ui.row(4, kind);
        kind.valueProperty().addListener((property, before, now) -> told.accept(new Target(now, "", null)));
        line.getChildren().add(Ui.grow(name(shown, told)));
        return line;
    }

    private Node name(Target shown, Consumer<Target> told) {
        return switch (shown.kind()) {
            case HEAD, DESK -> Ui.muted("");
            case CONTACT -> {
                ComboBox<Contact> contact = Inputs.choice(source.contacts(), one -> one.name() + " " + one.phone(),
                        source.contacts().stream().filter(one -> one.id().equals(shown.name())).findFirst()
                                .orElse(null));
                contact.setMinWidth(60);
                contact.setAccessibleText(source.words().texts().of("editor.target.name"));
                contact.valueProperty().addListener((property, before, now) -> told.accept(
                        new Target(shown.kind(), now.id(), null)));
                yield contact;
            }
            case POST, DUTY, PERSON -> {
                SuggestField<String> field = new SuggestField<>(typed -> source.names().like(shown.kind(), typed),
                        one -> one, shown.name());
                field.setMinWidth(60);
                field.setAccessibleText(source.words().texts().of("editor.target.name"));
                field.textProperty().addListener((property, before, now) -> told.accept(
                        new Target(shown.kind(), now.strip(), null)));
                yield field;
            }
        };
    }

    private Node small(String icon, String key, Runnable act) {
        return Ui.styled(Ui.icon(icon, source.words().texts().of(key), act), "tight");
    }
}
