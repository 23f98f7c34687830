package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.Attachment;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 附件 of the opened incident: what is there, one more, and each to be saved somewhere. FX thread. */
final class AttachmentsBox extends VBox {
    private static final int KILOBYTE = 1024;

    private final CaseModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final IncidentWords words;
    private long incident;

    AttachmentsBox(CaseModel model, Texts texts, IncidentWords words, Dialogs dialogs) {
        super(0);
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.dialogs = dialogs;
    }

    /** @param open whether files may be added */
    void show(long incidentId, boolean open) {
        if (incident != incidentId) {
            getChildren().clear();
        }
        incident = incidentId;
        model.files(incidentId, files -> {
            if (incident == incidentId) {
                draw(files, open);
            }
        }, dialogs::problem);
    }

    private void draw(List<Attachment> files, boolean open) {
        HBox head = Ui.row(8, Ui.section(texts.of("chain.files.title")), Ui.gap());
        if (open) {
            head.getChildren().add(Ui.icon(Ui.ghost(texts.of("chain.files.add"), this::add), "mdi2p-paperclip"));
        }
        getChildren().setAll(head);
        for (Attachment file : files) {
            getChildren().add(Ui.listRow(Ui.grow(Ui.text(file.name())), Ui.small(texts.of("chain.files.size",
                    Math.max(1, file.length() / KILOBYTE)) + " · " + file.addedBy() + " "
                    + words.moment(file.addedAt())),
                    Ui.ghost(texts.of("chain.files.save"), () -> save(file))));
        }
        if (files.isEmpty()) {
            getChildren().add(Ui.muted(texts.of("chain.files.none")));
        }
    }

    private void add() {
        long into = incident;
        dialogs.openFile(texts.of("chain.files.add"), texts.of("chain.files.any"), List.of("*.*"),
                path -> model.attach(into, path, () -> show(into, true), dialogs::problem));
    }

    private void save(Attachment file) {
        dialogs.saveFile(texts.of("chain.files.save"), file.name(), texts.of("chain.files.any"), List.of("*.*"),
                path -> model.saveFile(file.id(), path, () -> dialogs.notice(texts.of("chain.files.saved", file.name()),
                        Tone.OK), dialogs::problem));
    }
}
