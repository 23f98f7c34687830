package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.secrecy.RegisterFact;
import cn.dutydesk.selfcheck.Standard.Answers;
import cn.dutydesk.selfcheck.Standard.Evidence;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.Standard.Kind;
import cn.dutydesk.selfcheck.Standard.Origin;
import cn.dutydesk.selfcheck.Standard.Question;
import cn.dutydesk.selfcheck.Standard.Step;
import cn.dutydesk.selfcheck.domain.StandardEdit;
import cn.dutydesk.selfcheck.domain.StandardEdit.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One item of the checklist being written: what is looked at, what it counts, and each fault with what it costs. */
final class StandardItemForm extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final double POINTS = 64;

    private final StandardEdit edit;
    private final Place place;
    private final Texts texts;
    private final Runnable changed;
    private final TextField code;
    private final TextArea text;
    private final TextField points;
    private final ComboBox<Kind> kind;
    private final ComboBox<String> question;
    private final ComboBox<Evidence> evidence;
    private final ComboBox<Answers> answers;
    private final ComboBox<String> fact;
    private final ComboBox<Origin> origin;
    private final TextArea source;
    private final VBox steps = Ui.column(6);
    private final List<Fault> faults = new ArrayList<>();
    private final Form.Field coded;
    private final Form.Field worded;

    /** Fields of one fault. */
    private record Fault(TextField words, TextField minus, CheckBox each) {
    }

    /** @param changed is told after each change of the edit */
    StandardItemForm(StandardEdit edit, Place place, Texts texts, Runnable changed) {
        super(12);
        this.edit = edit;
        this.place = place;
        this.texts = texts;
        this.changed = changed;
        Item item = edit.item(place);
        code = Inputs.limited(new TextField(item.code()), 16);
        text = Inputs.limited(Inputs.area(item.text(), 2), 500);
        points = new TextField(SelfCheckWords.number(item.points()));
        kind = Inputs.choice(List.of(Kind.values()), one -> texts.of("selfcheck.kind." + one), item.kind());
        question = Inputs.choice(Stream.concat(Stream.of(""), edit.standard().questions().stream().map(Question::code))
                .toList(), this::asked, item.question());
        evidence = Inputs.choice(List.of(Evidence.values()), one -> texts.of("standard.evidence." + one),
                item.evidence());
        answers = Inputs.choice(List.of(Answers.values()), one -> texts.of("standard.answers." + one), item.answers());
        fact = Inputs.choice(Stream.concat(Stream.of(""), RegisterFact.CODES.stream()).toList(), one -> one.isEmpty()
                ? texts.of("standard.no-fact") : texts.of("standard.fact." + one.replace('.', '-')), item.fact());
        origin = Inputs.choice(List.of(Origin.values()), one -> texts.of("standard.origin." + one), item.origin());
        source = Inputs.limited(Inputs.area(item.source(), 2), 500);
        Form form = new Form();
        code.setPrefWidth(POINTS);
        points.setPrefWidth(POINTS);
        points.setAccessibleText(texts.of("standard.points"));
        coded = form.row(texts.of("standard.code"), Ui.row(8, code, name("standard.points"), points,
                name("standard.kind"), Ui.grow(kind)));
        worded = form.row(texts.of("standard.text"), text);
        form.row(texts.of("standard.column.answers"), Ui.row(8, Ui.grow(answers), name("standard.evidence"),
                Ui.grow(evidence)));
        form.row(texts.of("standard.depends"), question, texts.of("standard.depends-help"));
        form.row(texts.of("standard.fact"), fact);
        form.row(texts.of("standard.basis"), source);
        form.row(texts.of("standard.column.origin"), origin);
        getChildren().setAll(form, Ui.section(texts.of("standard.steps")), steps,
                Ui.icon(Ui.ghost(texts.of("standard.step-add"), () -> {
                    row(new Step("", BigDecimal.ONE, false));
                    faults.getLast().words().requestFocus();
                }), "mdi2p-plus"));
        item.steps().forEach(this::row);
        listen();
    }

    private void listen() {
        Stream.of(code, text, points, source).forEach(field -> field.textProperty()
                .addListener((property, before, now) -> keep()));
        Stream.of(kind, question, evidence, answers, fact, origin).forEach(box -> box.valueProperty()
                .addListener((property, before, now) -> keep()));
        kind.valueProperty().addListener((property, before, now) -> points.setDisable(now != Kind.NORMAL));
        points.setDisable(kind.getValue() != Kind.NORMAL);
    }

    private Label name(String key) {
        Label label = Ui.muted(texts.of(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String asked(String wanted) {
        return edit.standard().question(wanted).map(Question::text).orElse(texts.of("standard.always"));
    }

    private void row(Step step) {
        TextField words = Inputs.limited(new TextField(step.words()), 500);
        words.setPromptText(texts.of("standard.step-words"));
        TextField minus = new TextField(SelfCheckWords.number(step.minus()));
        minus.setPrefWidth(POINTS);
        minus.setMinWidth(POINTS);
        minus.setAccessibleText(texts.of("standard.step-minus"));
        CheckBox each = new CheckBox(texts.of("standard.step-each"));
        each.setMinWidth(USE_PREF_SIZE);
        each.setSelected(step.each());
        Fault fault = new Fault(words, minus, each);
        faults.add(fault);
        Node[] all = new Node[1];
        all[0] = Ui.row(6, Ui.grow(words), name("standard.step-minus"), minus, each,
                Ui.icon("mdi2c-close", texts.of("standard.step-remove"),
                        () -> {
                            faults.remove(fault);
                            steps.getChildren().remove(all[0]);
                            keep();
                        }));
        steps.getChildren().add(all[0]);
        words.textProperty().addListener((property, before, now) -> keep());
        minus.textProperty().addListener((property, before, now) -> keep());
        each.selectedProperty().addListener((property, before, now) -> keep());
    }

    /** Says at each field that has to be filled whether it is. */
    private boolean filled() {
        boolean named = filled(code, coded);
        boolean told = filled(text, worded);
        return named && told;
    }

    /** What can be read is written down; a field that cannot be says why and the line stays as it was. */
    private void keep() {
        BigDecimal worth = kind.getValue() == Kind.NORMAL ? number(points.getText(), coded, texts) : BigDecimal.ZERO;
        boolean good = worth != null && filled();
        List<Step> read = new ArrayList<>();
        for (Fault fault : faults) {
            BigDecimal minus = read(fault.minus().getText());
            fault.minus().pseudoClassStateChanged(WRONG, minus == null);
            if (minus == null) {
                good = false;
            } else if (!fault.words().getText().isBlank()) {
                read.add(new Step(fault.words().getText().strip(), minus, fault.each().isSelected()));
            }
        }
        if (worth != null && good) {
            edit.change(place, new Item(code.getText().strip(), text.getText().strip(), worth, kind.getValue(),
                    origin.getValue(), question.getValue(), evidence.getValue(), answers.getValue(), fact.getValue(),
                    source.getText().strip(), read));
            changed.run();
        }
    }

    private boolean filled(TextInputControl field, Form.Field line) {
        boolean filled = !field.getText().isBlank();
        if (filled) {
            line.clear();
        } else {
            line.error(texts.of("standard.needs-words"));
        }
        return filled;
    }

    /** Reads points and says in the form when they are none. @return null then */
    static @Nullable BigDecimal number(String typed, Form.Field field, Texts texts) {
        BigDecimal read = read(typed);
        if (read == null) {
            field.error(texts.of("standard.needs-number"));
        } else {
            field.clear();
        }
        return read;
    }

    /** 0 to 999.99, as the text of a checklist takes it. */
    private static @Nullable BigDecimal read(String typed) {
        return typed.strip().matches("\\d{1,3}(\\.\\d{1,2})?") ? SelfCheckWords.plain(new BigDecimal(typed.strip()))
                : null;
    }
}
