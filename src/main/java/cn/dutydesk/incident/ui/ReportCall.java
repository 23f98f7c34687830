package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.service.ReportService;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DueField;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.playbook.ReportKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Puts a report by phone on record: what was said, to whom, who took it, when. */
final class ReportCall {
    private final ReportsModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    ReportCall(ReportsModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show(ReportLine line, ReportKind kind) {
        TextField taken = new TextField();
        taken.setPromptText(texts.of("chain.call.taken-prompt"));
        TextArea said = Inputs.area("", 4);
        said.setPromptText(texts.of("chain.call.said-prompt"));
        DueField at = new DueField(model.clock(), model.clock().now());
        TextField late = new TextField();
        Form form = new Form();
        form.row(texts.of("chain.call.said"), said);
        form.row(texts.of("chain.call.taken"), taken);
        form.row(texts.of("chain.call.at"), at, texts.of("chain.call.at-help"));
        form.row(texts.of("chain.call.late"), late, texts.of("chain.call.late-help"));
        Instant opened = model.clock().now();
        long incident = model.incident();
        dialogs.modal(texts.of("chain.call.title", texts.of("chain.line." + line))).width(560).content(form).cancel()
                .action(texts.of("chain.call.action"), modal -> {
                    if (at.wrong()) {
                        modal.problem(texts.of("chain.call.wrong-time"));
                        return;
                    }
                    // The field has no seconds; left alone, it means now.
                    Instant minute = opened.truncatedTo(ChronoUnit.MINUTES);
                    Instant then = at.get() == null || at.get().equals(minute) ? opened : at.get();
                    ReportService.Call call = new ReportService.Call("", said.getText(), taken.getText(),
                            late.getText());
                    modal.busy(true);
                    model.act(who -> model.reports().oral(who, incident, line, kind, then, call), done -> {
                        modal.close();
                        dialogs.notice(texts.of("chain.call.done"), Tone.OK);
                    }, problem -> modal.problem(problem.words()));
                }).show();
    }
}
