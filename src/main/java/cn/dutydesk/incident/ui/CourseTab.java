package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 经过: an incident's whole course by the minute, newest line first, by kind and text. */
final class CourseTab implements IncidentTab {
    private final Texts texts;
    private final IncidentWords words;
    private final VBox rows = Ui.column(0);
    private final TextField search;
    private final ComboBox<NoteKind> kind;
    private final Label count = Ui.small("");
    private final AttachmentsBox attachments;
    private final Node node;
    private List<NoteView> notes = List.of();
    private long shown;

    CourseTab(CaseModel cases, IncidentFiles files, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.texts = texts;
        this.words = new IncidentWords(texts, clock);
        attachments = new AttachmentsBox(cases, texts, words, dialogs);
        search = Inputs.search(texts.of("incident.course.search"));
        List<NoteKind> kinds = new ArrayList<>();
        kinds.add(null);
        kinds.addAll(List.of(NoteKind.values()));
        kind = Inputs.choice(kinds, this::kind, null);
        kind.setAccessibleText(texts.of("incident.course.every-kind"));
        kind.setPromptText(texts.of("incident.course.every-kind"));
        kind.setMinWidth(140);
        search.textProperty().addListener((property, before, now) -> draw());
        kind.valueProperty().addListener((property, before, now) -> draw());
        count.setMinWidth(Region.USE_PREF_SIZE);
        node = Ui.column(8, Ui.padded(Ui.row(8, Ui.grow(search), kind, count, files.course(() -> shown)), 12, 8, 0, 0),
                Ui.grow(Ui.scroll(Ui.styled(Ui.column(12, attachments, rows), "incident-part"))));
    }

    private String kind(NoteKind one) {
        return one == null ? texts.of("incident.course.every-kind") : texts.of("incident.note." + one);
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
        notes = opened.file().course();
        if (shown != opened.file().incident().id()) {
            shown = opened.file().incident().id();
            search.clear();
            kind.setValue(null);
        }
        attachments.show(shown, opened.file().incident().status() != IncidentStatus.REVIEWED);
        draw();
    }

    private void draw() {
        String typed = search.getText().strip();
        List<NoteView> found = notes.stream().filter(note -> kind.getValue() == null || note.kind() == kind.getValue())
                .filter(note -> note.content().contains(typed) || note.author().contains(typed)).toList();
        count.setText(texts.of("incident.course.count", found.size(), notes.size()));
        rows.getChildren().clear();
        found.reversed().forEach(note -> rows.getChildren().add(row(note)));
        if (found.isEmpty()) {
            rows.getChildren().add(Ui.muted(texts.of("incident.course.none")));
        }
    }

    private Node row(NoteView note) {
        Label time = Ui.styled(Ui.text(words.moment(note.happenedAt())), "course-time");
        HBox who = Ui.row(8, Ui.small(note.author().isEmpty() ? texts.of("incident.note." + note.kind())
                : texts.of("incident.note." + note.kind()) + " · " + note.author()));
        if (note.late()) {
            who.getChildren().add(Ui.tag(texts.of("incident.course.late", words.moment(note.writtenAt())), Tone.WARN));
        }
        Label text = Ui.wrapped(note.content());
        if (note.kind() == NoteKind.CLOSED) {
            Ui.tone(text, Tone.OK);
        }
        VBox line = Ui.styled(Ui.column(2, who, text), "course-body");
        line.setMinWidth(0);
        Region bar = Ui.styled(new Region(), "course-line");
        HBox row = Ui.styled(new HBox(12, time, bar, Ui.grow(line)), "course-row");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
