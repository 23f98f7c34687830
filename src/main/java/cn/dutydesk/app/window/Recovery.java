package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Opening;
import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.service.BackupFolder;
import cn.dutydesk.backup.service.BackupService;
import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Data that do not open, and the newest good backup that can take their place. Blocks; background thread. */
final class Recovery {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Path directory;
    private final BureauClock clock;
    private final Texts texts;

    Recovery(Path directory, BureauClock clock, Texts texts) {
        this.directory = directory;
        this.clock = clock;
        this.texts = texts;
    }

    /** What was found. @param words for the person: the matter, and what would be missing @param file null for none */
    record Found(String words, @Nullable Path file) {
    }

    /**
     * A database that does not open.
     *
     * @param matter why
     * @param vault  its key, open; null when it is plain
     */
    Found find(String matter, @Nullable Vault vault) {
        try {
            Optional<Restore.Good> good = Restore.newestGood(folders(), vault, directory);
            if (good.isEmpty()) {
                return new Found(texts.of("backup.recover.none", matter, places().getFirst()), null);
            }
            BackupSheet sheet = good.get().sheet();
            LocalDateTime at = clock.local(sheet.at());
            return new Found(texts.of("backup.recover.found", matter, texts.date(at) + " " + texts.time(at),
                    sheet.records()), good.get().file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> places() throws IOException {
        return BackupService.folders(directory);
    }

    private List<BackupFolder> folders() throws IOException {
        return places().stream().map(folder -> new BackupFolder(folder, clock.zone())).toList();
    }

    /** Puts the backup in the place of the damaged file, and writes that down in what was brought back. */
    Restored bring(Found found, DataHome home, @Nullable Vault vault, String workstation) {
        Path backup = Objects.requireNonNull(found.file());
        Restored restored = Restore.inPlace(backup, vault, home.directory(), clock.local(clock.now()));
        Opening opening = new Opening(clock, workstation);
        try (Bureau bureau = vault == null ? opening.open(home) : opening.open(home, vault)) {
            bureau.backups.restored(backup, restored.sheet());
        }
        return restored;
    }

    /** Keys that are lost or unreadable, and the newest backup that carries some. @param matter what is wrong */
    Found findKeys(String matter) {
        try {
            Optional<Restore.Carried> carried = Restore.newestKeys(folders());
            return carried.map(from -> new Found(texts.of("backup.recover.keys", matter, from.file().getFileName()),
                    from.file())).orElseGet(() -> new Found(texts.of("backup.recover.no-keys", matter), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the keys a backup carries beside the database; what is there is moved aside. */
    Path bringKeys(Found found) {
        try {
            Optional<Restore.Carried> carried = Restore.newestKeys(folders());
            Path keys = Keys.fileIn(directory);
            if (Files.exists(keys)) {
                Files.move(keys, directory.resolve(Keys.FILE + ".damaged-" + TIME.format(clock.local(clock.now()))));
            }
            return Files.write(keys, carried.orElseThrow().keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
