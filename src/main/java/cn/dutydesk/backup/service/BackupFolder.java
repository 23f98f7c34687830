package cn.dutydesk.backup.service;

import cn.dutydesk.backup.domain.Keeping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with backups, each named by the bureau's wall clock: {@code dutydesk-20261122-0300.backup}. Blocks. */
public final class BackupFolder {
    private static final String HEAD = "dutydesk-";
    private static final String TAIL = ".backup";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Path path;
    private final ZoneId zone;

    public BackupFolder(Path path, ZoneId zone) {
        this.path = path;
        this.zone = zone;
    }

    /** When the newest backup of a directory's database was begun, by the names of the files; null for never. */
    public static @Nullable Instant newest(Path directory, ZoneId zone) {
        try {
            Instant newest = null;
            for (Path path : BackupService.folders(directory)) {
                BackupFolder folder = new BackupFolder(path, zone);
                List<Path> files = folder.files();
                Instant at = files.isEmpty() ? null : folder.at(files.getFirst());
                newest = newest == null || at != null && at.isAfter(newest) ? at : newest;
            }
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the backup of that time belongs. */
    Path place(Instant at) {
        return path.resolve(HEAD + TIME.format(at.atZone(zone)) + TAIL);
    }

    /** The backups that are here, newest first; none when the folder is not there. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> at(file) != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        }
    }

    /** When a backup was begun, by its name; null when the name is no backup's. */
    @Nullable
    Instant at(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(HEAD) || !name.endsWith(TAIL)) {
            return null;
        }
        try {
            return LocalDateTime.parse(name.substring(HEAD.length(), name.length() - TAIL.length()), TIME).atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Deletes what need not be kept. @param most bytes all of them may take @return how many went */
    int prune(long most) throws IOException {
        removeHalves();
        List<Keeping.Kept> all = new ArrayList<>();
        for (Path file : files()) {
            all.add(new Keeping.Kept(Objects.requireNonNull(at(file)), Files.size(file)));
        }
        List<Keeping.Kept> spare = Keeping.spare(all, zone, most);
        for (Keeping.Kept one : spare) {
            Files.deleteIfExists(place(one.at()));
        }
        return spare.size();
    }

    /** What a killed process left half done. */
    private void removeHalves() throws IOException {
        List<Path> halves;
        try (Stream<Path> all = Files.list(path)) {
            halves = all.filter(file -> file.getFileName().toString().matches("\\.(half|check)-\\d+")).toList();
        }
        for (Path half : halves) {
            BackupMaker.remove(half);
        }
    }
}
