package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.PersonScore;
import cn.dutydesk.playbook.domain.drill.StepScore.Verdict;
import cn.dutydesk.playbook.service.DrillWords;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a drill has shown: points, plan against actual step by step, people, findings, the course. */
final class DrillResult {
    private static final int ASIDE = 320;

    private final DrillsModel model;
    private final RunWords words;
    private final DrillWords drills;
    private final Texts texts;
    private final DrillTimeline timeline;
    private final CoursePane course;
    private final VBox root = Ui.column(16);

    DrillResult(DrillsModel model, RunWords words, DrillWords drills) {
        this.model = model;
        this.words = words;
        this.drills = drills;
        texts = words.texts;
        timeline = new DrillTimeline(words, drills);
        course = new CoursePane(words);
    }

    Node node() {
        return root;
    }

    void show(DrillBook.Kept kept) {
        DrillReport report = kept.report();
        timeline.show(report);
        course.show(report.events().stream().map(event -> new CourseLine(event.at(), event.due(), event.kind(),
                event.key(), event.words())).toList(), report.start(), true);
        VBox left = Ui.column(16, Ui.card(texts.of("drill.result.timeline"), texts.of("drill.result.from",
                words.full(report.start())), timeline.node()), Ui.card(texts.of("runs.detail.course"),
                        texts.of("runs.detail.lines", report.events().size()), course.node()));
        VBox right = Ui.column(16, points(report), findings(report), people(report));
        if (!kept.card().notes().isBlank()) {
            right.getChildren().add(Ui.card(texts.of("drill.result.notes"), "", Ui.wrapped(kept.card().notes())));
        }
        right.setMinWidth(ASIDE);
        right.setMaxWidth(ASIDE);
        ScrollPane scroll = Ui.scroll(new HBox(16, Ui.grow(left), right));
        root.getChildren().setAll(head(kept.card()), Ui.grow(scroll));
    }

    private Node head(DrillCard card) {
        HBox line = Ui.row(10, Ui.icon("mdi2a-arrow-left", texts.of("runs.detail.back"), model::close),
                Ui.tag(texts.of("drill.live.mark"), Tone.HOLIDAY),
                Ui.grow(Ui.styled(Ui.text(texts.of("runs.list.version", card.playbook(), card.version())),
                        "run-title")),
                Ui.muted(texts.of("drill.result.held", words.full(card.heldAt()), card.heldBy(),
                        texts.of("drill.mode." + card.mode()), card.speed() == 0 ? texts.of("drill.speed.at-once")
                                : texts.of("drill.speed", card.speed()))));
        return line;
    }

    private VBox points(DrillReport report) {
        Label figure = Ui.styled(Ui.figure(String.valueOf(report.score().points())), "drill-points");
        Ui.tone(figure, DrillLists.tone(report.score().points()));
        figure.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane counts = new FlowPane(6, 6);
        counts.setAlignment(Pos.CENTER_LEFT);
        counts.setMinWidth(0);
        counts.setPrefWrapLength(190);
        for (Verdict verdict : Verdict.values()) {
            long count = report.score().count(verdict);
            if (verdict != Verdict.FREE && count > 0) {
                counts.getChildren().add(Ui.tag(texts.of("drill.result.count", drills.verdict(verdict), count),
                        DrillTimeline.tone(verdict)));
            }
        }
        return Ui.card(texts.of("drill.result.points"), "", Ui.row(14, figure, Ui.grow(counts)),
                Ui.wrapped(drills.ending(report)),
                Ui.styled(Ui.wrapped(texts.of("drill.result.rule")), "small"));
    }

    private VBox findings(DrillReport report) {
        Node found = found(report, drills, texts);
        return Ui.card(texts.of("drill.result.findings"), report.score().findings().isEmpty() ? ""
                : texts.of("runs.detail.lines", report.score().findings().size()), found);
    }

    /** The findings, one below the other. */
    static Node found(DrillReport report, DrillWords drills, Texts texts) {
        VBox found = Ui.column(6);
        report.score().findings().forEach(finding -> {
            Region dot = Ui.dot(Tone.WARN);
            HBox.setMargin(dot, new Insets(7, 0, 0, 0));
            found.getChildren().add(new HBox(8, dot, Ui.grow(Ui.wrapped(drills.finding(finding)))));
        });
        if (report.score().findings().isEmpty()) {
            found.getChildren().add(Ui.row(8, Ui.dot(Tone.OK), Ui.muted(texts.of("drill.result.clean"))));
        }
        return found;
    }

    private VBox people(DrillReport report) {
        VBox rows = Ui.column(10);
        for (PersonScore person : report.score().people()) {
            HBox line = Ui.row(8, Ui.column(0, Ui.strong(person.name()), Ui.small(person.why())), Ui.gap(),
                    Ui.muted(texts.of("drill.result.person", person.calls(), person.answered(), person.asked())),
                    Ui.tag(person.delay() == null ? texts.of("drill.result.no-answer") : words.span(person.delay()),
                            person.delay() == null ? Tone.WARN : Tone.NEUTRAL));
            rows.getChildren().add(line);
        }
        if (report.score().people().isEmpty()) {
            rows.getChildren().add(Ui.muted(texts.of("drill.result.nobody")));
        }
        return Ui.card(texts.of("drill.result.people"), texts.of("drill.result.delay"), rows);
    }
}
