package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.service.BackupFolder;
import cn.dutydesk.backup.service.BackupService;
import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A database that does not open, and the newest good backup that can take its place. Blocks; background thread. */
final class Recovery {
    private final Path directory;
    private final BureauClock clock;
    private final Texts texts;

    Recovery(Path directory, BureauClock clock, Texts texts) {
        this.directory = directory;
        this.clock = clock;
        this.texts = texts;
    }

    /** What was found. @param words for the person: the matter, and what would be missing @param file null for none */
    record Found(String words, Path file) {
    }

    /** @param matter why the database does not open */
    Found find(String matter) {
        try {
            List<Path> folders = BackupService.folders(directory);
            Optional<Path> good = Restore.newestGood(folders.stream().map(folder -> new BackupFolder(folder, clock.zone()))
                    .toList(), directory);
            if (good.isEmpty()) {
                return new Found(texts.of("backup.recover.none", matter, folders.getFirst()), null);
            }
            BackupSheet sheet = Restore.sheet(good.get());
            LocalDateTime at = clock.local(sheet.at());
            return new Found(texts.of("backup.recover.found", matter, texts.date(at) + " " + texts.time(at),
                    sheet.records()), good.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the backup in the place of the damaged file, and writes that down in what was brought back. */
    Restored bring(Found found, String workstation) {
        try (DataHome home = DataHome.take(directory)) {
            Restored restored = Restore.inPlace(found.file(), home.directory(), clock.local(clock.now()));
            try (Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), clock, workstation)) {
                bureau.backups.restored(found.file(), restored.sheet());
            }
            return restored;
        }
    }
}
