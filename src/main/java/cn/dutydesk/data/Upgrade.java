package cn.dutydesk.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of an earlier version up to this program so that it is done whole or not at all. A migration of
 * several statements is not one step for H2: a kill between two of them would leave tables that fit no program. So the
 * data are copied before, into a directory that the earlier program can be started on, and a copy that was not yet let
 * go is put back at the next opening. Blocks.
 */
final class Upgrade {
    /** Beside the database while its tables are changed; holds the name of the directory with the copy. */
    static final String RUNNING = "upgrade.running";
    /** What the directory of a copy is called, before the number of its tables. */
    static final String COPY = "before-upgrade-";
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    private Upgrade() {
    }

    /** Puts back what an upgrade that did not come to its end began with. Before the file is opened. */
    static void mend(Path directory) {
        Path running = directory.resolve(RUNNING);
        if (!Files.exists(running)) {
            return;
        }
        try {
            Path copy = directory.resolve(Files.readString(running).strip()).resolve(Database.FILE);
            if (Files.exists(copy)) {
                put(copy, Database.fileIn(directory));
                LOG.warn("an upgrade was broken off; the data of before are back");
            }
            Files.delete(running);
        } catch (IOException e) {
            throw refused(e, directory);
        }
    }

    /**
     * Copies the closed database, and what lies beside it under the same name, such as its keys.
     *
     * @param version of its tables
     * @return the directory of the copy
     */
    static Path keep(Path directory, String version) {
        Path copy = directory.resolve(COPY + version);
        try {
            Files.createDirectories(copy);
            List<Path> files;
            try (Stream<Path> all = Files.list(directory)) {
                files = all.filter(Files::isRegularFile).filter(file -> file.getFileName().toString()
                        .matches("dutydesk\\.(mv\\.db|keys.*|tries.*)")).toList();
            }
            for (Path file : files) {
                put(file, copy.resolve(file.getFileName()));
            }
            Path half = directory.resolve(RUNNING + ".new");
            Files.writeString(half, copy.getFileName().toString(), StandardCharsets.UTF_8);
            settle(half);
            Files.move(half, directory.resolve(RUNNING), StandardCopyOption.ATOMIC_MOVE);
            return copy;
        } catch (IOException e) {
            throw refused(e, directory);
        }
    }

    /** The tables are whole and on the disk. Copies of earlier upgrades go; the one of this stays. */
    static void done(Path directory, Path copy) {
        try {
            Files.deleteIfExists(directory.resolve(RUNNING));
        } catch (IOException e) {
            throw refused(e, directory);
        }
        LOG.info("the tables were upgraded; the data of before are in {}", copy.getFileName());
        try {
            for (Path one : copies(directory)) {
                if (!one.equals(copy)) {
                    remove(one);
                }
            }
        } catch (IOException e) {
            LOG.warn("the copy of an earlier upgrade could not be removed", e);
        }
    }

    /** The directories with copies that are there. */
    static List<Path> copies(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(one -> one.getFileName().toString().startsWith(COPY)).toList();
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }

    /** Whole or not at all, and on the disk before it has its name. */
    private static void put(Path from, Path to) throws IOException {
        Path half = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
        settle(half);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static DataUnavailable refused(IOException e, Path directory) {
        return new DataUnavailable(Database.why(e), directory.toAbsolutePath().normalize().toString(), e);
    }
}
