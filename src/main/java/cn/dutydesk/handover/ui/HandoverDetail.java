package cn.dutydesk.handover.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.handover.HandoverFile;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A signed record in full, as it stands. */
final class HandoverDetail {
    private static final int DIGITS = 16;

    private final Texts texts;
    private final HandoverWords words;

    HandoverDetail(Texts texts, HandoverWords words) {
        this.texts = texts;
        this.words = words;
    }

    VBox of(HandoverFile file) {
        HandoverText text = file.text();
        VBox box = Ui.column(12, Ui.strong(words.span(new TimeRange(text.from(), text.to()))),
                Ui.pairs(texts.of("handover.side.OUTGOING"), signature(text.outgoing()),
                        texts.of("handover.side.INCOMING"), signature(text.incoming()),
                        texts.of("handover.handed-at"), words.moment(text.handedAt())));
        if (text.continuous()) {
            box.getChildren().add(Ui.strip(texts.of("handover.detail.continuous"), Tone.ACCENT));
        }
        strip(box, "handover.detail.reservations", text.reservations());
        strip(box, "handover.detail.early", text.earlyReason());
        if (text.overstay() > 0) {
            strip(box, "handover.detail.overstay", String.valueOf(text.overstay()));
        }
        text.refusals().forEach(refused -> box.getChildren().add(Ui.strip(texts.of("handover.refusal",
                words.moment(refused.at()), refused.name(), refused.reason()), Tone.WARN)));
        box.getChildren().addAll(Ui.line(), Ui.section(texts.of("handover.part.watch")));
        text.watchers().forEach(watcher -> box.getChildren().add(words.watcher(watcher)));
        box.getChildren().addAll(Ui.line(), Ui.section(texts.of("handover.part.log")),
                Ui.wrapped(words.counts(text.counts())));
        for (HandoverLine.Part part : HandoverLine.Part.values()) {
            entries(box, part, text.entries().stream().filter(entry -> entry.part() == part).toList());
            checks(box, part, text.checks().stream().filter(check -> check.part() == part).toList());
        }
        say(box, "handover.files", text.files());
        say(box, "handover.anomalies", text.anomalies());
        say(box, "handover.remarks", text.remarks());
        box.getChildren().addAll(Ui.line(), Ui.tone(Ui.styled(Ui.wrapped(texts.of(file.intact()
                ? "handover.detail.intact" : "handover.detail.broken",
                file.view().digest().substring(0, DIGITS))), "small"), file.intact() ? Tone.OK : Tone.URGENT));
        return box;
    }

    private String signature(HandoverText.Signature signature) {
        return texts.of("handover.detail.signature", signature.name(), signature.user(), words.moment(signature.at()));
    }

    private void strip(VBox box, String key, String value) {
        if (!value.isBlank()) {
            box.getChildren().add(Ui.strip(texts.of(key, value), Tone.WARN));
        }
    }

    private void entries(VBox box, HandoverLine.Part part, List<HandoverText.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        box.getChildren().addAll(Ui.line(), Ui.section(texts.of("handover.part-count",
                texts.of("handover.part." + part), entries.size())));
        entries.forEach(entry -> {
            VBox one = Ui.column(2, Ui.wrapped(entry.words()));
            if (!entry.note().isEmpty()) {
                one.getChildren().add(Ui.styled(Ui.wrapped(entry.note()), "small"));
            }
            box.getChildren().add(one);
        });
    }

    private void checks(VBox box, HandoverLine.Part part, List<HandoverText.Checked> checks) {
        if (checks.isEmpty()) {
            return;
        }
        box.getChildren().addAll(Ui.line(), Ui.section(texts.of("handover.part." + part)));
        checks.forEach(check -> box.getChildren().add(check(check)));
    }

    private Node check(HandoverText.Checked check) {
        VBox line = Ui.column(2, Ui.row(8, Ui.text(check.line()), Ui.gap(), Ui.tag(texts.of(check.normal()
                ? "handover.normal" : "handover.abnormal"), check.normal() ? Tone.OK : Tone.WARN)));
        if (!check.remark().isBlank()) {
            line.getChildren().add(Ui.styled(Ui.wrapped(check.remark()), "small"));
        }
        return line;
    }

    private void say(VBox box, String key, String text) {
        if (!text.isBlank()) {
            box.getChildren().addAll(Ui.line(), Ui.section(texts.of(key)), Ui.wrapped(text));
        }
    }
}
