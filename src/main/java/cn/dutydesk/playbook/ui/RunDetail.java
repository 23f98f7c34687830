package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.plan.Steps;
import cn.dutydesk.playbook.ui.RunBook.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One run: what is open, the plan with what became of each step, what happened when, numbers; stopping it. */
final class RunDetail {
    private static final int COURSE_WIDTH = 380;
    private static final int REASON = 300;

    private final RunsModel model;
    private final StepActs acts;
    private final StepDialogs asking;
    private final RunWords words;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Consumer<String> leave;
    private final VBox root = Ui.column(16);
    private final VBox open = Ui.column(4);
    private final PlanPane plan;
    private final CoursePane course;
    private final List<Runnable> ticks = new ArrayList<>();

    /** @param leave leads to another place: what the run is about */
    RunDetail(RunsModel model, StepActs acts, RunWords words, Dialogs dialogs, Consumer<String> leave) {
        this.model = model;
        this.acts = acts;
        this.words = words;
        this.texts = words.texts;
        this.dialogs = dialogs;
        this.leave = leave;
        asking = new StepDialogs(acts, texts, dialogs);
        plan = new PlanPane(words);
        course = new CoursePane(words);
    }

    Node node() {
        return root;
    }

    void show(Sight sight) {
        ticks.clear();
        RunCard card = sight.card();
        VBox steps = Ui.card(texts.of("runs.detail.plan"), card.late() == 0
                ? texts.of("runs.detail.counts-in-time", card.done(), card.steps())
                : texts.of("runs.detail.counts", card.done(), card.steps(), card.late()), plan.node());
        VBox happened = Ui.card(texts.of("runs.detail.course"), texts.of("runs.detail.lines", sight.course().size()),
                course.node());
        plan.show(sight.playbook(), sight.state(), words.clock.now());
        course.show(sight.course(), card.startedAt(), false);
        VBox left = Ui.column(16);
        if (!sight.active().isEmpty()) {
            left.getChildren().add(open(sight));
        }
        left.getChildren().add(steps);
        VBox right = Ui.column(16);
        if (!sight.files().isEmpty()) {
            right.getChildren().add(evidence(sight));
        }
        right.getChildren().add(happened);
        if (!sight.playbook().contacts().isEmpty()) {
            right.getChildren().add(numbers(sight.playbook().contacts()));
        }
        right.setMinWidth(COURSE_WIDTH);
        right.setMaxWidth(COURSE_WIDTH);
        HBox both = new HBox(16, Ui.grow(left), right);
        ScrollPane scroll = Ui.scroll(both);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().setAll(head(card), scroll);
    }

    private Node head(RunCard card) {
        Matter matter = card.matter();
        Label title = Ui.styled(Ui.wrapped(matter.title()), "run-title");
        HBox line = Ui.row(10, Ui.icon("mdi2a-arrow-left", texts.of("runs.detail.back"), model::close));
        if (matter.grade() != Grade.NONE) {
            line.getChildren().add(words.grade(matter.grade(), false));
        }
        line.getChildren().addAll(Ui.grow(title), words.status(card.status()));
        if (!matter.place().isEmpty()) {
            line.getChildren().add(Ui.button(texts.of("runs.detail.matter"), () -> leave.accept(matter.place())));
        }
        if (card.status() == RunStatus.RUNNING && model.mayStop()) {
            line.getChildren().add(Ui.button(texts.of("runs.stop"), this::stop));
        }
        Label facts = Ui.muted(facts(card));
        facts.setMinHeight(Region.USE_PREF_SIZE);
        return Ui.column(4, line, Ui.padded(Ui.row(0, facts), 0, 0, 0, 46));
    }

    private String facts(RunCard card) {
        String began = texts.of("runs.detail.began", card.playbook(), card.version(), words.full(card.startedAt()),
                card.startedBy().isEmpty() ? texts.of("runs.by-itself") : card.startedBy());
        return card.endedAt() == null ? began : began + texts.of("runs.detail.ended", words.near(card.endedAt(),
                card.startedAt()),
                card.endReason().isBlank() ? texts.of("runs.status." + card.status())
                        : card.endReason());
    }

    private VBox open(Sight sight) {
        boolean burns = sight.active().stream().anyMatch(step -> step.due() != null
                && step.due().isBefore(words.clock.now()));
        open.getChildren().clear();
        sight.active().forEach(step -> {
            StepRow row = new StepRow(step, step == sight.active().getFirst(), acts, asking, words, words.clock::now);
            ticks.add(row::tick);
            open.getChildren().add(row);
        });
        VBox card = Ui.card(texts.of("runs.detail.open"), texts.of("runs.detail.open-count", sight.active().size()),
                open);
        card.getStyleClass().add((burns ? Tone.URGENT : Tone.ACCENT).style());
        return card;
    }

    private VBox numbers(List<Contact> contacts) {
        VBox list = Ui.column(6);
        contacts.forEach(contact -> list.getChildren().add(Ui.row(8, Ui.text(contact.name()), Ui.gap(),
                Ui.strong(contact.phone()))));
        return Ui.card(texts.of("runs.detail.numbers"), "", list);
    }

    /** Files given with steps; a click opens one. */
    private VBox evidence(Sight sight) {
        Map<String, Step> steps = Steps.byId(sight.playbook());
        VBox list = Ui.column(8);
        for (RunFile.Evident file : sight.files()) {
            Button name = Ui.icon(Ui.ghost(file.name(), () -> model.open(file, dialogs::problem)), "mdi2p-paperclip");
            name.setAccessibleText(texts.of("runs.detail.file-open", file.name()));
            int mark = file.key().indexOf('#');
            Step step = steps.get(mark < 0 ? file.key() : file.key().substring(0, mark));
            Label of = Ui.muted(texts.of("runs.detail.file-of", step == null ? file.key() : step.title(),
                    Math.max(1, file.length() / 1024)));
            list.getChildren().add(Ui.column(0, name, Ui.padded(Ui.row(0, of), 0, 0, 0, 30)));
        }
        return Ui.card(texts.of("runs.detail.files"), texts.of("runs.detail.files-count", sight.files().size()), list);
    }

    private void stop() {
        TextArea reason = Inputs.limited(Inputs.area("", 2), REASON);
        Form form = new Form();
        Form.Field field = form.row(texts.of("runs.reason"), reason, texts.of("runs.stop.help"));
        dialogs.modal(texts.of("runs.stop.title")).content(form).cancel().urgentAction(texts.of("runs.stop"), modal -> {
            if (reason.getText().isBlank()) {
                field.error(texts.of("runs.reason.needed"));
                return;
            }
            modal.busy(true);
            model.stop(reason.getText().strip(), modal::close, problem -> {
                modal.busy(false);
                modal.problem(problem.words());
            });
        }).show();
    }

    /** Once a second. */
    void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }
}
