package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** The data directory is there or can be made, can be written, and nobody else holds it. */
public final class DirectoryCheck implements Check {
    private final Texts texts;
    private final Path directory;
    private final BooleanSupplier held;

    public DirectoryCheck(Texts texts, Path directory, BooleanSupplier held) {
        this.texts = texts;
        this.directory = directory.toAbsolutePath().normalize();
        this.held = held;
    }

    /** The directory itself, or the nearest one above it that exists. */
    static Path nearest(Path directory) {
        Path at = directory.toAbsolutePath().normalize();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTORY;
    }

    @Override
    public Finding look() {
        Path there = nearest(directory);
        if (!Files.isDirectory(there)) {
            return bad(texts.of("admin.doctor.directory-file", there), texts.of("admin.doctor.directory-do"));
        }
        if (!Files.isWritable(there)) {
            return bad(texts.of("admin.doctor.directory-read-only", there), texts.of("admin.doctor.directory-do"));
        }
        if (!there.equals(directory)) {
            return ok(texts.of("admin.doctor.directory-none", directory));
        }
        if (held.getAsBoolean()) {
            return warn(texts.of("admin.doctor.directory-held", directory), texts.of("admin.doctor.directory-held-do"));
        }
        return ok(texts.of("admin.doctor.directory", directory));
    }
}
