package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepDraft;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.text.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every field of one step. What is changed goes into the playbook at once; there is nothing to confirm. */
final class StepForm extends VBox {
    private static final List<String> CLOCKS = List.of("", "leader", "chief", "phone", "written");

    private final EditorModel model;
    private final PlaybookWords words;
    private final Texts texts;
    private final Playbook playbook;
    private final Step begin;
    private final TargetRow.Source source;
    private final Form form = new Form();
    private final VBox problems = Ui.column(4);
    private final TextField title;

    StepForm(EditorModel model, PlaybookWords words, EditorNames names, Playbook playbook, Step step) {
        super(12);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.playbook = playbook;
        this.begin = step;
        source = new TargetRow.Source(words, playbook.contacts(), names);
        title = new TextField(step.title());
        head();
        kindFields();
        if (calls(step.action().kind())) {
            people();
        }
        limits();
        circumstances();
        getChildren().addAll(problems, form);
        getStyleClass().add("step-form");
    }

    /** Whether a step of the kind calls somebody. */
    private static boolean calls(StepKind kind) {
        return kind.asks() || kind == StepKind.NOTIFY;
    }

    /** Where a person begins to write. */
    void focusTitle() {
        title.requestFocus();
        title.end();
    }

    /** Says what is wrong with the step, above its fields. */
    void show(List<Finding> findings) {
        problems.getChildren().clear();
        for (Finding finding : findings) {
            problems.getChildren().add(Ui.strip(texts.of(finding.code(), finding.args().toArray()),
                    finding.error() ? Tone.URGENT : Tone.WARN));
        }
        Ui.show(problems, !findings.isEmpty());
    }

    private void put(String what, UnaryOperator<StepDraft> change) {
        model.replace(what, step -> change.apply(new StepDraft(step)).step());
    }

    private <A extends Action> void act(String what, Class<A> kind, Function<A, Action> change) {
        model.replace(what, step -> kind.isInstance(step.action())
                ? new StepDraft(step).action(change.apply(kind.cast(step.action()))).step() : step);
    }

    private void head() {
        title.textProperty().addListener((property, before, now) -> put("title", step -> step.title(now.strip())));
        form.row(texts.of("editor.field.title"), title);
        ComboBox<StepKind> kind = Inputs.choice(List.of(StepKind.values()), words::kind, begin.action().kind());
        kind.valueProperty().addListener((property, before, now) -> put("",
                step -> step.action(NewSteps.action(now))));
        form.row(texts.of("editor.field.kind"), kind, texts.of("editor.kind-help." + begin.action().kind()));
        TextField id = new TextField(begin.id());
        id.getStyleClass().add("mono");
        id.setOnAction(done -> model.rename(id.getText().strip()));
        id.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                model.rename(id.getText().strip());
                if (!model.selectedProperty().get().equals(id.getText().strip())) {
                    id.setText(model.selectedProperty().get());
                }
            }
        });
        form.row(texts.of("editor.field.id"), id);
        if (calls(begin.action().kind())) {
            TextArea say = Inputs.area(begin.say(), 4);
            say.textProperty().addListener((property, before, now) -> put("say",
                    step -> step.say(now.isBlank() ? "" : now.stripTrailing() + "\n")));
            form.row(texts.of("editor.field.say"), say, texts.of("editor.field.say.help"));
        }
    }

    // ---- what only one kind has

    private void kindFields() {
        switch (begin.action()) {
            case Action.Check check -> check(check);
            case Action.Decide decide -> decide(decide);
            case Action.Report report -> report(report);
            case Action.Acknowledge acknowledge -> acknowledge(acknowledge);
            case Action.Wait wait -> await(wait);
            case Action.Parallel parallel -> parallel(parallel);
            case Action.Repeat repeat -> repeat(repeat);
            case Action.Notify tell -> {}
        }
    }

    private void check(Action.Check check) {
        TextArea items = Inputs.area(String.join("\n", check.items()), 4);
        items.textProperty().addListener((property, before, now) -> act("items", Action.Check.class,
                old -> new Action.Check(now.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())));
        form.row(texts.of("editor.field.items"), items, texts.of("editor.field.items.help"));
    }

    private void decide(Action.Decide decide) {
        TextField question = new TextField(decide.question());
        StackPane branches = new StackPane(branches(decide));
        question.textProperty().addListener((property, before, now) -> {
            act("question", Action.Decide.class, old -> new Action.Decide(now.strip(), old.branches()));
            if (before.isBlank() != now.isBlank()) {
                model.step().map(Step::action).filter(Action.Decide.class::isInstance).map(Action.Decide.class::cast)
                        .ifPresent(changed -> branches.getChildren().setAll(branches(changed)));
            }
        });
        form.row(texts.of("editor.field.question"), question, texts.of("editor.field.question.help"));
        form.section(texts.of("editor.field.branches"));
        form.wide(branches);
    }

    private BranchesPane branches(Action.Decide decide) {
        return new BranchesPane(words, playbook, decide.question().isEmpty() ? BranchesPane.By.CONDITION
                : BranchesPane.By.ANSWER, decide.branches(),
                now -> act("branches", Action.Decide.class,
                        old -> new Action.Decide(old.question(), now)));
    }

    private void report(Action.Report report) {
        ComboBox<ReportKind> kind = Inputs.choice(
                List.of(ReportKind.values()), one -> texts.of("editor.report." + one),
                report.report());
        kind.valueProperty().addListener((property, before, now) -> act("report", Action.Report.class,
                old -> new Action.Report(now, old.to(), old.written())));
        form.row(texts.of("editor.field.report"), kind);
        TextField to = new TextField(report.to());
        to.textProperty().addListener((property, before, now) -> act("to", Action.Report.class,
                old -> new Action.Report(old.report(), now.strip(), old.written())));
        form.row(texts.of("editor.field.to"), to);
        ComboBox<Boolean> by = Inputs.choice(List.of(false, true),
                written -> texts.of(written ? "editor.report.written" : "editor.report.phone"), report.written());
        by.valueProperty().addListener((property, before, now) -> act("by", Action.Report.class,
                old -> new Action.Report(old.report(), old.to(), now)));
        form.row(texts.of("editor.field.by"), by);
    }

    private void acknowledge(Action.Acknowledge acknowledge) {
        CheckBox everyone = new CheckBox(texts.of("editor.field.everyone"));
        everyone.setSelected(acknowledge.everyone());
        everyone.selectedProperty().addListener((property, before, now) -> act("everyone", Action.Acknowledge.class,
                old -> new Action.Acknowledge(now, old.expires(), old.until())));
        form.row("", everyone);
        form.row(texts.of("editor.field.expires"), new SpanField(words, texts.of("editor.field.expires"),
                acknowledge.expires(), span -> act("expires", Action.Acknowledge.class,
                        old -> new Action.Acknowledge(old.everyone(), span, span == null ? "" : old.until()))),
                texts.of("editor.field.expires.help"));
        form.row(texts.of("editor.field.expires-until"), steps(acknowledge.until(), id -> act("until",
                Action.Acknowledge.class, old -> new Action.Acknowledge(old.everyone(), old.expires(), id))));
    }

    private void await(Action.Wait wait) {
        SpanField span = new SpanField(words, texts.of("editor.field.wait"), wait.span(),
                now -> act("wait", Action.Wait.class, old -> now == null ? old
                        : new Action.Wait(now, old.from() == null ? From.HERE : old.from(), null)));
        form.row(texts.of("editor.field.wait"), span);
        form.row(texts.of("editor.field.from"), new FromPane(words, playbook, begin.id(),
                wait.from() == null ? From.HERE : wait.from(), now -> act("from", Action.Wait.class,
                        old -> old.span() == null ? old : new Action.Wait(old.span(), now, null))));
        TextField until = Inputs.time(wait.until());
        until.textProperty().addListener((property, before, now) -> Inputs.readTime(now).ifPresent(
                time -> act("wait-until", Action.Wait.class, old -> new Action.Wait(null, From.HERE, time))));
        form.row(texts.of("editor.field.wait-until"), until, texts.of("editor.field.wait-until.help"));
    }

    private void parallel(Action.Parallel parallel) {
        ComboBox<Boolean> finish = Inputs.choice(List.of(false, true),
                any -> texts.of(any ? "editor.detail.any" : "editor.detail.all"), parallel.any());
        finish.valueProperty().addListener((property, before, now) -> act("finish", Action.Parallel.class,
                old -> new Action.Parallel(old.branches(), now)));
        form.row(texts.of("editor.field.finish"), finish);
        form.section(texts.of("editor.field.strands"));
        form.wide(new BranchesPane(words, playbook, BranchesPane.By.NAME, parallel.branches(),
                now -> act("branches", Action.Parallel.class,
                        old -> new Action.Parallel(now, old.any()))));
    }

    private void repeat(Action.Repeat repeat) {
        form.row(texts.of("editor.field.every"), new SpanField(words, texts.of("editor.field.every"), repeat.every(),
                span -> act("every", Action.Repeat.class, old -> span == null ? old
                        : new Action.Repeat(span, old.most(), old.until(), old.steps()))));
        TextField most = Inputs.limited(new TextField(repeat.most() == 0 ? "" : String.valueOf(repeat.most())), 3);
        most.textProperty().addListener((property, before, now) -> {
            if (now.matches("\\d*")) {
                int rounds = now.isEmpty() ? 0 : Integer.parseInt(now);
                act("most", Action.Repeat.class,
                        old -> new Action.Repeat(old.every(), rounds, old.until(), old.steps()));
            }
        });
        form.row(texts.of("editor.field.most"), most, texts.of("editor.field.most.help"));
        form.section(texts.of("editor.field.repeat-until"));
        form.wide(new ConditionPane(words, playbook, repeat.until(), now -> act("repeat-until", Action.Repeat.class,
                old -> new Action.Repeat(old.every(), old.most(), now, old.steps()))));
    }

    // ---- what every kind has

    private void people() {
        form.section(texts.of("editor.part.people"));
        form.wide(new LevelsPane(source, begin.levels(), now -> put("levels", step -> step.levels(now))));
        form.row(texts.of("editor.field.fallback"), new FallbackPane(source, begin.fallback(),
                now -> put("fallback", step -> step.fallback(now))));
        if (!playbook.contacts().isEmpty()) {
            VBox numbers = Ui.column(4);
            List<String> chosen = new ArrayList<>(begin.numbers());
            for (Contact contact : playbook.contacts()) {
                CheckBox box = new CheckBox(contact.name() + "  " + contact.phone());
                box.setSelected(chosen.contains(contact.id()));
                box.selectedProperty().addListener((property, before, now) -> {
                    chosen.remove(contact.id());
                    if (now) {
                        chosen.add(contact.id());
                    }
                    put("numbers", step -> step.numbers(chosen));
                });
                numbers.getChildren().add(box);
            }
            form.row(texts.of("editor.field.numbers"), numbers);
        }
    }

    private void limits() {
        form.section(texts.of("editor.part.limit"));
        Limit limit = begin.limit();
        FromPane from = new FromPane(words, playbook, begin.id(), limit == null ? From.TRIGGER : limit.from(),
                now -> put("limit-from", step -> step.limit(limitOf(step, now))));
        SpanField span = new SpanField(words, texts.of("editor.field.limit"), limit == null ? null : limit.after(),
                now -> put("limit", step -> step.limit(now == null ? null : new Limit(now, from.value()))));
        form.row(texts.of("editor.field.limit"), span, texts.of("editor.field.limit.help"));
        form.row(texts.of("editor.field.from"), from);
        if (begin.action().kind().asks()) {
            ComboBox<String> settles = Inputs.choice(CLOCKS, clock -> clock.isEmpty()
                    ? texts.of("editor.settles.none") : texts.of("editor.settles." + clock), begin.settles());
            settles.valueProperty().addListener((property, before, now) -> put("settles",
                    step -> step.settles(now)));
            form.row(texts.of("editor.field.settles"), settles);
            ComboBox<Evidence> evidence = Inputs.choice(List.of(Evidence.values()),
                    one -> texts.of("editor.evidence." + one), begin.evidence());
            evidence.valueProperty().addListener((property, before, now) -> put("evidence",
                    step -> step.evidence(now)));
            form.row(texts.of("editor.field.evidence"), evidence);
        }
    }

    /** The limit of the step being changed, counted from somewhere else; none stays none. */
    private @Nullable Limit limitOf(StepDraft step, From from) {
        Limit old = step.step().limit();
        return old == null ? null : new Limit(old.after(), from);
    }

    private void circumstances() {
        form.section(texts.of("editor.part.when"));
        form.wide(new ConditionPane(words, playbook, begin.when(), now -> put("when", step -> step.when(now))));
        CheckBox optional = new CheckBox(texts.of("editor.field.optional"));
        optional.setSelected(begin.optional());
        optional.selectedProperty().addListener((property, before, now) -> put("optional",
                step -> step.optional(now)));
        form.wide(optional);
    }

    private ComboBox<String> steps(String chosen, Consumer<String> told) {
        List<String> ids = new ArrayList<>(List.of(""));
        ids.addAll(FromPane.others(playbook, begin.id()));
        ComboBox<String> box = Inputs.choice(ids, id -> id.isEmpty() ? texts.of("editor.settles.none")
                : words.title(playbook, id), chosen);
        box.valueProperty().addListener((property, before, now) -> told.accept(now));
        return box;
    }
}
