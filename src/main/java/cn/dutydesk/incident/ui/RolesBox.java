package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.CaseFile;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.RoleTerm;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 职责: who has which role since when, who had it before, and one line that answers who led at a time. */
final class RolesBox {
    private final CaseModel model;
    private final CaseDialogs deeds;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final IncidentWords words;

    RolesBox(CaseModel model, CaseDialogs deeds, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.deeds = deeds;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
        this.words = new IncidentWords(texts, clock);
    }

    Node of(IncidentView incident, CaseFile file) {
        HBox head = Ui.row(8, Ui.section(texts.of("incident.role.title")), Ui.gap());
        if (incident.running()) {
            head.getChildren().add(Ui.ghost(texts.of("incident.role.take"), deeds::role));
        }
        VBox rows = Ui.column(0);
        for (RoleTerm term : file.terms()) {
            boolean lasts = term.until() == null;
            Label span = Ui.small(lasts ? texts.of("incident.role.since", words.moment(term.from()))
                    : texts.of("incident.role.span", words.moment(term.from()), words.moment(term.until())));
            HBox row = Ui.listRow(Ui.tag(term.role(), lasts ? Tone.ACCENT : Tone.NEUTRAL),
                    lasts ? Ui.strong(term.name()) : Ui.muted(term.name()), Ui.gap(), span);
            if (lasts && incident.running()) {
                row.getChildren().add(Ui.ghost(texts.of("incident.role.give-up"),
                        () -> model.giveUp(term.id(), dialogs::problem)));
            }
            rows.getChildren().add(row);
        }
        if (file.terms().isEmpty()) {
            rows.getChildren().add(Ui.muted(texts.of("incident.role.none")));
        } else {
            rows.getChildren().add(asked(incident));
        }
        return Ui.column(4, head, rows);
    }

    private Node asked(IncidentView incident) {
        TextField time = Inputs.time(clock.local(incident.knownAt()).toLocalTime().withSecond(0).withNano(0));
        time.setPrefWidth(80);
        time.setMinWidth(80);
        time.setAccessibleText(texts.of("incident.role.asked"));
        Label answer = Ui.wrapped("");
        Runnable ask = () -> Inputs.readTime(time.getText()).ifPresent(at -> model.ledAt(instant(incident, at),
                terms -> answer.setText(answer(terms)), dialogs::problem));
        time.setOnAction(enter -> ask.run());
        time.textProperty().addListener((property, before, typed) -> ask.run());
        ask.run();
        return Ui.padded(Ui.row(8, Ui.muted(texts.of("incident.role.asked")), time, Ui.grow(answer)), 8, 0, 0, 0);
    }

    /** The first such time of day from the minute the incident happened. */
    private Instant instant(IncidentView incident, LocalTime at) {
        LocalDateTime first = clock.local(incident.happenedAt()).withSecond(0).withNano(0);
        LocalDateTime day = first.toLocalDate().atTime(at);
        // The whole minute counts: who took it at 02:10:30 had it at 02:10.
        return clock.instant(day.isBefore(first) ? day.plusDays(1) : day).plusSeconds(59);
    }

    private String answer(List<RoleTerm> terms) {
        return terms.isEmpty() ? texts.of("incident.role.nobody") : terms.stream()
                .map(term -> term.role() + " " + term.name()).collect(Collectors.joining("，"));
    }
}
