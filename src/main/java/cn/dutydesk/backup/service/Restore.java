package cn.dutydesk.backup.service;

import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.domain.Container;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Unlock;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings backups back. Needs no open bureau: that is when it is wanted. Never overwrites anything. Blocks. */
public final class Restore {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private Restore() {
    }

    /**
     * Opens a backup without bringing it back: compares it with its sheet, reads all of it, recomputes the audit chain.
     *
     * @param unlock opens its keys; not asked for a backup of plain data
     * @param work   where it may be unpacked meanwhile; taken away again
     * @throws Refusal when it is none, is damaged, or its chain is broken
     */
    public static BackupSheet check(Path file, Unlock unlock, Path work) {
        try {
            Path place = Files.createTempDirectory(Files.createDirectories(work), ".check-");
            try {
                Container.Content content = opened(file, place, unlock);
                close(content.vault());
                return content.sheet();
            } finally {
                BackupMaker.remove(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a backup needs a key to be opened. @throws Refusal when it is none */
    public static boolean sealed(Path file) {
        try {
            return Container.label(file).sealed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many backups of a directory's data anybody can read, because they are older than the encryption. */
    public static long plainOnes(Path directory, ZoneId zone) {
        try {
            return candidates(BackupService.folders(directory).stream().map(folder -> new BackupFolder(folder, zone))
                    .toList()).stream().filter(file -> !maybeSealed(file)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean maybeSealed(Path file) {
        try {
            return sealed(file);
        } catch (Refusal notOne) {
            return true;
        }
    }

    private static Container.Content opened(Path file, Path place, Unlock unlock) throws IOException {
        Container.Content content = Container.unpack(file, place, unlock);
        try {
            CopyCheck.Found found = CopyCheck.of(place,
                    content.vault() == null ? null : content.vault().filePassword());
            if (!found.chain().whole() || !found.chain().head().equals(content.sheet().head())) {
                throw new Refusal("backup.refused.chain", found.chain().broken());
            }
            return content;
        } catch (RuntimeException e) {
            close(content.vault());
            throw e;
        }
    }

    private static void close(@Nullable Vault vault) {
        if (vault != null) {
            vault.close();
        }
    }

    /**
     * Unpacks a backup into a new or empty directory and opens it there.
     *
     * @param unlock opens its keys; not asked for a backup of plain data
     * @throws Refusal when the directory holds anything, or the backup is not good; nothing is left behind then
     */
    public static Restored into(Path file, Unlock unlock, Path directory) {
        try {
            boolean made = !Files.exists(directory);
            if (!made && !empty(directory)) {
                throw new Refusal("backup.refused.not-empty", directory.toAbsolutePath().normalize());
            }
            Files.createDirectories(directory);
            try {
                Container.Content content = opened(file, directory, unlock);
                return new Restored(directory, content.sheet(), content.vault());
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(Database.fileIn(directory));
                Files.deleteIfExists(Keys.fileIn(directory));
                if (made) {
                    Files.deleteIfExists(directory);
                }
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean empty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Puts a backup in the place of a database that does not open. The damaged file is moved aside, not deleted.
     *
     * The keys there are stay, with the passwords of today.
     *
     * @param vault key of the data, open; null when they are plain
     * @param now   wall-clock time for the name of the place it is moved to
     * @throws Refusal when the backup is not good; then everything stays as it was
     */
    public static Restored inPlace(Path file, @Nullable Vault vault, Path directory, LocalDateTime now) {
        try {
            Path place = Files.createTempDirectory(directory, ".restore-");
            try {
                Container.Content content = opened(file, place, with(vault));
                close(content.vault());
                Path aside = Files.createDirectories(directory.resolve("damaged-" + TIME.format(now)));
                Path damaged = Database.fileIn(directory);
                if (Files.exists(damaged)) {
                    Files.move(damaged, aside.resolve(damaged.getFileName()));
                }
                Files.move(Database.fileIn(place), damaged, StandardCopyOption.ATOMIC_MOVE);
                return new Restored(directory, content.sheet(), null);
            } finally {
                BackupMaker.remove(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unlock with(@Nullable Vault vault) {
        return vault == null ? (keys, home) -> {
            throw new Refusal("backup.refused.sealed");
        } : Unlock.with(vault);
    }

    /** A backup that is good. */
    public record Good(Path file, BackupSheet sheet) {
    }

    /**
     * The newest backup that is good, looked for in the folders where backups were made.
     *
     * @param folders to look through, those that are not there are passed over
     * @param vault   key of the data, open; null when they are plain. Backups with another key are passed over
     */
    public static Optional<Good> newestGood(List<BackupFolder> folders, @Nullable Vault vault, Path work)
            throws IOException {
        for (Path file : candidates(folders)) {
            try {
                if (sealed(file) == (vault != null)) {
                    return Optional.of(new Good(file, check(file, with(vault), work)));
                }
            } catch (Refusal | DataUnavailable notGood) {
                // The one before it may be.
            }
        }
        return Optional.empty();
    }

    /** A backup and the keys it carries. */
    public record Carried(Path file, byte[] keys) {
    }

    /** The newest keys that a backup in one of the folders carries, for data whose own are lost. */
    public static Optional<Carried> newestKeys(List<BackupFolder> folders) throws IOException {
        for (Path file : candidates(folders)) {
            try {
                byte[] keys = Container.keys(file);
                if (keys != null && Keys.of(keys).count() > 0) {
                    return Optional.of(new Carried(file, keys));
                }
            } catch (Refusal notGood) {
                // The one before it may be.
            }
        }
        return Optional.empty();
    }

    private static List<Path> candidates(List<BackupFolder> folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (BackupFolder folder : folders) {
            all.addAll(folder.files());
        }
        all.sort(Comparator.comparing(Path::getFileName).reversed());
        return all;
    }
}
