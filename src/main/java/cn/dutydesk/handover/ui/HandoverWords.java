package cn.dutydesk.handover.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.handover.HandoverText.Count;
import cn.dutydesk.handover.HandoverText.Watcher;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How parts of a handover are said and drawn, in the sheet and in the record alike. */
final class HandoverWords {
    private final Texts texts;
    private final BureauClock clock;

    HandoverWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 11月22日 08:31. */
    String moment(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.of("handover.moment", texts.shortDate(local), texts.time(local));
    }

    String time(Instant at) {
        return texts.time(clock.local(at));
    }

    /** 11月21日 08:30 至 11月22日 08:30. */
    String span(TimeRange shift) {
        return texts.of("handover.span", moment(shift.from()), moment(shift.to()));
    }

    /** 来电 5 · 来文 2, or that there is none. */
    String counts(List<Count> counts) {
        return counts.isEmpty() ? texts.of("handover.no-entries") : counts.stream()
                .map(count -> texts.of("handover.count", texts.of("desk.kind." + count.kind()), count.count()))
                .collect(Collectors.joining(" · "));
    }

    /** Post, name, and how the desk was taken. */
    HBox watcher(Watcher watcher) {
        Label post = Ui.small(watcher.post());
        post.setMinWidth(88);
        HBox row = Ui.row(8, post, Ui.strong(watcher.name()));
        if (!watcher.standInFor().isEmpty()) {
            row.getChildren().add(Ui.tag(texts.of("handover.watcher.stand-in", watcher.standInFor()), Tone.ACCENT));
        }
        if (watcher.lateMinutes() > 0) {
            row.getChildren().add(Ui.tag(texts.of("handover.watcher.late", watcher.lateMinutes()), Tone.WARN));
        }
        if (watcher.signedAt() != null) {
            row.getChildren().addAll(Ui.gap(),
                    Ui.small(texts.of("handover.watcher.signed", moment(watcher.signedAt()))));
        } else if (Seat.desk(watcher.post())) {
            row.getChildren().addAll(Ui.gap(), Ui.tag(texts.of("handover.watcher.unsigned"), Tone.WARN));
        }
        return row;
    }
}
