package cn.dutydesk.presence.domain;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Times and stretches of time in words. */
public final class Spans {
    private static final int HOUR = 60;

    private final Texts texts;
    private final BureauClock clock;

    public Spans(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 7 小时 40 分; minutes alone below an hour. */
    public String span(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        return minutes < HOUR ? texts.of("presence.span.minutes", minutes)
                : texts.of("presence.span.hours", minutes / HOUR, "%02d".formatted(minutes % HOUR));
    }

    /** 02:14. */
    public String time(@Nullable Instant at) {
        return texts.time(clock.local(at));
    }

    /** 2月18日 02:14. */
    public String full(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.shortDate(local) + " " + texts.time(local);
    }

    /** 02:14 on the same day as the other instant, 2月18日 02:14 on another. */
    public String near(Instant at, Instant other) {
        return clock.local(at).toLocalDate().equals(clock.local(other).toLocalDate()) ? time(at) : full(at);
    }
}
