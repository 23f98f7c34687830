package cn.dutydesk.desk.domain;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Until when an item must be done, by the rule it falls under, where nobody set a time. */
public final class ItemLimits {
    private final Settings settings;
    private final BureauClock clock;

    public ItemLimits(Settings settings, BureauClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** When items are reminded of. */
    public Reminding reminding() {
        return new Reminding(Duration.ofHours(settings.number(Setting.ITEM_REMIND_BEFORE_HOURS)),
                Duration.ofHours(settings.number(Setting.ITEM_REMIND_EVERY_HOURS)));
    }

    public Instant now() {
        return clock.now();
    }

    /** The year whose numbers are given out at the instant. */
    public int year(Instant now) {
        return clock.local(now).getYear();
    }

    /** @return the time set, or what the rule says; null for none */
    public @Nullable Instant due(NewItem item, Instant now) {
        return item.due() != null ? item.due() : due(item.limit(), now);
    }

    /** What the rule alone says, counted from the instant; null for none. */
    public @Nullable Instant due(LimitKind kind, Instant now) {
        return switch (kind) {
            case NONE, TIMED -> null;
            case FIRST_ASKED -> now.plus(Duration.ofHours(settings.number(Setting.ITEM_FIRST_ASKED_HOURS)));
            // Days run to their end: asked on the 1st, answered by the end of the 8th.
            case SEVEN_DAYS -> clock.instant(clock.local(now).toLocalDate()
                    .plusDays(settings.number(Setting.ITEM_REPLY_DAYS)).atTime(LocalTime.of(23, 59)));
        };
    }
}
