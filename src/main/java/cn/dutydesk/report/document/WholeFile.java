package cn.dutydesk.report.document;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a file whole or not at all: beside its place first, then moved into it. */
public final class WholeFile {
    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

    private WholeFile() {
    }

    /** @throws Refusal {@code report.refused.not-written} when it cannot be written; nothing is left behind */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        if (target.getParent() == null || Files.isDirectory(target)) {
            throw new Refusal("report.refused.not-written", file.toString());
        }
        Path beside = null;
        try {
            // Not a temporary file of the JDK: those may be read by nobody else, and this one is meant for others.
            beside = target.resolveSibling(".dutydesk-" + UUID.randomUUID() + ".part");
            try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW)) {
                content.write(out);
            }
            move(beside, target);
        } catch (IOException e) {
            LOG.warn("a file was not written", e);
            throw new Refusal("report.refused.not-written", file.toString());
        } finally {
            remove(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(@Nullable Path beside) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            LOG.warn("a part of a file stayed behind", e);
        }
    }
}
