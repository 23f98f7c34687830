package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Question;
import cn.dutydesk.selfcheck.domain.StandardEdit;
import cn.dutydesk.selfcheck.domain.StandardEdit.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What is said of the whole checklist: its name, source, grades, and what each department is asked. */
final class StandardHeadForm extends VBox {
    private final StandardEdit edit;
    private final Texts texts;
    private final Runnable changed;
    private final VBox questions = Ui.column(6);

    /** @param changed is told after each change of the edit */
    StandardHeadForm(StandardEdit edit, Texts texts, Runnable changed) {
        super(12);
        this.edit = edit;
        this.texts = texts;
        this.changed = changed;
        Standard now = edit.standard();
        TextField name = Inputs.limited(new TextField(now.name()), 120);
        TextField english = Inputs.limited(new TextField(now.nameEn()), 120);
        var source = Inputs.limited(Inputs.area(now.source(), 2), 500);
        TextField meets = new TextField(SelfCheckWords.number(now.meets()));
        TextField mostly = new TextField(SelfCheckWords.number(now.mostly()));
        Form form = new Form();
        Form.Field named = form.row(texts.of("standard.name"), name);
        form.row(texts.of("standard.name-en"), english);
        form.row(texts.of("standard.source-name"), source);
        Form.Field upper = form.row(texts.of("standard.meets"), meets, texts.of("standard.meets-help"));
        Form.Field lower = form.row(texts.of("standard.mostly"), mostly);
        Runnable keep = () -> {
            BigDecimal high = StandardItemForm.number(meets.getText(), upper, texts);
            BigDecimal low = StandardItemForm.number(mostly.getText(), lower, texts);
            boolean nameless = name.getText().isBlank();
            if (nameless) {
                named.error(texts.of("standard.needs-words"));
            } else {
                named.clear();
            }
            if (high != null && low != null && !nameless) {
                edit.head(name.getText().strip(), english.getText().strip(), source.getText().strip(), high, low);
                changed.run();
            }
        };
        List.of(name, english, source, meets, mostly)
                .forEach(field -> field.textProperty().addListener((property, before, typed) -> keep.run()));
        getChildren().setAll(form, Ui.section(texts.of("standard.questions")),
                Ui.styled(Ui.wrapped(texts.of("standard.questions-help")), "muted"), questions,
                Ui.icon(Ui.ghost(texts.of("standard.question-add"), this::add), "mdi2p-plus"));
        draw();
    }

    /** The name of one heading. */
    static Node heading(StandardEdit edit, Place place, Texts texts, Runnable changed) {
        TextField name = Inputs.limited(new TextField(edit.area(place.area()).name()), 120);
        Form form = new Form();
        Form.Field field = form.row(texts.of("standard.area"), name);
        name.textProperty().addListener((property, before, typed) -> {
            if (typed.isBlank()) {
                field.error(texts.of("standard.needs-words"));
            } else {
                field.clear();
                edit.rename(place.area(), typed.strip());
                changed.run();
            }
        });
        return form;
    }

    private void draw() {
        questions.getChildren().clear();
        List<Question> all = edit.standard().questions();
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            TextField words = Inputs.limited(new TextField(all.get(i).text()), 200);
            words.setAccessibleText(texts.of("standard.questions"));
            words.textProperty().addListener((property, before, typed) -> {
                if (!typed.isBlank()) {
                    replace(at, new Question(edit.standard().questions().get(at).code(), typed.strip()));
                }
            });
            boolean used = edit.standard().items().stream()
                    .anyMatch(item -> item.question().equals(all.get(at).code()));
            questions.getChildren().add(Ui.row(4, Ui.grow(words), Ui.disabled(Ui.icon("mdi2c-close",
                    texts.of("standard.question-remove"), () -> {
                        List<Question> left = new ArrayList<>(edit.standard().questions());
                        left.remove(at);
                        edit.questions(left);
                        changed.run();
                        draw();
                    }), used ? texts.of("standard.question-used") : "")));
        }
    }

    private void replace(int at, Question question) {
        List<Question> now = new ArrayList<>(edit.standard().questions());
        now.set(at, question);
        edit.questions(now);
        changed.run();
    }

    private void add() {
        List<Question> now = new ArrayList<>(edit.standard().questions());
        int number = now.size() + 1;
        while (taken(now, "own-" + number)) {
            number++;
        }
        now.add(new Question("own-" + number, texts.of("standard.question-new")));
        edit.questions(now);
        changed.run();
        draw();
    }

    private static boolean taken(List<Question> questions, String code) {
        return questions.stream().anyMatch(question -> question.code().equals(code));
    }
}
