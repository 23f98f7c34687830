package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What happened, the newest first, on a line of time. */
final class CoursePane {
    private final RunWords words;
    private final VBox rows = new VBox();

    CoursePane(RunWords words) {
        this.words = words;
    }

    Node node() {
        return rows;
    }

    /** @param course oldest first; @param seconds whether seconds are told */
    void show(List<CourseLine> course, Instant near, boolean seconds) {
        rows.getChildren().setAll(course.reversed().stream().map(line -> row(line, near, seconds)).toList());
    }

    private Node row(CourseLine line, Instant near, boolean seconds) {
        Label time = Ui.styled(Ui.text(seconds ? words.second(line.at()) : words.near(line.at(), near)), "run-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Region bar = Ui.styled(new Region(), "run-line");
        bar.getStyleClass().add(tone(line.kind()).style());
        Label text = Ui.wrapped(line.words());
        if (line.kind() == TraceKind.STEP_STARTED || line.kind() == TraceKind.PASSED) {
            text.getStyleClass().add("muted");
        }
        return Ui.styled(new HBox(12, time, bar, Ui.grow(Ui.styled(Ui.column(2, text), "run-body"))), "course-row");
    }

    private static Tone tone(TraceKind kind) {
        return switch (kind) {
            case MISSED, LIMIT_PASSED, NOBODY -> Tone.URGENT;
            case CLIMBED, REFUSED, NOT_REACHED, EXPIRED, SKIPPED, RUN_STOPPED -> Tone.WARN;
            case DONE, ANSWERED, REPORTED, ACKNOWLEDGED, RUN_ENDED -> Tone.OK;
            default -> Tone.NEUTRAL;
        };
    }
}
