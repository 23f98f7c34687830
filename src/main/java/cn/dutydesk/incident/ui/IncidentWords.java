package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Levels, states and times of incidents in words. */
final class IncidentWords {
    private final Texts texts;
    private final BureauClock clock;

    IncidentWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Label level(IncidentLevel level) {
        Tone tone = switch (level) {
            case EXTREME, MAJOR, SERIOUS -> Tone.URGENT;
            case ORDINARY -> Tone.WARN;
            case UNGRADED -> Tone.NEUTRAL;
        };
        return Ui.tag(texts.of("incident.level." + level), tone);
    }

    Label status(IncidentStatus status) {
        return Ui.tag(texts.of("incident.status." + status), status == IncidentStatus.RUNNING ? Tone.URGENT : Tone.OK);
    }

    /** 02:02 today, 2月9日 14:10 on another day. */
    String moment(@Nullable Instant at) {
        LocalDateTime local = clock.local(at);
        return local.toLocalDate().equals(clock.today()) ? texts.time(local)
                : texts.shortDate(local) + " " + texts.time(local);
    }

    /** 12 分, 1 小时 12 分, 3 天 4 小时. */
    String span(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 60) {
            return texts.of("incident.span.minutes", minutes);
        }
        long hours = minutes / 60;
        if (hours < 24) {
            return minutes % 60 == 0 ? texts.of("incident.span.full-hours", hours)
                    : texts.of("incident.span.hours", hours, minutes % 60);
        }
        return hours % 24 == 0 ? texts.of("incident.span.full-days", hours / 24)
                : texts.of("incident.span.days", hours / 24, hours % 24);
    }
}
