package cn.dutydesk.backup.service;

import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.domain.Container;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings backups back. Needs no open bureau: that is when it is wanted. Never overwrites anything. Blocks. */
public final class Restore {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private Restore() {
    }

    /**
     * Opens a backup without bringing it back: compares it with its sheet, reads all of it, recomputes the audit chain.
     *
     * @param work where it may be unpacked meanwhile; taken away again
     * @throws Refusal when it is none, is damaged, or its chain is broken
     */
    public static BackupSheet check(Path file, Path work) {
        try {
            Path place = Files.createTempDirectory(Files.createDirectories(work), ".check-");
            try {
                return opened(file, place);
            } finally {
                BackupMaker.remove(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a backup says about itself. @throws Refusal when it is none */
    public static BackupSheet sheet(Path file) throws IOException {
        return Container.sheet(file);
    }

    private static BackupSheet opened(Path file, Path place) throws IOException {
        BackupSheet sheet = Container.unpack(file, place);
        CopyCheck.Found found = CopyCheck.of(place);
        if (!found.chain().whole() || !found.chain().head().equals(sheet.head())) {
            throw new Refusal("backup.refused.chain", found.chain().broken());
        }
        return sheet;
    }

    /**
     * Unpacks a backup into a new or empty directory and opens it there.
     *
     * @throws Refusal when the directory holds anything, or the backup is not good; nothing is left behind then
     */
    public static Restored into(Path file, Path directory) {
        try {
            boolean made = !Files.exists(directory);
            if (!made && !empty(directory)) {
                throw new Refusal("backup.refused.not-empty", directory.toAbsolutePath().normalize());
            }
            Files.createDirectories(directory);
            try {
                return new Restored(directory, opened(file, directory));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(Database.fileIn(directory));
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
     * @param now wall-clock time for the name of the place it is moved to
     * @throws Refusal when the backup is not good; then everything stays as it was
     */
    public static Restored inPlace(Path file, Path directory, LocalDateTime now) {
        try {
            Path place = Files.createTempDirectory(directory, ".restore-");
            try {
                BackupSheet sheet = opened(file, place);
                Path aside = Files.createDirectories(directory.resolve("damaged-" + TIME.format(now)));
                Path damaged = Database.fileIn(directory);
                if (Files.exists(damaged)) {
                    Files.move(damaged, aside.resolve(damaged.getFileName()));
                }
                Files.move(Database.fileIn(place), damaged, StandardCopyOption.ATOMIC_MOVE);
                return new Restored(directory, sheet);
            } finally {
                BackupMaker.remove(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The newest backup that is good, looked for in the folders where backups were made.
     *
     * @param folders to look through, those that are not there are passed over
     */
    public static Optional<Path> newestGood(List<BackupFolder> folders, Path work) throws IOException {
        for (Path file : candidates(folders)) {
            try {
                check(file, work);
                return Optional.of(file);
            } catch (Refusal | DataUnavailable notGood) {
                continue;
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
