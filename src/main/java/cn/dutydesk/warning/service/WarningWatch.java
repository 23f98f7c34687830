package cn.dutydesk.warning.service;

import cn.dutydesk.desk.DuePass;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.warning.domain.CapReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets warnings end when their time is over, and looks into the watched folder: a file that no longer grows is taken in
 * and moved to the folder {@code done} beside; where it cannot be moved it is remembered by its content. The folder may
 * lie on a drive that does not answer, so it is looked at elsewhere than where other things come due, one look at a time.
 */
public final class WarningWatch implements DuePass {
    private static final Logger LOG = LoggerFactory.getLogger(WarningWatch.class);
    private static final int MOST = 20;

    private final WarningService warnings;
    private final Settings settings;
    /** Size and time of files as last seen; one that is the same twice is whole. */
    private final Map<Path, String> seen = new HashMap<>();
    /** Files that are dealt with and could not be moved away. */
    private final Map<Path, String> left = new HashMap<>();
    private final Executor elsewhere;
    private final AtomicBoolean looking = new AtomicBoolean();
    private String unreadable = "";

    /** @param elsewhere runs one look into the folder */
    public WarningWatch(WarningService warnings, Settings settings, Executor elsewhere) {
        this.elsewhere = elsewhere;
        this.warnings = warnings;
        this.settings = settings;
    }

    @Override
    public int pass(Instant now) {
        int moved = warnings.expire(now);
        String folder = settings.text(Setting.WARNING_FOLDER).strip();
        if (!folder.isEmpty() && looking.compareAndSet(false, true)) {
            elsewhere.execute(() -> {
                try {
                    look(folder);
                } finally {
                    looking.set(false);
                }
            });
        }
        return moved;
    }

    private void look(String folder) {
        try {
            look(Path.of(folder));
            unreadable = "";
        } catch (IOException | InvalidPathException e) {
            if (!folder.equals(unreadable)) {
                LOG.warn("the folder of warnings cannot be read: {}", e.getClass().getSimpleName());
            }
            unreadable = folder;
        } catch (RuntimeException e) {
            LOG.error("the folder of warnings could not be looked through; it is tried again", e);
        }
    }

    private void look(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(WarningWatch::message).sorted().toList();
        }
        seen.keySet().retainAll(files);
        left.keySet().retainAll(files);
        int taken = 0;
        for (Path file : files) {
            String stamp = Files.size(file) + "@" + Files.getLastModifiedTime(file);
            boolean whole = stamp.equals(seen.put(file, stamp));
            if (whole && !stamp.equals(left.get(file)) && taken < MOST) {
                take(file);
                taken++;
                if (!away(file)) {
                    left.put(file, stamp);
                }
            }
        }
    }

    private static boolean message(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".xml") || name.endsWith(".cap")) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void take(Path file) throws IOException {
        warnings.found(file.getFileName().toString(), bytes(file));
    }

    /** At most one byte more than can be read, so that a longer file is seen to be too long. */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CapReader.MOST_BYTES + 1);
        }
    }

    private static boolean away(Path file) {
        try {
            Path done = Files.createDirectories(file.resolveSibling("done"));
            Path to = done.resolve(file.getFileName());
            for (int i = 1;; i++) {
                try {
                    Files.move(file, to);
                    return true;
                } catch (FileAlreadyExistsException taken) {
                    to = done.resolve(i + "-" + file.getFileName());
                }
            }
        } catch (IOException e) {
            LOG.warn("a file of the folder of warnings cannot be moved: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
