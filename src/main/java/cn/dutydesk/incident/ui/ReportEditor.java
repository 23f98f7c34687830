package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.Receipt;
import cn.dutydesk.incident.ReportFile;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.incident.ReportWords;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One report: written while it is a draft, approved, issued, and read for ever after. What is typed is never lost. */
final class ReportEditor {
    private static final int PAUSE_MS = 600;
    private static final double WIDTH = 780;
    private static final int LONG = 60;

    private final ReportsModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final IncidentWords words;

    ReportEditor(ReportsModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = new IncidentWords(texts, model.clock());
    }

    void show(long reportId) {
        model.open(reportId, this::show, dialogs::problem);
    }

    private void show(ReportsModel.Opened opened) {
        ReportView report = opened.report();
        boolean writes = report.state() == ReportState.DRAFT && model.allows(Permission.INCIDENT_REPORT);
        if (writes) {
            write(opened);
        } else {
            read(opened);
        }
    }

    private Modal modal(ReportView report) {
        return dialogs.modal(texts.of("chain.editor.title", ReportWords.name(report, texts), report.incidentNumber()))
                .width(WIDTH);
    }

    // ---- a draft

    private void write(ReportsModel.Opened opened) {
        ReportView report = opened.report();
        List<TextInputControl> fields = new ArrayList<>();
        Form form = new Form();
        fields.add(new TextField(report.title()));
        fields.add(new TextField(report.recipient()));
        form.row(texts.of("chain.editor.heading"), fields.get(0));
        form.row(texts.of("chain.editor.recipient"), fields.get(1));
        for (ReportPart part : report.parts()) {
            TextArea area = Inputs.area(part.text(), part.text().length() > LONG ? 4 : 2);
            fields.add(area);
            form.row(part.heading(), area);
        }
        boolean brought = false;
        for (int i = 0; i < fields.size(); i++) {
            if (!opened.typed().get(i).isEmpty()) {
                fields.get(i).setText(opened.typed().get(i));
                brought = true;
            }
        }
        keep(report, fields);
        VBox body = Ui.column(12);
        if (!report.sentBack().isEmpty()) {
            body.getChildren().add(Ui.strip(texts.of("chain.editor.sent-back", report.sentBack()), Tone.WARN));
        }
        if (brought) {
            body.getChildren().add(Ui.strip(texts.of("chain.editor.brought"), Tone.ACCENT));
        }
        Modal modal = modal(report);
        body.getChildren().addAll(form, files(modal, opened, fields));
        modal.content(body).beside(Ui.ghost(texts.of("chain.editor.discard"), () -> discard(modal, report)))
                .option(texts.of("chain.editor.save"), one -> store(one, report, fields, (who, saved) -> saved, false))
                .action(texts.of("chain.editor.submit"), one -> store(one, report, fields,
                        (who, saved) -> model.reports().submit(who, saved.id(), saved.version()), false))
                .show();
    }

    private void keep(ReportView report, List<TextInputControl> fields) {
        Delay pause = new Delay(PAUSE_MS);
        Map<Integer, String> typed = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            int field = i;
            fields.get(i).textProperty().addListener((property, before, now) -> {
                typed.put(field, now);
                pause.run(() -> {
                    model.keep(report, Map.copyOf(typed));
                    typed.clear();
                });
            });
        }
    }

    private void store(Modal modal, ReportView report, List<TextInputControl> fields,
            BiFunction<Actor, ReportView, ReportView> then, boolean again) {
        List<ReportPart> parts = new ArrayList<>();
        for (int i = 0; i < report.parts().size(); i++) {
            parts.add(new ReportPart(report.parts().get(i).heading(), fields.get(i + 2).getText()));
        }
        String title = fields.get(0).getText();
        String recipient = fields.get(1).getText();
        modal.problem("");
        modal.busy(true);
        model.act(who -> {
            ReportView saved = model.reports().write(who, report.id(), report.version(), title, recipient, parts);
            model.forget(who, report);
            return then.apply(who, saved);
        }, saved -> {
            modal.close();
            if (again) {
                show(saved.id());
            } else {
                dialogs.notice(texts.of(saved.state() == ReportState.SUBMITTED ? "chain.editor.submitted"
                        : "chain.editor.saved"), Tone.OK);
            }
        }, problem -> modal.problem(problem.words()));
    }

    private void discard(Modal modal, ReportView report) {
        dialogs.confirmLoss(texts.of("chain.editor.discard"), texts.of("chain.editor.discard-help"),
                texts.of("chain.editor.discard"), () -> model.act(who -> {
                    model.forget(who, report);
                    return model.reports().discard(who, report.id(), report.version());
                }, done -> modal.close(), problem -> modal.problem(problem.words())));
    }

    /** @param fields of the draft, stored before the files change; empty when it is only read */
    private Node files(Modal modal, ReportsModel.Opened opened, List<TextInputControl> fields) {
        ReportView report = opened.report();
        VBox rows = Ui.column(0);
        boolean writes = !fields.isEmpty();
        HBox head = Ui.row(8, Ui.section(texts.of("chain.files.title")), Ui.gap());
        if (writes) {
            head.getChildren().add(Ui.icon(Ui.ghost(texts.of("chain.files.add"), () -> dialogs.openFile(
                    texts.of("chain.files.add"), texts.of("chain.files.any"), List.of("*.*"),
                    path -> store(modal, report,
                            fields, (who, saved) -> {
                                model.reports().files().add(who, saved.id(), path);
                                return saved;
                            }, true))),
                    "mdi2p-paperclip"));
        }
        rows.getChildren().add(head);
        for (ReportFile file : opened.files()) {
            HBox row = Ui.listRow(Ui.grow(Ui.text(file.name())), Ui.small(texts.of("chain.files.size",
                    Math.max(1, file.length() / 1024))), Ui.ghost(texts.of("chain.files.save"), () -> save(file)));
            if (writes) {
                row.getChildren().add(Ui.ghost(texts.of("chain.files.remove"), () -> store(modal, report, fields,
                        (who, saved) -> {
                            model.reports().files().remove(who, file.id());
                            return saved;
                        }, true)));
            }
            rows.getChildren().add(row);
        }
        if (opened.files().isEmpty()) {
            rows.getChildren().add(Ui.muted(texts.of("chain.files.none")));
        }
        return rows;
    }

    private void save(ReportFile file) {
        dialogs.saveFile(texts.of("chain.files.save"), file.name(), texts.of("chain.files.any"), List.of("*.*"),
                path -> model.act(who -> {
                    model.reports().files().save(who, file.id(), path);
                    return path;
                }, done -> dialogs.notice(texts.of("chain.files.saved", file.name()), Tone.OK), dialogs::problem));
    }

    // ---- handed in, approved, issued

    private void read(ReportsModel.Opened opened) {
        ReportView report = opened.report();
        VBox body = Ui.column(12, state(report));
        body.getChildren().add(Ui.pairs(texts.of("chain.editor.heading"), report.title(),
                texts.of("chain.editor.recipient"), report.recipient()));
        VBox text = Ui.column(10);
        for (ReportPart part : report.parts()) {
            if (!part.text().isEmpty()) {
                text.getChildren().add(Ui.column(2, Ui.muted(part.heading()), Ui.wrapped(part.text())));
            }
        }
        Modal modal = modal(report);
        body.getChildren().addAll(Ui.line(), text, Ui.line(), files(modal, opened, List.of()));
        switch (report.state()) {
            case SUBMITTED -> submitted(modal, report);
            case APPROVED -> approved(modal, body, report);
            case ISSUED -> issued(modal, body, report);
            case DRAFT, DISCARDED -> modal.cancel();
        }
        modal.content(body).show();
    }

    private Node state(ReportView report) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("chain.editor.by", report.author(), words.moment(report.writtenAt())));
        if (!report.approver().isEmpty()) {
            lines.add(texts.of("chain.editor.approved", report.approver(), words.moment(report.approvedAt())));
        }
        if (report.issued()) {
            lines.add(texts.of("chain.editor.issued", report.issuer(), words.moment(report.issuedAt()),
                    texts.of("chain.way." + report.way()), String.valueOf(report.issue())));
        }
        Label tag = Ui.tag(texts.of("chain.state." + report.state()), report.issued() ? Tone.OK
                : report.state() == ReportState.APPROVED ? Tone.ACCENT : Tone.WARN);
        VBox all = Ui.column(6, Ui.row(8, tag, Ui.grow(Ui.small(String.join(" · ", lines)))));
        if (!report.lateReason().isEmpty()) {
            all.getChildren().add(Ui.strip(texts.of("chain.editor.late", words.moment(report.dueAt()),
                    report.lateReason()), Tone.WARN));
        }
        if (report.issued()) {
            all.getChildren().add(Ui.small(texts.of("chain.editor.frozen", report.hash().substring(0, 16))));
        }
        return all;
    }

    private void submitted(Modal modal, ReportView report) {
        modal.cancel();
        if (model.allows(Permission.INCIDENT_APPROVE)) {
            modal.option(texts.of("chain.editor.send-back"), one -> dialogs.ask(texts.of("chain.editor.send-back"),
                    texts.of("chain.editor.send-back-why"), "", texts.of("chain.editor.send-back"),
                    (ask, why) -> run(ask,
                            who -> model.reports().sendBack(who, report.id(), report.version(), why), modal)));
            modal.action(texts.of("chain.editor.approve"), one -> run(one, who -> model.reports().approve(who,
                    report.id(), report.version()), null));
        } else if (model.allows(Permission.INCIDENT_REPORT)) {
            modal.option(texts.of("chain.editor.take-back"), one -> run(one, who -> model.reports().takeBack(who,
                    report.id(), report.version()), null));
        }
    }

    private void approved(Modal modal, VBox body, ReportView report) {
        modal.cancel();
        if (!model.allows(Permission.INCIDENT_REPORT)) {
            return;
        }
        ComboBox<ReportWay> way = ways(ReportWay.DOCUMENT_SYSTEM);
        TextField late = new TextField();
        Form form = new Form();
        form.row(texts.of("chain.editor.way"), way);
        form.row(texts.of("chain.editor.late-reason"), late, texts.of("chain.editor.late-help"));
        body.getChildren().addAll(Ui.line(), form);
        modal.option(texts.of("chain.editor.take-back"),
                one -> run(one, who -> model.reports().takeBack(who, report.id(),
                        report.version()), null));
        modal.action(texts.of("chain.editor.issue"), one -> {
            ReportWay by = way.getValue();
            String why = late.getText();
            run(one, who -> model.reports().issue(who, report.id(), report.version(), by, why), null);
        });
    }

    private void issued(Modal modal, VBox body, ReportView report) {
        modal.beside(Ui.row(4, Ui.ghost(texts.of("chain.editor.docx"), () -> paper(report, PaperFormat.DOCX)),
                Ui.ghost(texts.of("chain.editor.pdf"), () -> paper(report, PaperFormat.PDF)),
                Ui.ghost(texts.of("chain.editor.message"), () -> model.message(report, this::copy, dialogs::problem))));
        modal.cancel();
        boolean confirms = report.oral() && report.approver().isEmpty() && model.allows(Permission.INCIDENT_APPROVE);
        if (report.receipt() != null) {
            Receipt it = report.receipt();
            body.getChildren().addAll(Ui.line(),
                    Ui.text(texts.of("chain.editor.receipt", it.by(), words.moment(it.at()),
                            texts.of("chain.way." + it.way()),
                            it.number().isEmpty() ? texts.of("chain.editor.no-number")
                                    : it.number())));
        } else if (model.allows(Permission.INCIDENT_REPORT)) {
            TextField by = new TextField();
            TextField number = new TextField();
            ComboBox<ReportWay> way = ways(ReportWay.PHONE);
            Form form = new Form();
            form.section(texts.of("chain.editor.receipt-title"));
            form.row(texts.of("chain.editor.receipt-by"), by);
            form.row(texts.of("chain.editor.receipt-way"), way);
            form.row(texts.of("chain.editor.receipt-number"), number, texts.of("chain.editor.receipt-help"));
            body.getChildren().addAll(Ui.line(), form);
            modal.action(texts.of("chain.editor.receipt-action"), one -> {
                Receipt taken = new Receipt(by.getText(), null, way.getValue(), number.getText(), "");
                run(one, who -> model.reports().receipt(who, report.id(), report.version(), taken), null);
            });
            return;
        }
        if (confirms) {
            modal.action(texts.of("chain.editor.confirm"),
                    one -> run(one, who -> model.reports().confirm(who, report.id(),
                            report.version()), null));
        }
    }

    private ComboBox<ReportWay> ways(ReportWay first) {
        return Inputs.choice(List.of(ReportWay.values()), one -> texts.of("chain.way." + one), first);
    }

    /** @param under closed too when it went well, or null */
    private void run(Modal modal, Function<Actor, ReportView> job, @Nullable Modal under) {
        modal.problem("");
        modal.busy(true);
        model.act(job, report -> {
            modal.close();
            if (under != null) {
                under.close();
            }
            dialogs.notice(texts.of("chain.editor.now", ReportWords.kind(report, texts),
                    texts.of("chain.state." + report.state())), Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }

    private void paper(ReportView report, PaperFormat format) {
        model.paperName(report, format, name -> dialogs.saveFile(texts.of("chain.editor.export"), name,
                texts.of("chain.files.any"), List.of("*." + format.ending()), file -> model.paper(report, format, file,
                        () -> dialogs.notice(texts.of("chain.files.saved", name), Tone.OK), dialogs::problem)),
                dialogs::problem);
    }

    private void copy(String message) {
        ClipboardContent content = new ClipboardContent();
        content.putString(message);
        Clipboard.getSystemClipboard().setContent(content);
        dialogs.notice(texts.of("chain.editor.copied"), Tone.OK);
    }
}
