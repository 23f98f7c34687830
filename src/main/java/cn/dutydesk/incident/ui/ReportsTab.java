package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWords;
import cn.dutydesk.incident.Situation;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 报告: the chain of each line, what is due on it, how far the incident is under control, and what was late. */
public final class ReportsTab implements IncidentTab {
    private final ReportsModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final IncidentWords words;
    private final ReportEditor editor;
    private final VBox body = Ui.column(12);
    private final Node node = Ui.scroll(Ui.styled(body, "incident-part"));
    private final List<Runnable> ticks = new ArrayList<>();
    private @Nullable IncidentView incident;

    public ReportsTab(ReportsModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = new IncidentWords(texts, model.clock());
        this.editor = new ReportEditor(model, texts, dialogs);
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                body.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
            }
        });
    }

    @Override
    public String titleKey() {
        return "chain.tab";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(IncidentModel.Opened opened) {
        IncidentView now = opened.file().incident();
        incident = now;
        model.show(now.id());
    }

    private void show(ReportsModel.State state) {
        ticks.clear();
        body.getChildren().clear();
        if (incident().running()) {
            body.getChildren().add(situation(state.situation()));
        }
        incident().clocks().stream().filter(ClockView::unexplained)
                .forEach(clock -> body.getChildren().add(missed(clock)));
        for (ReportLine line : ReportLine.values()) {
            body.getChildren().add(line(line, state));
        }
    }

    private Node situation(Situation now) {
        HBox row = Ui.row(8, Ui.muted(texts.of("chain.tab.situation")),
                Ui.tag(texts.of("chain.situation." + now), now == Situation.UNCONTROLLED ? Tone.WARN
                        : now == Situation.CONTROLLED ? Tone.ACCENT : Tone.OK),
                Ui.gap());
        for (Situation next : Situation.values()) {
            if (next != now) {
                row.getChildren().add(Ui.ghost(texts.of("chain.tab.say." + next), () -> dialogs.confirm(
                        texts.of("chain.tab.say." + next), texts.of("chain.tab.say-help." + next),
                        texts.of("chain.tab.say." + next), () -> model.act(who -> {
                            model.clocks().situation(who, incident().id(), next);
                            return next;
                        }, done -> {}, dialogs::problem))));
            }
        }
        return row;
    }

    private Node missed(ClockView clock) {
        HBox strip = Ui.strip(texts.of("chain.tab.missed", ClockWords.of(clock, texts),
                Math.max(1, -clock.left(model.clock().now()).toMinutes())), Tone.WARN);
        strip.getChildren().addAll(Ui.gap(), Ui.button(texts.of("chain.tab.explain"), () -> explain(clock)));
        return strip;
    }

    private void explain(ClockView clock) {
        reason(texts.of("chain.tab.explain-title", ClockWords.of(clock, texts)), texts.of("chain.tab.explain-help"),
                texts.of("chain.tab.explain"), why -> model.clocks().explain(why.who(), clock.id(), why.words()));
    }

    private void waive(ClockView clock) {
        reason(texts.of("chain.tab.waive-title", ClockWords.of(clock, texts)), texts.of("chain.tab.waive-help"),
                texts.of("chain.tab.waive"), why -> model.clocks().waive(why.who(), clock.id(), why.words()));
    }

    private record Why(Actor who, String words) {
    }

    private void reason(String title, String help, String action, Consumer<Why> job) {
        TextArea area = Inputs.area("", 3);
        Form form = new Form();
        form.row(texts.of("chain.tab.reason"), area, help);
        dialogs.modal(title).width(520).content(form).cancel().action(action, modal -> {
            String typed = area.getText();
            modal.busy(true);
            model.act(who -> {
                job.accept(new Why(who, typed));
                return null;
            }, done -> modal.close(), problem -> modal.problem(problem.words()));
        }).show();
    }

    private Node line(ReportLine line, ReportsModel.State state) {
        List<ReportView> reports = state.reports().stream().filter(report -> report.line() == line).toList();
        HBox head = Ui.row(8, Ui.section(texts.of("chain.heading." + line)), Ui.gap());
        head.getChildren().addAll(actions(line, reports));
        VBox box = Ui.column(0, head);
        if (state.broken().containsKey(line)) {
            box.getChildren().add(Ui.strip(texts.of("chain.tab.broken", state.broken().get(line)), Tone.URGENT));
        }
        reports.forEach(report -> box.getChildren().add(row(report)));
        if (reports.isEmpty()) {
            box.getChildren().add(Ui.padded(Ui.muted(texts.of("chain.tab.none")), 6, 0, 6, 0));
        }
        incident().clocks().stream().filter(clock -> clock.line() == ClockLine.of(line) && !clock.done())
                .forEach(clock -> box.getChildren().add(due(clock)));
        return box;
    }

    private List<Node> actions(ReportLine line, List<ReportView> reports) {
        List<Node> actions = new ArrayList<>();
        boolean written = reports.stream().anyMatch(report -> report.issued() && !report.oral());
        boolean any = reports.stream().anyMatch(ReportView::issued);
        boolean over = reports.stream().anyMatch(report -> report.issued() && report.kind() == ReportKind.FINAL);
        boolean open = reports.stream().anyMatch(report -> report.state() != ReportState.ISSUED
                && report.state() != ReportState.DISCARDED);
        if (over || !model.allows(Permission.INCIDENT_REPORT)) {
            return actions;
        }
        if (incident().running()) {
            ReportKind oral = any ? ReportKind.FOLLOW_UP : ReportKind.FIRST;
            actions.add(Ui.ghost(texts.of("chain.tab.oral." + oral), () -> new ReportCall(model, texts, dialogs)
                    .show(line, oral)));
        }
        if (open) {
            return actions;
        }
        if (incident().running()) {
            ReportKind next = written ? ReportKind.FOLLOW_UP : ReportKind.FIRST;
            Button begin = Ui.button(texts.of("chain.tab.begin." + next), () -> begin(line, next));
            actions.add(begin);
        }
        if (any) {
            actions.add(Ui.button(texts.of("chain.tab.begin.FINAL"), () -> begin(line, ReportKind.FINAL)));
        }
        return actions;
    }

    private void begin(ReportLine line, ReportKind kind) {
        long id = incident().id();
        model.act(who -> model.reports().begin(who, id, line, kind), report -> editor.show(report.id()),
                dialogs::problem);
    }

    private Node row(ReportView report) {
        String title = report.oral() && !report.parts().isEmpty() ? report.parts().getFirst().text() : report.title();
        Label kind = Ui.strong(ReportWords.kind(report, texts));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = Ui.column(2, Ui.row(8, kind, Ui.grow(Ui.text(title))),
                Ui.small(small(report)));
        text.setMinWidth(0);
        return Ui.listRow(Ui.grow(text), tag(report), Ui.icon("mdi2c-chevron-right",
                texts.of("chain.tab.open", ReportWords.kind(report, texts)), () -> editor.show(report.id())));
    }

    private String small(ReportView report) {
        if (!report.issued()) {
            return report.sentBack().isEmpty() ? texts.of("chain.tab.written", report.author(),
                    words.moment(report.writtenAt())) : texts.of("chain.tab.sent-back", report.sentBack());
        }
        String out = texts.of("chain.tab.issued", words.moment(report.issuedAt()),
                texts.of("chain.way." + report.way()),
                report.issuer());
        String taken = report.receipt() == null ? texts.of("chain.tab.no-receipt")
                : texts.of("chain.tab.taken", report.receipt().by());
        return out + " · " + taken;
    }

    private Label tag(ReportView report) {
        if (report.issued() && report.oral() && report.approver().isEmpty()) {
            return Ui.tag(texts.of("chain.tab.unconfirmed"), Tone.WARN);
        }
        if (report.issuedAt() != null && report.dueAt() != null && report.issuedAt().isAfter(report.dueAt())) {
            return Ui.tag(texts.of("chain.tab.late"), Tone.URGENT);
        }
        return Ui.tag(texts.of("chain.state." + report.state()), switch (report.state()) {
            case ISSUED -> Tone.OK;
            case SUBMITTED -> Tone.WARN;
            case APPROVED -> Tone.ACCENT;
            case DRAFT, DISCARDED -> Tone.NEUTRAL;
        });
    }

    private Node due(ClockView clock) {
        Label left = Ui.tag("", Tone.NEUTRAL);
        Runnable tick = () -> {
            left.setText(Countdown.words(clock, model.clock().now(), texts));
            Ui.tone(left, Countdown.tone(clock, model.clock().now()));
        };
        tick.run();
        ticks.add(tick);
        Label source = Ui.small(clock.source().isEmpty() ? "" : texts.of("chain.tab.source",
                clock.limit().words(texts), texts.of("chain.basis." + clock.basis()), clock.source()));
        VBox what = Ui.column(2, Ui.text(texts.of("chain.tab.due", words.moment(clock.dueAt()),
                clock.step() == ClockStep.PHONE ? texts.of("chain.tab.phone") : ClockWords.of(clock, texts))), source);
        what.setMinWidth(0);
        HBox row = Ui.listRow(Ui.grow(what), left);
        if (model.allows(Permission.INCIDENT_APPROVE)) {
            row.getChildren().add(Ui.ghost(texts.of("chain.tab.waive"), () -> waive(clock)));
        }
        return row;
    }

    @Override
    public void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }

    private IncidentView incident() {
        return Objects.requireNonNull(incident, "show comes first");
    }
}
