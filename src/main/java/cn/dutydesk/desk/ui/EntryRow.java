package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One entry beside the field: time, who and what kind, the words, how it was handled. */
final class EntryRow {
    private EntryRow() {
    }

    static HBox of(EntryView entry, Texts texts, BureauClock clock) {
        Label time = Ui.styled(Ui.text(new Spans(texts, clock).time(entry.happenedAt())), "entry-time");
        HBox head = Ui.row(8, Ui.small(who(entry, texts)));
        if (!entry.lateReason().isEmpty()) {
            head.getChildren().add(Ui.tag(texts.of("desk.entry.late"), Tone.NEUTRAL));
        }
        if (entry.corrected()) {
            head.getChildren().add(Ui.tag(texts.of("desk.entry.corrected"), Tone.NEUTRAL));
        }
        Label words = Ui.wrapped(words(entry, texts));
        VBox body = Ui.column(2, head, words);
        for (EntryPart part : EntryPart.values()) {
            if (!entry.all(part).isEmpty()) {
                body.getChildren()
                        .add(Ui.styled(Ui.wrapped(texts.of("desk.entry.of-kind", texts.of("desk.part." + part),
                                entry.all(part).replace('\n', '；'))), "small"));
            }
        }
        if (!entry.files().isEmpty()) {
            head.getChildren().add(Icons.of("mdi2p-paperclip"));
        }
        body.setMinWidth(0);
        HBox row = Ui.styled(new HBox(8, time, Ui.grow(body)), "entry-row");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** 系统, or the person who wrote it. */
    static String who(EntryView entry, Texts texts) {
        return entry.kind() == LogKind.SYSTEM ? texts.of("desk.kind." + LogKind.SYSTEM) : entry.author();
    }

    /** 来电：市委值班室 抽查值班; the kind is said unless it is 其他 or 系统. */
    static String words(EntryView entry, Texts texts) {
        String words = entry.origin().isEmpty() ? entry.content() : entry.origin() + " " + entry.content();
        String kind = texts.of("desk.kind." + entry.kind());
        boolean plain = entry.kind() == LogKind.SYSTEM || entry.kind() == LogKind.OTHER || words.startsWith(kind);
        return plain ? words : texts.of("desk.entry.of-kind", kind, words);
    }
}
