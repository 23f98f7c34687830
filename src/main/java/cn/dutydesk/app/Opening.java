package cn.dutydesk.app;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Phases;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.Mapping;
import cn.dutydesk.security.Actor;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Tries;
import cn.dutydesk.vault.Unlock;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opening a bureau's data: what lies in a directory, its key, then its database. Blocks; background thread. */
public final class Opening {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final BureauClock clock;
    private final String workstation;
    private final AtomicReference<@Nullable Mapping> begun = new AtomicReference<>();
    private final Fixed fixed;

    /** @param workstation name of this machine */
    public Opening(BureauClock clock, String workstation) {
        this(clock, workstation, Fixed.NONE);
    }

    /** @param fixed what an administrator of this machine laid down */
    public Opening(BureauClock clock, String workstation, Fixed fixed) {
        this.clock = clock;
        this.workstation = workstation;
        this.fixed = fixed;
    }

    /** What an administrator of this machine laid down. */
    public Fixed fixed() {
        return fixed;
    }

    /** Begins what opening needs no data and no password for; the next opening waits for it. Any thread, returns at once. */
    public void prepare() {
        if (begun.get() == null) {
            begun.set(Mapping.begin(Entities.ALL));
        }
    }

    /** @throws DataUnavailable when the data in a directory cannot be opened by any password */
    public static DataState demandOpenable(Path directory) {
        DataState state = DataState.of(directory);
        String place = directory.toAbsolutePath().normalize().toString();
        switch (state) {
            case NONE -> throw new DataUnavailable("data.missing", place, null);
            case UNFINISHED -> throw new DataUnavailable("data.unfinished", place, null);
            case KEYS_MISSING -> throw new DataUnavailable("data.keys-missing", place, null);
            case KEYS_DAMAGED -> throw new DataUnavailable("data.keys-damaged", place, null);
            default -> {
                return state;
            }
        }
    }

    /**
     * Opens the key of encrypted data by an account's password. A wrong one is noted, and the next has to wait longer.
     *
     * @throws Refusal when it is wrong, or too early for another try
     */
    public Vault unlock(DataHome home, String user, char[] password) {
        return unlock(home.directory(), home.directory(), user, password);
    }

    /** @param writes where changes of the keys go; null for only looking */
    public Vault unlock(Path directory, @Nullable Path writes, String user, char[] password) {
        Tries tries = new Tries(directory);
        tries.demandPatience(clock.now());
        Keys keys = Keys.read(directory);
        try {
            return Phases.of("password (Argon2id)", () -> Unlock.password(user, password).open(keys, writes));
        } catch (Refusal wrong) {
            tries.failed(clock.now(), keys, user, workstation);
            throw wrong;
        }
    }

    /** The same by the recovery key; it is too long to be guessed. */
    public Vault unlock(DataHome home, char[] recoveryKey) {
        return Unlock.recovery(recoveryKey).open(Keys.read(home.directory()), home.directory());
    }

    /** Opens data that are not encrypted. */
    public Bureau open(DataHome home) {
        prepare();
        return services(Database.file(home.directory(), null, Entities.ALL, begun.getAndSet(null)), null);
    }

    /**
     * Opens encrypted data, puts their keys in order and tells the audit trail what happened at the closed door.
     *
     * @param vault closed with the bureau; when the database does not open it stays open, to look for a backup with
     */
    public Bureau open(DataHome home, Vault vault) {
        Bureau bureau = null;
        try {
            prepare();
            bureau = services(Database.file(home.directory(), vault.filePassword(), Entities.ALL,
                    begun.getAndSet(null)), vault);
            Set<String> users = bureau.accounts.usable();
            tell(bureau, vault, new Tries(home.directory()), users);
            vault.keepOnly(users);
            return bureau;
        } catch (RuntimeException e) {
            if (bureau != null) {
                bureau.close();
            }
            throw e;
        }
    }

    private Bureau services(Database database, @Nullable Vault vault) {
        return Phases.of("services", () -> new Bureau(database, vault, clock, workstation, fixed));
    }

    private void tell(Bureau bureau, Vault vault, Tries tries, Set<String> users) {
        if (vault.altered()) {
            bureau.acts.writeAsSystem("vault.altered", act -> {
                act.record("keys", null, null, null);
                return null;
            });
        }
        for (Tries.Try one : tries.all()) {
            String user = vault.named(one.holder(), users);
            bureau.acts.recordRefusal(new Actor(0, user, user, Set.of(), null), "security.sign-in",
                    new Refusal("vault.refused.wrong", one.at(), one.place()));
        }
        tries.told();
    }

    /** Opens a new database with a new key; keys are given out by {@link Setup}. */
    public Bureau create(DataHome home) {
        Vault vault = newKey(home);
        return new Bureau(Database.file(home.directory(), vault.filePassword(), Entities.ALL), vault, clock,
                workstation, fixed);
    }

    /**
     * A new key for a directory without a database. What lies there of a set-up that was not finished, and keys whose
     * database is gone, are moved aside.
     */
    public Vault newKey(DataHome home) {
        Path directory = home.directory();
        try {
            if (Keys.exist(directory) || Database.exists(directory)) {
                Path aside = Files.createDirectories(directory.resolve("unfinished-"
                        + TIME.format(LocalDateTime.ofInstant(clock.now(), clock.zone()))));
                move(Keys.fileIn(directory), aside);
                move(Database.fileIn(directory), aside);
            }
            // So that data that are there without a password for anybody can be told from data whose keys were lost.
            Vault vault = Vault.create(directory);
            vault.begin();
            return vault;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path file, Path aside) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
