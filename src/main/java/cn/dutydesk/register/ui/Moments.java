package cn.dutydesk.register.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments in words, and what was typed as a moment. */
final class Moments {
    private final Texts texts;
    private final BureauClock clock;

    Moments(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 2月18日 08:30; with the year when it is another one. */
    String full(@Nullable Instant at) {
        LocalDateTime local = clock.local(at);
        return (local.getYear() == clock.today().getYear() ? texts.shortDate(local) : texts.date(local)) + " "
                + texts.time(local);
    }

    /** 08:30. */
    String time(Instant at) {
        return texts.time(clock.local(at));
    }

    LocalDate day(Instant at) {
        return clock.local(at).toLocalDate();
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }

    /** What was typed as day and time of day; empty when it is none. */
    Optional<Instant> read(LocalDate day, String time) {
        return day == null ? Optional.empty() : Inputs.readTime(time).map(at -> clock.instant(day.atTime(at)));
    }
}
