package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** Stretches of time and moments in words, as the desk says them. */
final class Spans {
    private final Texts texts;
    private final BureauClock clock;

    Spans(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 22 小时 03 分; minutes alone below an hour. */
    String left(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        return minutes < 60 ? texts.of("desk.span.minutes", minutes)
                : texts.of("desk.span.hours", minutes / 60, "%02d".formatted(minutes % 60));
    }

    /** 08:30. */
    String time(Instant at) {
        return texts.time(clock.local(at));
    }

    /** 08:30 today, 2月18日 on another day. */
    String moment(Instant at) {
        LocalDateTime local = clock.local(at);
        return local.toLocalDate().equals(clock.today()) ? texts.time(local) : texts.shortDate(local);
    }

    /** 08:30 today, 2月18日 08:30 on another day. */
    String begin(Instant at) {
        LocalDateTime local = clock.local(at);
        return local.toLocalDate().equals(clock.today()) ? texts.time(local) : full(at);
    }

    /** 2月18日 08:30. */
    String full(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.shortDate(local) + " " + texts.time(local);
    }
}
