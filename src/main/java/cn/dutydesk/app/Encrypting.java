package cn.dutydesk.app;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.OpenCopies;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Encrypts data of an earlier version. All work is done on an encrypted copy beside; the plain file keeps its place until
 * the copy was opened, every account has its key and the audit chain was recomputed. Then two renames, and the plain
 * file is overwritten and deleted. A solid-state disk may keep what was overwritten.
 */
public final class Encrypting {
    private static final String WORK = ".encrypt";
    /** What H2 may have written in clear under earlier versions. */
    private static final String TRACE = "dutydesk.trace.db";

    private Encrypting() {
    }

    /**
     * Encrypts the data of a directory that no program has open.
     *
     * @param who      system administrator, proved
     * @param password his, which goes on opening
     * @return one-time passwords of all other accounts, and a new recovery key
     * @throws Refusal when the audit chain is broken; then nothing was changed
     */
    public static FirstAccounts run(DataHome home, Actor who, char[] password, BureauClock clock, String workstation) {
        Path directory = home.directory();
        Path work = directory.resolve(WORK);
        try {
            remove(work);
            Files.createDirectory(work);
            Vault vault = Vault.create(work);
            vault.begin();
            Database.encrypt(directory, vault.filePassword(), work);
            FirstAccounts accounts = admit(work, vault, who, password, clock, workstation);
            Files.move(Keys.fileIn(work), Keys.fileIn(directory), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Path plain = Database.fileIn(directory);
            Files.move(plain, old(directory), StandardCopyOption.ATOMIC_MOVE);
            Files.move(Database.fileIn(work), plain, StandardCopyOption.ATOMIC_MOVE);
            mend(directory);
            remove(work);
            return accounts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FirstAccounts admit(Path work, Vault vault, Actor who, char[] password, BureauClock clock,
            String workstation) {
        try (Bureau copy = new Bureau(Database.file(work, vault.filePassword(), Entities.ALL), vault, clock,
                workstation)) {
            FirstAccounts accounts = copy.accounts.admit(who, password);
            ChainCheck chain = copy.audit.verify();
            if (!chain.whole()) {
                throw new Refusal("backup.refused.chain", chain.broken());
            }
            vault.ready();
            return accounts;
        }
    }

    private static Path old(Path directory) {
        return directory.resolve(Database.FILE + DataState.OLD);
    }

    /**
     * Ends what a fall of the machine interrupted: puts the plain file back where the encrypted one had not come yet, or
     * overwrites it where it had. For who holds the directory.
     */
    static void mend(Path directory) throws IOException {
        Path old = old(directory);
        if (!Files.exists(old)) {
            return;
        }
        if (!Database.exists(directory)) {
            Files.move(old, Database.fileIn(directory), StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        for (Path copy : Database.copies(directory)) {
            if (Database.plain(copy)) {
                wipe(Database.fileIn(copy));
                remove(copy);
            }
        }
        wipe(old);
        wipe(directory.resolve(TRACE));
    }

    private static void wipe(Path file) throws IOException {
        if (Files.exists(file)) {
            OpenCopies.overwrite(file);
            Files.delete(file);
        }
    }

    private static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }
}
