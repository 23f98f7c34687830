package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;

/** How a follow-up item reads: its state and its limit in words and colour. */
public final class ItemWords {
    private static final Duration SOON = Duration.ofHours(24);

    private final Texts texts;
    private final BureauClock clock;
    private final Spans spans;

    public ItemWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
        this.spans = new Spans(texts, clock);
    }

    /** A tag with how far it is. */
    public Label state(ItemView item) {
        Tone tone = item.state() == ItemState.CLOSED ? Tone.OK
                : item.state() == ItemState.REPLIED ? Tone.ACCENT : Tone.NEUTRAL;
        return Ui.tag(item.supervised() ? texts.of("desk.follow.stage." + item.stage())
                : texts.of("desk.item.state." + item.state()), tone);
    }

    /** A tag with its limit: the time while it lies ahead, how late afterwards. Empty text without a limit. */
    public Label due(ItemView item) {
        if (item.due() == null) {
            return Ui.small(texts.of("desk.item.no-due"));
        }
        Instant now = clock.now();
        if (item.late(now)) {
            return item.state() == ItemState.OPEN
                    ? Ui.tag(texts.of("desk.todo.overdue", spans.left(Duration.between(item.due(), now))), Tone.URGENT)
                    : Ui.tag(texts.of("desk.item.was-late"), Tone.WARN);
        }
        boolean soon = item.open() && Duration.between(now, item.due()).compareTo(SOON) < 0;
        return Ui.tag(spans.begin(item.due()), soon ? Tone.WARN : Tone.NEUTRAL);
    }
}
