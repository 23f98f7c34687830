package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/** The disk that holds the data has room. */
public final class DiskCheck implements Check {
    /** Below this many bytes the database may stop at any moment. */
    public static final long BAD_BELOW = 200L << 20;
    /** Below this many bytes somebody should clear up: a year of duty and its copies need about this. */
    public static final long WARN_BELOW = 2L << 30;

    private final Texts texts;
    private final Path directory;
    private final ToLongFunction<Path> usable;

    /** @param usable bytes this user may still write on the disk of an existing path */
    public DiskCheck(Texts texts, Path directory, ToLongFunction<Path> usable) {
        this.texts = texts;
        this.directory = directory;
        this.usable = usable;
    }

    /** Bytes this user may still write on the disk of an existing path. */
    public static long usable(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Topic topic() {
        return Topic.DISK;
    }

    @Override
    public Finding look() {
        Path there = DirectoryCheck.nearest(directory);
        long bytes = usable.applyAsLong(there);
        String words = texts.of("admin.doctor.disk", Sizes.words(bytes), there);
        if (bytes < BAD_BELOW) {
            return bad(words, texts.of("admin.doctor.disk-bad-do"));
        }
        return bytes < WARN_BELOW ? warn(words, texts.of("admin.doctor.disk-do")) : ok(words);
    }
}
