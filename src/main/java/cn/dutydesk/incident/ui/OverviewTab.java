package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.desk.Places;
import cn.dutydesk.incident.CaseFile;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentFile;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.service.Playbooks;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 概况: an incident's facts, the limits of reporting, and the playbooks that lead it. */
final class OverviewTab implements IncidentTab {
    private final IncidentModel model;
    private final CaseModel cases;
    private final RolesBox roles;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final LateTick late;
    private final Consumer<String> leave;
    private final IncidentWords words;
    private final VBox body = Ui.column(12);
    private final Node node = Ui.scroll(Ui.styled(body, "incident-part"));
    private final List<Runnable> ticks = new ArrayList<>();

    OverviewTab(IncidentModel model, CaseModel cases, RolesBox roles, Texts texts, BureauClock clock, Dialogs dialogs,
            Consumer<String> leave) {
        this.model = model;
        this.cases = cases;
        this.roles = roles;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
        this.late = new LateTick(dialogs, texts, model::done);
        this.leave = leave;
        this.words = new IncidentWords(texts, clock);
        cases.fileProperty().addListener((property, before, file) -> {
            if (file != null && model.openedProperty().get() != null) {
                show(model.openedProperty().get());
            }
        });
    }

    @Override
    public String titleKey() {
        return "incident.tab.overview";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(IncidentModel.Opened opened) {
        ticks.clear();
        IncidentView incident = opened.file().incident();
        body.getChildren().setAll(facts(incident));
        if (incident.source() != null) {
            String place = Places.of(incident.source().subject(), incident.source().id());
            body.getChildren().add(Ui.row(0, Ui.icon(Ui.ghost(texts.of("incident.detail.source", opened.source()),
                    () -> leave.accept(place)), "mdi2l-link-variant")));
        }
        if (!incident.result().isEmpty()) {
            body.getChildren().add(result(incident));
        }
        CaseFile file = cases.fileProperty().get();
        if (file != null && incident.restricted()) {
            body.getChildren().addFirst(Ui.strip(texts.of("incident.detail.readers",
                    CaseDialogs.names(file.readers())), Tone.WARN));
        }
        body.getChildren().addAll(Ui.line(), clocks(opened));
        Node known = known(incident);
        if (known != null) {
            body.getChildren().addAll(Ui.line(), known);
        }
        body.getChildren().addAll(Ui.line(), runs(opened.file()));
        if (file != null) {
            body.getChildren().addAll(Ui.line(), roles.of(incident, file));
        }
    }

    private Node facts(IncidentView incident) {
        GridPane pairs = Ui.pairs(texts.of("incident.detail.type"), texts.of("incident.detail.type-class",
                incident.type().name(texts), texts.of("incident.class." + incident.type().legalClass())),
                texts.of("incident.detail.place"), incident.place(),
                texts.of("incident.detail.happened"), words.moment(incident.happenedAt()),
                texts.of("incident.detail.known"), texts.of("incident.detail.known-by",
                        words.moment(incident.knownAt()), incident.reportedBy()));
        if (!incident.origin().isEmpty() || !incident.reporterPhone().isEmpty()) {
            Ui.pair(pairs, texts.of("incident.detail.origin"), Ui.row(8, Ui.text(incident.origin()),
                    Ui.strong(PhoneWords.spaced(incident.reporterPhone()))));
        }
        if (!incident.sensitive().isEmpty()) {
            Ui.pair(pairs, texts.of("incident.detail.sensitive"), Ui.grow(Ui.wrapped(incident.sensitive())));
        }
        return pairs;
    }

    /** What is known beside; null when nothing is. */
    private @Nullable Node known(IncidentView incident) {
        GridPane pairs = Ui.pairs();
        fact(pairs, "incident.field.HURT", incident.hurt());
        fact(pairs, "incident.field.REACH", incident.reach());
        fact(pairs, "incident.field.TREND", incident.trend());
        fact(pairs, "incident.field.MEASURES", incident.measures());
        fact(pairs, "incident.field.LEADERS", incident.leaders());
        return pairs.getChildren().isEmpty() ? null : Ui.column(8, Ui.section(texts.of("incident.edit.facts")), pairs);
    }

    private void fact(GridPane pairs, String key, String value) {
        if (!value.isEmpty()) {
            Ui.pair(pairs, texts.of(key), Ui.wrapped(value));
        }
    }

    private Node result(IncidentView incident) {
        return Ui.column(4, Ui.strip(texts.of("incident.detail.result", incident.result()), Tone.OK),
                Ui.small(texts.of("incident.detail.closed", words.moment(incident.closedAt()), incident.closedBy())));
    }

    private Node clocks(IncidentModel.Opened opened) {
        VBox rows = Ui.column(0, Ui.section(texts.of("incident.detail.clocks")));
        IncidentView incident = opened.file().incident();
        ClockView first = incident.clocks().stream().filter(step -> !step.done()).findFirst().orElse(null);
        for (ClockView step : incident.clocks()) {
            if (!step.done() && !incident.running() && step.basis() != LimitBasis.CLOSING) {
                rows.getChildren().add(Ui.styled(Ui.row(12, Ui.text(ClockWords.of(step, texts)), Ui.gap(),
                        Ui.tag(texts.of("incident.clock.never"), Tone.URGENT)), "clock-row"));
                continue;
            }
            ClockRow row = new ClockRow(step, opened.contacts().of(step), step == first,
                    false, texts, clock, due -> late.tick(due, clock.now()));
            ticks.add(row::tick);
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node runs(IncidentFile file) {
        VBox rows = Ui.column(0);
        for (RunCard run : file.runs()) {
            Label state = Ui.tag(texts.of("incident.run." + run.status()),
                    run.status() == RunStatus.RUNNING ? Tone.ACCENT : Tone.NEUTRAL);
            Label steps = Ui.small(run.late() == 0 ? texts.of("incident.run.steps", run.done(), run.steps())
                    : texts.of("incident.run.steps-late", run.done(), run.steps(), run.late()));
            rows.getChildren().add(Ui.listRow(Ui.grow(Ui.text(texts.of("incident.run.name", run.playbook(),
                    run.version()))), steps, state, Ui.ghost(texts.of("incident.run.open"),
                            () -> leave.accept(Places.of("run", run.id())))));
        }
        if (file.runs().isEmpty()) {
            rows.getChildren().add(Ui.muted(texts.of("incident.run.none")));
        }
        HBox head = Ui.row(8, Ui.section(texts.of("incident.run.title")), Ui.gap());
        if (file.incident().running()) {
            head.getChildren().add(Ui.ghost(texts.of("incident.run.start"), this::lead));
        }
        return Ui.column(4, head, rows);
    }

    private void lead() {
        model.playbooks(cards -> {
            ComboBox<Playbooks.Choice> choice = Inputs.choice(cards, Playbooks.Choice::name,
                    cards.isEmpty() ? null : cards.getFirst());
            Form form = new Form();
            form.row(texts.of("incident.run.which"), choice, texts.of("incident.run.which-help"));
            dialogs.modal(texts.of("incident.run.start")).width(520).content(form).cancel()
                    .action(texts.of("incident.run.action"), modal -> lead(modal, choice.getValue())).show();
        }, dialogs::problem);
    }

    private void lead(Modal modal, Playbooks.Choice choice) {
        if (choice == null) {
            modal.problem(texts.of("incident.run.nothing"));
            return;
        }
        modal.busy(true);
        model.lead(choice.code(), modal::close, problem -> modal.problem(problem.words()));
    }

    @Override
    public void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }
}
