package cn.dutydesk.backup.service;

import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.backup.domain.Container;
import cn.dutydesk.backup.domain.Fingerprint;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Database;
import cn.dutydesk.vault.Unlock;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one backup: copies the database while it is used, opens the copy and reads all of it, packs it, and reads the
 * packed file back. The file gets its name when all that is done; until then there is only a half one beside, which is
 * taken away again. Blocks.
 */
final class BackupMaker {
    private final Database database;
    private final @Nullable Vault vault;
    private final String program;
    private final BooleanSupplier enough;

    /**
     * @param vault   key of the database, null when it is plain
     * @param program version written on the sheet
     * @param enough  asked before each step: whether to give up
     */
    BackupMaker(Database database, @Nullable Vault vault, String program, BooleanSupplier enough) {
        this.database = database;
        this.vault = vault;
        this.program = program;
        this.enough = enough;
    }

    /**
     * @param file must not be there
     * @throws CancellationException when it was to give up; nothing is left behind
     * @throws Refusal     when the audit chain of the copy is broken, or the packed file is not what went in
     * @throws IOException when the disk refuses
     */
    BackupSheet make(Path file, Instant at) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, ".half-");
        try {
            Path zip = work.resolve("copy.zip");
            database.copyTo(zip);
            goOn();
            String hash = Container.unpackCopy(zip, work);
            Files.delete(zip);
            Path copy = work.resolve(Database.FILE);
            long bytes = Files.size(copy);
            goOn();
            CopyCheck.Found found = CopyCheck.of(work, vault == null ? null : vault.filePassword());
            if (!found.chain().whole()) {
                throw new Refusal("backup.refused.chain", found.chain().broken());
            }
            BackupSheet sheet = new BackupSheet(at, found.bureau(), found.schema(), found.chain().records(),
                    found.chain().head(), bytes, hash, program);
            goOn();
            Path packed = work.resolve("packed");
            Container.pack(copy, sheet, vault, packed);
            goOn();
            Container.check(packed, vault == null ? null : Unlock.with(vault));
            settle(packed);
            Files.move(packed, file, StandardCopyOption.ATOMIC_MOVE);
            return sheet;
        } finally {
            remove(work);
        }
    }

    private void goOn() {
        if (enough.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** Copies a backup to another place and compares the copy. @throws IOException when it is not the same */
    static void second(Path file, Path folder) throws IOException {
        Path half = folder.resolve("." + file.getFileName());
        try {
            Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
            if (!Fingerprint.of(half).equals(Fingerprint.of(file))) {
                throw new IOException("the second copy is not the same");
            }
            settle(half);
            Files.move(half, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Waits until a file lies on the disk: its name must not be there before its bytes. */
    private static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Takes away a directory with everything in it. */
    static void remove(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
