package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 经过: an incident's whole course, newest line first. */
final class CourseTab implements IncidentTab {
    private final Texts texts;
    private final IncidentWords words;
    private final VBox body = Ui.column(0);
    private final Node node = Ui.scroll(Ui.styled(body, "incident-part"));

    CourseTab(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.words = new IncidentWords(texts, clock);
    }

    @Override
    public String titleKey() {
        return "incident.tab.course";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(IncidentModel.Opened opened) {
        body.getChildren().setAll(course(opened.file().course()));
    }

    private Node course(List<NoteView> notes) {
        VBox rows = Ui.column(0);
        for (NoteView note : notes.reversed()) {
            Label time = Ui.styled(Ui.text(words.moment(note.happenedAt())), "course-time");
            Label who = Ui.small(texts.of("incident.note." + note.kind()) + " · " + note.author());
            Label text = Ui.wrapped(note.content());
            if (note.kind() == NoteKind.CLOSED) {
                Ui.tone(text, Tone.OK);
            }
            VBox line = Ui.styled(Ui.column(2, who, text), "course-body");
            line.setMinWidth(0);
            Region bar = Ui.styled(new Region(), "course-line");
            HBox row = Ui.styled(new HBox(12, time, bar, Ui.grow(line)), "course-row");
            row.setAlignment(Pos.TOP_LEFT);
            rows.getChildren().add(row);
        }
        return rows;
    }
}
