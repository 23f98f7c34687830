package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Chooses one person of the directory by typing a name, pinyin or number. */
final class PersonDialog {
    private static final int SHOWN = 8;
    private static final int PAUSE_MS = 150;

    private final People people;
    private final Texts texts;
    private final Work work;
    private final Dialogs dialogs;

    PersonDialog(People people, Texts texts, Work work, Dialogs dialogs) {
        this.people = people;
        this.texts = texts;
        this.work = work;
        this.dialogs = dialogs;
    }

    void pick(LongConsumer chosen) {
        TextField field = new TextField();
        field.setPromptText(texts.of("app.person.prompt"));
        VBox found = Ui.column(4);
        found.setMinHeight(SHOWN * 40);
        Modal modal = dialogs.modal(texts.of("app.person.title")).content(Ui.column(12, field, found)).cancel()
                .focusOn(field);
        Latest latest = new Latest();
        Delay pause = new Delay(PAUSE_MS);
        field.textProperty().addListener((property, before, text) -> pause.run(() -> {
            long request = latest.next();
            work.read(() -> people.search(text), (List<PersonCard> hits) -> {
                if (latest.is(request)) {
                    found.getChildren().setAll(hits.stream().limit(SHOWN).map(person -> button(person, modal, chosen))
                            .toList());
                }
            }, problem -> modal.problem(problem.words()));
        }));
        modal.show();
    }

    private static Button button(PersonCard person, Modal modal, LongConsumer chosen) {
        Button button = Ui.ghost(person.name() + "  " + person.department() + "  " + person.title(), () -> {
            modal.close();
            chosen.accept(person.id());
        });
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
