package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is asked when posts are stated, given and their letters signed. */
final class ResponsibilityDialogs {
    private final ResponsibilityModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    ResponsibilityDialogs(ResponsibilityModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void begin(int year) {
        dialogs.confirm(texts.of("responsibility.begin.title", Integer.toString(year)),
                texts.of("responsibility.begin.sure", Integer.toString(year)), texts.of("responsibility.begin.action"),
                () -> model.begin(year, this::stored, dialogs::problem));
    }

    /** @param post null for a new one */
    void state(ResponsibilityYear.@Nullable Post post) {
        TextField name = Inputs.limited(new TextField(post == null ? "" : post.name()), 60);
        TextArea words = Inputs.limited(Inputs.area(post == null ? "" : post.words(), 9), 4000);
        Form form = new Form();
        form.row(texts.of("responsibility.field.post"), name, texts.of("responsibility.state.name-help"));
        form.row(texts.of("responsibility.field.words"), words, texts.of("responsibility.state.words-help"));
        String title = texts.of(post == null ? "responsibility.state.new" : "responsibility.state.edit");
        dialogs.modal(title).width(680).content(form).focusOn(post == null ? name : words).cancel()
                .action(texts.of("responsibility.state.action"), modal -> {
                    modal.busy(true);
                    model.state(post == null ? null : post.id(), name.getText(), words.getText(), done(modal),
                            failed(modal));
                }).show();
    }

    void remove(ResponsibilityYear.Post post) {
        dialogs.confirmLoss(texts.of("responsibility.remove.title"),
                texts.of("responsibility.remove.sure", post.name()),
                texts.of("responsibility.remove.title"), () -> model.remove(post.id(), this::stored, dialogs::problem));
    }

    void give(ResponsibilityYear.Post post) {
        model.people(people -> give(post, people), dialogs::problem);
    }

    private void give(ResponsibilityYear.Post post, List<PersonCard> people) {
        Set<Long> holding = post.letters().stream().map(ResponsibilityYear.Letter::personId)
                .collect(Collectors.toSet());
        VBox list = Ui.column(4);
        List<CheckBox> boxes = new ArrayList<>();
        for (PersonCard person : people) {
            if (!holding.contains(person.id())) {
                CheckBox box = new CheckBox(person.name() + "　" + person.department() + "　" + person.title());
                box.setUserData(person.id());
                boxes.add(box);
                list.getChildren().add(box);
            }
        }
        TextField search = Inputs.search(texts.of("responsibility.give.search"));
        search.textProperty().addListener((property, before, typed) -> boxes
                .forEach(box -> Ui.show(box, box.isSelected() || box.getText().contains(typed.strip()))));
        dialogs.modal(texts.of("responsibility.give.title", post.name())).width(560)
                .fixed(Ui.column(12, search, Ui.grow(Ui.scroll(list))), 380).focusOn(search).cancel()
                .action(texts.of("responsibility.give.action"), modal -> {
                    modal.busy(true);
                    model.give(post.id(),
                            boxes.stream().filter(CheckBox::isSelected).map(box -> (Long) box.getUserData())
                                    .toList(),
                            done(modal), failed(modal));
                }).show();
    }

    void withdraw(ResponsibilityYear.Letter letter) {
        dialogs.confirmLoss(texts.of("responsibility.withdraw.title"), texts.of("responsibility.withdraw.sure",
                letter.person()), texts.of("responsibility.withdraw.title"),
                () -> model.withdraw(letter.id(), this::stored,
                        dialogs::problem));
    }

    void read(ResponsibilityYear.Letter letter) {
        model.letter(letter, read -> {
            VBox body = Ui.column(12, Ui.wrapped(read[0]));
            if (!letter.intact()) {
                body.getChildren().add(Ui.strip(texts.of("responsibility.altered"), Tone.URGENT));
            } else if (letter.signedAt() != null) {
                body.getChildren().add(Ui.small(texts.of("responsibility.hash", letter.hash())));
            }
            dialogs.modal(texts.of("responsibility.read.title", letter.person())).width(680).content(body)
                    .action(texts.of("kit.close"), Modal::close).show();
        }, dialogs::problem);
    }

    void sign(ResponsibilityYear.Letter letter) {
        model.letter(letter, read -> {
            Label words = Ui.wrapped(read[0]);
            TextField user = new TextField(read[1]);
            PasswordField password = new PasswordField();
            Form form = new Form();
            form.row(texts.of("responsibility.sign.user"), user,
                    texts.of("responsibility.sign.user-help", letter.person()));
            form.row(texts.of("responsibility.sign.password"), password);
            dialogs.modal(texts.of("responsibility.sign.title", letter.person())).width(680)
                    .content(Ui.column(16, words, Ui.line(), form)).focusOn(password).cancel()
                    .action(texts.of("responsibility.sign.action"), modal -> {
                        modal.busy(true);
                        model.sign(letter.id(), user.getText(), password.getText(), done(modal), problem -> {
                            password.clear();
                            modal.problem(problem.words());
                        });
                    }).show();
        }, dialogs::problem);
    }

    private void stored() {
        dialogs.notice(texts.of("finding.stored"), Tone.OK);
    }

    private Runnable done(Modal modal) {
        return () -> {
            modal.close();
            stored();
        };
    }

    private static Consumer<Problem> failed(Modal modal) {
        return problem -> modal.problem(problem.words());
    }
}
