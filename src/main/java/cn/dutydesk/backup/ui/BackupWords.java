package cn.dutydesk.backup.ui;

import cn.dutydesk.backup.BackupHealth;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import java.time.Duration;
import java.time.Instant;

/** How things stand with backups, in one sentence, as the bar at the bottom and the page say it. */
public final class BackupWords {
    /** So many spans between two backups may pass before it is said loudly. */
    private static final int PATIENCE = 3;

    private final Texts texts;

    public BackupWords(Texts texts) {
        this.texts = texts;
    }

    /** A sentence and how loud it is. */
    public record Said(String words, Tone tone) {
    }

    /** @param every span between two backups */
    public Said of(BackupHealth health, Duration every, Instant now) {
        if (!health.possible()) {
            return new Said(texts.of("backup.health.memory"), Tone.NEUTRAL);
        }
        if (health.lastGood() == null) {
            return health.failed().isEmpty() ? new Said(texts.of("backup.health.none"), Tone.NEUTRAL)
                    : new Said(texts.of("backup.health.never", health.failed()), Tone.URGENT);
        }
        Duration age = Duration.between(health.lastGood(), now);
        if (!health.failed().isEmpty()) {
            return new Said(texts.of("backup.health.failed", ago(age)), Tone.URGENT);
        }
        if (age.compareTo(every.multipliedBy(PATIENCE)) > 0) {
            return new Said(texts.of("backup.health.old", ago(age)), Tone.WARN);
        }
        if (health.second().isEmpty() && health.lastTried() != null
                && health.tryDue(now)) {
            return new Said(texts.of("backup.health.try", ago(age)), Tone.WARN);
        }
        return health.second().isEmpty() ? new Said(texts.of("backup.health.good", ago(age)), Tone.OK)
                : new Said(texts.of("backup.health.second", ago(age)), Tone.WARN);
    }

    /** 12 分钟前, 3 小时前, 5 天前. A clock that was set back makes it now. */
    public String ago(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        if (minutes < 1) {
            return texts.of("backup.ago.now");
        }
        if (minutes < 60) {
            return texts.of("backup.ago.minutes", minutes);
        }
        return minutes < 48 * 60 ? texts.of("backup.ago.hours", minutes / 60)
                : texts.of("backup.ago.days", minutes / (24 * 60));
    }
}
