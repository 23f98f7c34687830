package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import java.nio.file.Path;

/** Says the truth about backups: this version makes none, and how to make a copy by hand. */
public final class BackupCheck implements Check {
    private final Texts texts;
    private final Path directory;

    public BackupCheck(Texts texts, Path directory) {
        this.texts = texts;
        this.directory = directory;
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
        return warn(texts.of("admin.doctor.backup-none"),
                texts.of("admin.doctor.backup-do", directory.toAbsolutePath().normalize()));
    }
}
