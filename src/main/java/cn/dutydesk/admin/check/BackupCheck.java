package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Supplier;

/** There is a good backup, and it is not older than a day. */
public final class BackupCheck implements Check {
    private static final Duration FRESH = Duration.ofDays(1);

    private final Texts texts;
    private final Path directory;
    private final BureauClock clock;
    private final Supplier<Instant> newest;

    /** @param newest when the newest good one was made; null for never */
    public BackupCheck(Texts texts, Path directory, BureauClock clock, Supplier<Instant> newest) {
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
        this.newest = newest;
    }

    @Override
    public Topic topic() {
        return Topic.BACKUP;
    }

    @Override
    public Finding look() {
        if (!Database.exists(directory)) {
            return ok(texts.of("admin.doctor.backup-nothing"));
        }
        Instant last = newest.get();
        String advice = texts.of("admin.doctor.backup-do");
        if (last == null) {
            return warn(texts.of("admin.doctor.backup-none"), advice);
        }
        LocalDateTime local = clock.local(last);
        String moment = texts.of("admin.moment", texts.date(local), texts.time(local));
        boolean old = Duration.between(last, clock.now()).compareTo(FRESH) > 0;
        return old ? warn(texts.of("admin.doctor.backup-old", moment), advice)
                : ok(texts.of("admin.doctor.backup-good", moment));
    }
}
