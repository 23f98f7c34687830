package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.KeptWords;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.scan.ScanSummary;
import cn.dutydesk.selfcheck.AnswerView;
import cn.dutydesk.selfcheck.EvidenceFile;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Evidence;
import cn.dutydesk.selfcheck.service.AnswerInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How one department or person answers one item: in order, these faults, or does not apply; and with what proof. */
final class AnswerForm {
    private static final int MOST = 999;
    private static final double WIDTH = 680;

    /** What is said. */
    private enum Said { GOOD, FAULTS, ABSENT }

    private final MonthModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Standard.Item item;
    private final AnswerView answer;
    private final Runnable then;
    private final SimpleObjectProperty<Said> said;
    private final VBox faults = Ui.column(6);
    private final List<Node> counts = new ArrayList<>();
    private final TextArea words;
    private final CheckBox withFact;
    private final ComboBox<ScanSummary> scan;
    private final VBox files = Ui.column(4);
    private final Modal modal;

    AnswerForm(MonthModel model, Texts texts, Dialogs dialogs, MonthModel.Opened opened, AnswerView answer,
            Runnable then) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.answer = answer;
        this.then = then;
        item = opened.file().item();
        said = new SimpleObjectProperty<>(answer.state() == State.NOT_APPLICABLE ? Said.ABSENT
                : answer.steps().isEmpty() ? Said.GOOD : Said.FAULTS);
        words = Inputs.limited(Inputs.area(answer.words(), 3), 1000);
        words.setAccessibleText(texts.of("selfcheck.answer.words"));
        withFact = new CheckBox(texts.of("selfcheck.answer.with-fact"));
        withFact.setSelected(opened.fact() != null && (answer.state() == State.OPEN || !answer.fact().isEmpty()));
        List<ScanSummary> scans = new ArrayList<>();
        scans.add(null);
        scans.addAll(opened.scans());
        scan = Inputs.choice(scans, one -> one == null ? texts.of("selfcheck.answer.no-scan") : model.words(one), null);
        scan.setPromptText(texts.of("selfcheck.answer.no-scan"));
        modal = dialogs.modal(texts.of("selfcheck.item.title", item.code(), item.text())).width(WIDTH);
        fill(opened);
    }

    private void fill(MonthModel.Opened opened) {
        List<Said> choices = List.of(Said.values());
        HBox row = Ui.row(4, Choices.of(choices, one -> texts.of("selfcheck.said." + one), said, 0, "check-filter")
                .toArray(Node[]::new));
        for (int i = 0; i < item.steps().size(); i++) {
            step(item.steps().get(i), answer.steps().getOrDefault(i, 0));
        }
        said.addListener((property, before, now) -> Ui.show(faults, now == Said.FAULTS));
        Form form = new Form();
        form.row(texts.of("selfcheck.answer.for"), ItemDialog.value(answer.person().isEmpty()
                ? answer.department() : answer.person()));
        form.row(texts.of("selfcheck.answer.said"), row);
        form.wide(faults);
        form.row(texts.of("selfcheck.answer.words"), words, texts.of("selfcheck.evidence." + item.evidence()));
        if (opened.fact() != null) {
            form.row(texts.of("selfcheck.answer.fact"), Ui.column(4, Ui.strip(opened.fact().words(),
                    opened.fact().good() ? Tone.OK : Tone.WARN), withFact));
        }
        if (!opened.scans().isEmpty()) {
            form.row(texts.of("selfcheck.answer.scan"), scan);
        }
        form.row(texts.of("selfcheck.answer.files"), files,
                item.evidence() == Evidence.FILE ? texts.of("selfcheck.answer.file-needed") : "");
        // A grid counts the rows of what it lays out: hidden only once every row has its place.
        Ui.show(faults, said.get() == Said.FAULTS);
        files(opened.file().files().stream().filter(one -> one.answerId() == answer.id()).toList());
        modal.content(Ui.column(12, ItemDialog.head(item, texts), Ui.line(), form)).focusOn(row.getChildren()
                .getFirst());
    }

    private void step(Standard.Step step, int times) {
        Node count;
        if (step.each()) {
            Spinner<Integer> spinner = new Spinner<>(0, MOST, times);
            spinner.setEditable(true);
            spinner.setPrefWidth(96);
            spinner.setMinWidth(96);
            spinner.setAccessibleText(step.words());
            count = spinner;
        } else {
            CheckBox box = new CheckBox();
            box.setSelected(times > 0);
            box.setAccessibleText(step.words());
            box.setMinWidth(96);
            count = box;
        }
        counts.add(count);
        faults.getChildren().add(Ui.listRow(count, Ui.grow(Ui.wrapped(step.words())),
                Ui.muted(texts.of(step.each() ? "selfcheck.answer.minus-each" : "selfcheck.answer.minus",
                        SelfCheckWords.number(step.minus())))));
    }

    private void files(List<EvidenceFile> kept) {
        files.getChildren().clear();
        kept.forEach(file -> files.getChildren().add(Ui.row(8, Ui.text(file.name()), Ui.gap(),
                Ui.icon("mdi2c-close", texts.of("selfcheck.file.remove"), () -> model.detach(file.id(), this::again,
                        problem -> modal.problem(problem.words()))))));
        files.getChildren().add(Ui.icon(Ui.button(texts.of("selfcheck.file.add"), () -> dialogs.openFile(
                texts.of("selfcheck.file.add"), texts.of("selfcheck.file.any"), List.of("*.*"),
                path -> model.attach(answer.id(), path, this::again, problem -> modal.problem(problem.words())))),
                "mdi2p-paperclip"));
    }

    /** Reads the files again; what is typed stays. */
    private void again() {
        modal.problem("");
        model.item(item.code(), opened -> files(opened.file().files().stream()
                .filter(one -> one.answerId() == answer.id()).toList()), dialogs::problem);
    }

    private AnswerInput input() {
        Map<Integer, Integer> times = new HashMap<>();
        if (said.get() == Said.FAULTS) {
            for (int i = 0; i < counts.size(); i++) {
                int found = switch (counts.get(i)) {
                    case CheckBox box -> box.isSelected() ? 1 : 0;
                    case Spinner<?> spinner -> number(spinner);
                    default -> 0;
                };
                if (found > 0) {
                    times.put(i, found);
                }
            }
        }
        return new AnswerInput(said.get() == Said.ABSENT, times, words.getText(), withFact.isSelected(),
                scan.getValue() == null ? null : scan.getValue().id());
    }

    /** What is typed, also before the field has lost the focus. */
    private static int number(Spinner<?> spinner) {
        String typed = spinner.getEditor().getText().strip();
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    void show() {
        KeptWords kept = KeptWords.in(words, model.work(), model.typed("self-check-answer-" + answer.id()));
        modal.cancel().action(texts.of("selfcheck.answer.save"), card -> {
            AnswerInput input = input();
            if (said.get() == Said.FAULTS && input.times().isEmpty()) {
                card.problem(texts.of("selfcheck.answer.which"));
                return;
            }
            card.busy(true);
            model.answer(answer.id(), input, () -> {
                kept.stored();
                card.close();
                then.run();
            }, problem -> card.problem(problem.words()));
        }).show();
    }
}
