package cn.dutydesk.app;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.settings.Fixed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data directory, held by one program at a time. The lock is taken before anything in the directory is touched and
 * given back by the operating system when the process ends, however it ends.
 */
public final class DataHome implements AutoCloseable {
    private static final String LOCK = "dutydesk.lock";

    private final Path directory;
    private final RandomAccessFile file;
    private final FileLock lock;

    private DataHome(Path directory, RandomAccessFile file, FileLock lock) {
        this.directory = directory;
        this.file = file;
        this.lock = lock;
    }

    /** Where data are when no option says so: as DUTYDESK_DATA says, the administrator's file, the platform's habit. */
    public static Path usual(Map<String, String> environment, String system, Path home) {
        String said = environment.getOrDefault("DUTYDESK_DATA", "");
        if (!said.isBlank()) {
            return Path.of(said);
        }
        String laidDown = Fixed.find(environment, Fixed.place(environment, system)).start("data");
        if (!laidDown.isEmpty()) {
            return Path.of(laidDown);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("DutyDesk");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("DutyDesk");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        boolean given = xdg != null && Path.of(xdg).isAbsolute();
        return (given ? Path.of(xdg) : home.resolve(".local").resolve("share")).resolve("dutydesk");
    }

    /**
     * Takes the directory, making it when it is not there.
     *
     * @throws DataUnavailable when it cannot be made or written, or another program holds it
     */
    public static DataHome take(Path directory) {
        String place = directory.toAbsolutePath().normalize().toString();
        RandomAccessFile file = null;
        try {
            Files.createDirectories(directory);
            file = new RandomAccessFile(directory.resolve(LOCK).toFile(), "rw");
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                file.close();
                throw new DataUnavailable("data.locked", place, null);
            }
            probe(directory);
            Encrypting.mend(directory);
            return new DataHome(directory, file, lock);
        } catch (OverlappingFileLockException e) {
            close(file);
            throw new DataUnavailable("data.locked", place, e);
        } catch (IOException e) {
            close(file);
            throw new DataUnavailable(why(e), place, e);
        }
    }

    /**
     * Whether another program holds the directory; changes nothing. Not for a program that holds it itself: closing the
     * second handle would give up the lock on some systems.
     */
    public static boolean held(Path directory) {
        Path file = directory.resolve(LOCK);
        if (!Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
             FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Finds a full disk before the database does. */
    private static void probe(Path directory) throws IOException {
        Path probe = directory.resolve("dutydesk.probe");
        try {
            Files.write(probe, new byte[64 * 1024]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static String why(IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space") || text.contains("disk full") || text.contains("not enough space")) {
            return "data.full";
        }
        boolean denied = e instanceof AccessDeniedException || e instanceof FileSystemException
                || text.contains("permission denied") || text.contains("read-only")
                || text.contains("access is denied");
        return denied ? "data.read-only" : "data.unreachable";
    }

    private static void close(@Nullable RandomAccessFile file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    public Path directory() {
        return directory;
    }

    /** Whether a bureau's data are here already; those of a set-up that was not finished do not count. */
    public boolean occupied() {
        DataState state = DataState.of(directory);
        return state != DataState.NONE && state != DataState.UNFINISHED;
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            close(file);
        }
    }
}
