package cn.dutydesk.audit.service;

import cn.dutydesk.audit.SealKeys;
import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key in a small file beside the database, readable by its owner only and wrapped by whatever the data are
 * encrypted with. The old file is overwritten before it goes; a disk that writes elsewhere than it is told (an SSD, a
 * file system that journals data) may keep it for a while all the same.
 */
public final class FileSealKeys implements SealKeys {
    /** Name of the file in the data directory. */
    public static final String FILE = "dutydesk.seal";

    private final Path file;
    private final UnaryOperator<byte[]> wrap;
    private final UnaryOperator<byte[]> unwrap;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param wrap makes of a key what may lie on a disk @param unwrap gives it back, or refuses */
    public FileSealKeys(Path directory, UnaryOperator<byte[]> wrap, UnaryOperator<byte[]> unwrap) {
        file = directory.resolve(FILE);
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    @Override
    public Optional<Kept> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(unwrap.apply(Files.readAllBytes(file)), Kept.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException | Refusal | IllegalStateException | IllegalArgumentException notOurs) {
            // Of other data, or damaged: a new series begins, and the record says so.
            return Optional.empty();
        }
    }

    @Override
    public void store(Kept keys) {
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            Files.deleteIfExists(fresh);
            write(fresh, wrap.apply(json.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8)),
                    StandardOpenOption.CREATE_NEW);
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Path old = file.resolveSibling(FILE + ".old");
            if (Files.exists(file)) {
                Files.deleteIfExists(old);
                hold(old);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            destroy(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second name for the file that is about to lose its own, so that it can be overwritten. */
    private void hold(Path old) throws IOException {
        try {
            Files.createLink(old, file);
        } catch (UnsupportedOperationException | FileSystemException noSecondName) {
            LoggerFactory.getLogger(FileSealKeys.class).warn("the disk gives a file no second name; the key that was"
                    + " used is removed but not overwritten");
        }
    }

    private static void destroy(Path old) throws IOException {
        if (Files.exists(old)) {
            write(old, new byte[(int) Files.size(old)], StandardOpenOption.CREATE);
            Files.delete(old);
        }
    }

    private static void write(Path file, byte[] content, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
