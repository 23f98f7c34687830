package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One incident: what it is, its parts under tabs, a field for the next line, and closing it. */
final class IncidentDetail {
    private final IncidentModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final IncidentWords words;
    private final List<IncidentTab> parts;
    private final TabPane tabs = Ui.styled(new TabPane(), "sections");
    private final VBox card = Ui.card();
    private final TextField next = new TextField();
    private long shown;

    /** @param parts in the order of their tabs */
    IncidentDetail(IncidentModel model, List<IncidentTab> parts, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.parts = List.copyOf(parts);
        this.words = new IncidentWords(texts, clock);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        parts.forEach(part -> tabs.getTabs().add(new Tab(texts.of(part.titleKey()), part.node())));
        next.setPromptText(texts.of("incident.detail.next-prompt"));
        next.setAccessibleText(texts.of("incident.detail.next-prompt"));
        next.setOnAction(enter -> progress());
        show(null);
    }

    /** @param opened null for none */
    void show(IncidentModel.Opened opened) {
        if (opened == null) {
            shown = 0;
            card.getChildren().setAll(Ui.grow(Ui.empty("mdi2c-cursor-default-click-outline",
                    texts.of("incident.detail.none"))));
            return;
        }
        IncidentView incident = opened.file().incident();
        if (shown != incident.id()) {
            next.clear();
            shown = incident.id();
        }
        parts.forEach(part -> part.show(opened));
        card.getChildren().setAll(head(incident), Ui.grow(tabs));
        if (incident.running()) {
            card.getChildren().add(actions());
        }
    }

    private Node head(IncidentView incident) {
        Label title = Ui.styled(Ui.wrapped(incident.what()), "incident-title");
        return Ui.column(8, Ui.row(8, Ui.strong(incident.number()), words.level(incident.level()),
                words.status(incident.status()), Ui.gap()), title);
    }

    private Node actions() {
        Button write = Ui.primary(texts.of("incident.detail.write"), this::progress);
        Button close = Ui.button(texts.of("incident.detail.close"), this::close);
        next.setMinWidth(0);
        return Ui.styled(Ui.row(8, Ui.grow(next), write, close), "incident-actions");
    }

    private void progress() {
        model.progress(next.getText(), next::clear, dialogs::problem);
    }

    private void close() {
        TextArea result = Inputs.area("", 4);
        result.setPromptText(texts.of("incident.close.prompt"));
        Form form = new Form();
        long open = model.openedProperty().get().file().incident().clocks().stream().filter(step -> !step.done())
                .count();
        form.row(texts.of("incident.close.result"), result,
                open == 0 ? "" : texts.of("incident.close.open-steps", open));
        dialogs.modal(texts.of("incident.close.title", model.openedProperty().get().file().incident().number()))
                .width(560).content(form).cancel().action(texts.of("incident.close.action"),
                        modal -> close(modal, result.getText())).show();
    }

    private void close(Modal modal, String result) {
        modal.busy(true);
        model.close(result, () -> {
            modal.close();
            dialogs.notice(texts.of("incident.close.done"), Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }

    void tick() {
        parts.forEach(IncidentTab::tick);
    }

    VBox node() {
        return card;
    }
}
