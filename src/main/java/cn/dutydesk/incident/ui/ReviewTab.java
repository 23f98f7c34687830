package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.CaseFile;
import cn.dutydesk.incident.CaseLink;
import cn.dutydesk.incident.CaseReview;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.OpenThing;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * 复盘: what must still be done, limits against what was done, causes, lessons and changes, the leader's signature, links
 * to other incidents, and whether the course stands as it was written.
 */
final class ReviewTab implements IncidentTab {
    private final CaseModel model;
    private final CaseDialogs deeds;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final Consumer<String> leave;
    private final IncidentWords words;
    private final VBox body = Ui.column(12);
    private final Node node = Ui.scroll(Ui.styled(body, "incident-part"));
    private final TextArea causes = Inputs.area("", 3);
    private final TextArea lessons = Inputs.area("", 3);
    private final TextArea changes = Inputs.area("", 3);
    private @Nullable IncidentView incident;
    private @Nullable CaseReview kept;
    private long shown;

    ReviewTab(CaseModel model, CaseDialogs deeds, Texts texts, BureauClock clock, Dialogs dialogs,
            Consumer<String> leave) {
        this.model = model;
        this.deeds = deeds;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
        this.leave = leave;
        this.words = new IncidentWords(texts, clock);
        causes.setPromptText(texts.of("incident.review.causes-prompt"));
        lessons.setPromptText(texts.of("incident.review.lessons-prompt"));
        changes.setPromptText(texts.of("incident.review.changes-prompt"));
        model.fileProperty().addListener((property, before, file) -> draw(file));
    }

    @Override
    public String titleKey() {
        return "incident.tab.review";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(IncidentModel.Opened opened) {
        incident = opened.file().incident();
        draw(model.fileProperty().get());
    }

    private void draw(CaseFile file) {
        body.getChildren().clear();
        if (file == null || incident == null) {
            return;
        }
        fill(file.review(), incident);
        body.getChildren().addAll(state(file), Ui.section(texts.of("incident.review.plot")),
                new LimitPlot(incident, texts, clock), Ui.line(), written(file, incident), Ui.line(), links(file));
    }

    /** What somebody is typing stays; what was stored meanwhile does not go over it. */
    private void fill(CaseReview review, IncidentView incident) {
        boolean untouched = kept == null || causes.getText().equals(kept.causes())
                && lessons.getText().equals(kept.lessons()) && changes.getText().equals(kept.changes());
        if (shown != incident.id() || untouched) {
            causes.setText(review.causes());
            lessons.setText(review.lessons());
            changes.setText(review.changes());
            kept = review;
            shown = incident.id();
        }
        boolean open = incident.status() != IncidentStatus.REVIEWED;
        List.of(causes, lessons, changes).forEach(area -> area.setEditable(open));
    }

    private Node state(CaseFile file) {
        VBox box = Ui.column(8);
        if (file.review().signedAt() != null) {
            box.getChildren().add(Ui.strip(texts.of("incident.review.signed", words.moment(file.review().signedAt()),
                    file.review().signedBy()), Tone.OK));
        }
        box.getChildren().add(file.brokenAt() == 0 ? Ui.row(8, Ui.dot(Tone.OK),
                Ui.muted(texts.of("incident.review.whole")))
                : Ui.strip(texts.of("incident.review.broken", file.brokenAt()), Tone.URGENT));
        things(box, "incident.review.to-close", file.toClose());
        things(box, "incident.review.to-sign", file.toSign());
        return box;
    }

    private void things(VBox box, String key, List<OpenThing> open) {
        if (!open.isEmpty()) {
            box.getChildren().addAll(Ui.section(texts.of(key)), list(open, texts, leave));
        }
    }

    /** Open things, each with the way to where it is done. */
    static Node list(List<OpenThing> open, Texts texts, Consumer<String> leave) {
        VBox rows = Ui.column(0);
        for (OpenThing thing : open) {
            HBox row = Ui.listRow(Ui.dot(Tone.WARN), Ui.grow(Ui.wrapped(texts.of(thing.code(),
                    thing.args().toArray()))));
            if (!thing.place().isEmpty()) {
                row.getChildren().add(Ui.ghost(texts.of("incident.review.go"), () -> leave.accept(thing.place())));
            }
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node written(CaseFile file, IncidentView incident) {
        Form form = new Form();
        form.row(texts.of("incident.review.causes"), causes);
        form.row(texts.of("incident.review.lessons"), lessons);
        form.row(texts.of("incident.review.changes"), changes);
        VBox box = Ui.column(12, Ui.section(texts.of("incident.review.title")), form);
        if (incident.status() != IncidentStatus.REVIEWED) {
            Button keep = Ui.button(texts.of("incident.review.keep"), this::keep);
            Button sign = Ui.primary(texts.of("incident.review.sign"), () -> sign(incident.number()));
            String reason = incident.running() ? texts.of("incident.gate.running")
                    : file.toSign().isEmpty() ? "" : texts.of("incident.review.not-yet", file.toSign().size());
            box.getChildren().add(Ui.row(8, Ui.gap(), keep, Ui.disabled(sign, reason)));
        }
        return box;
    }

    private void keep() {
        model.learn(causes.getText(), lessons.getText(), changes.getText(), () -> {
            kept = new CaseReview(causes.getText(), lessons.getText(), changes.getText(), null, "");
            dialogs.notice(texts.of("incident.review.kept"), Tone.OK);
        }, dialogs::problem);
    }

    private void sign(String number) {
        dialogs.confirm(texts.of("incident.review.sign"), texts.of("incident.review.sign-what", number),
                texts.of("incident.review.sign"), () -> model.sign(() -> dialogs.notice(
                        texts.of("incident.review.done"), Tone.OK), dialogs::problem));
    }

    private Node links(CaseFile file) {
        VBox rows = Ui.column(0);
        for (CaseLink link : file.links()) {
            String what = link.what().isEmpty() ? texts.of("incident.restricted") : link.what();
            String key = (link.outgoing() ? "incident.course.link-from." : "incident.course.link-to.") + link.kind();
            HBox row = Ui.listRow(Ui.text(texts.of(key, link.number())), Ui.grow(Ui.muted(what)),
                    words.status(link.status()));
            if (!link.what().isEmpty()) {
                row.getChildren().add(Ui.ghost(texts.of("incident.panel.open"), () -> model.open(link.otherId())));
            }
            rows.getChildren().add(row);
        }
        if (file.links().isEmpty()) {
            rows.getChildren().add(Ui.muted(texts.of("incident.link.none")));
        }
        return Ui.column(4, Ui.row(8, Ui.section(texts.of("incident.link.section")), Ui.gap(),
                Ui.ghost(texts.of("incident.link.action"), deeds::link)), rows);
    }
}
