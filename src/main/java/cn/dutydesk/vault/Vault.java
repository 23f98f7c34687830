package cn.dutydesk.vault;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open keys: holds the data key in memory as long as the program runs, and keeps the slots. A password's new slot is
 * written beside the old one before the account is changed, and the old one goes only after; whenever a fall of the
 * machine comes between, both open, and the next good sign-in takes away the one that is no longer the account's. Safe
 * for threads.
 */
public final class Vault implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    /** In the place of a sign-in name: the recovery key's slot. */
    public static final String RECOVERY = Keys.RECOVERY;
    private static final String SEAL = "keys seal 1";
    private static final String FILE_PASSWORD = "database file 1";
    private static final String BACKUP = "backup 1";
    private static final byte[] NO_SALT = new byte[0];

    private final byte[] dataKey;
    private final @Nullable Path home;
    private final boolean altered;
    private final Set<String> verified = new HashSet<>();
    private Keys keys;

    private Vault(byte[] dataKey, @Nullable Path home, Keys keys) {
        this.dataKey = dataKey;
        this.home = home;
        this.keys = keys;
        this.altered = !keys.slots().isEmpty() && !keys.sealedBy(sealKey());
    }

    /**
     * A new data key for a directory that has none. {@link #begin} writes the file; it is not {@link #ready}
     * before somebody says so.
     */
    public static Vault create(Path home) {
        return new Vault(Random.bytes(Gcm.KEY), home, new Keys(Random.name(), Random.bytes(16), false, List.of(), ""));
    }

    /** @throws Refusal {@code vault.refused.wrong} when no slot of the account opens; nothing tells which was wrong */
    static Vault open(Keys keys, @Nullable Path home, String user, char[] password) {
        Vault vault = open(keys, home, keys.of(user.strip()), password);
        if (vault == null) {
            throw new Refusal("vault.refused.wrong");
        }
        if (keys.of(user.strip()).size() == 1) {
            vault.verified.add(keys.holder(user.strip()));
        }
        return vault;
    }

    /** @throws Refusal {@code vault.refused.recovery} */
    static Vault recover(Keys keys, @Nullable Path home, char[] key) {
        Vault vault = open(keys, home, keys.of(RECOVERY), normal(key));
        if (vault == null) {
            throw new Refusal("vault.refused.recovery");
        }
        return vault;
    }

    private static @Nullable Vault open(Keys keys, @Nullable Path home, List<Slot> slots, char[] password) {
        if (slots.isEmpty()) {
            // As long as a wrong password takes.
            Arrays.fill(Stretch.fresh().key(password), (byte) 0);
        }
        for (Slot slot : slots) {
            byte[] key = unwrap(keys.id(), slot, password);
            if (key != null) {
                return new Vault(key, home, keys);
            }
        }
        return null;
    }

    /** The same data key over another file of keys, a backup's. @throws Refusal {@code vault.refused.other-key} */
    Vault same(Keys other, @Nullable Path place) {
        Vault vault = new Vault(dataKey.clone(), place, other);
        if (vault.altered || other.slots().isEmpty()) {
            vault.close();
            throw new Refusal("vault.refused.other-key");
        }
        return vault;
    }

    private static byte @Nullable [] unwrap(String id, Slot slot, char[] password) {
        byte[] wrapping = slot.stretch().key(password);
        try {
            return Gcm.open(wrapping, slot.wrapped(), Keys.about(id, slot.id(), slot.holder(), slot.stretch()));
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    /** Recovery keys are typed from paper: capitals or not, spaces around. */
    private static char[] normal(char[] key) {
        return new String(key).strip().toUpperCase(Locale.ROOT).toCharArray();
    }

    // ---- slots

    /**
     * Wraps the data key for a password; nothing is written yet. Takes tenths of a second.
     *
     * @return to be added under an account's name
     */
    public Key cut(char[] password) {
        return new Key(Stretch.fresh(), password.clone());
    }

    /** The same for a recovery key. */
    public Key cutRecovery(char[] key) {
        return new Key(Stretch.fresh(), normal(key));
    }

    /** A wrapping key made from one password, to be put into one slot. */
    public final class Key {
        private final Stretch stretch;
        private final byte[] wrapping;
        private Set<String> before = Set.of();
        private @Nullable Slot slot;

        private Key(Stretch stretch, char[] password) {
            this.stretch = stretch;
            this.wrapping = stretch.key(password);
            Arrays.fill(password, '\0');
        }

        /** Writes it beside what the account has. When this returns it lasts. */
        public void add(String user) {
            synchronized (Vault.this) {
                String holder = keys.holder(user);
                String id = Random.name();
                before = ids(holder);
                slot = new Slot(id, holder, stretch,
                        Gcm.seal(wrapping, dataKey, Keys.about(keys.id(), id, holder, stretch)));
                Arrays.fill(wrapping, (byte) 0);
                List<Slot> all = new ArrayList<>(keys.slots());
                all.add(slot);
                write(all, keys.ready());
            }
        }

        /** The account is changed: what opened before no longer does. Never fails; the next sign-in does it again. */
        public void alone() {
            dropQuietly(before);
            synchronized (Vault.this) {
                verified.add(Objects.requireNonNull(slot).holder());
            }
        }

        /** The account was not changed. Never fails. */
        public void withdraw() {
            if (slot != null) {
                dropQuietly(Set.of(slot.id()));
            }
        }
    }

    /**
     * To be called while an account is being closed.
     *
     * @return to be run once it is: no password it has now opens any more. Never fails
     */
    public synchronized Runnable closing(String user) {
        String holder = keys.holder(user);
        verified.remove(holder);
        Set<String> now = ids(holder);
        return () -> dropQuietly(now);
    }

    /**
     * To be called before a password is looked at.
     *
     * @return to be given the password once it was right: what is left of earlier passwords goes, and a slot that is
     *         missing is made. Takes tenths of a second the first time in a run of the program; never fails
     */
    public synchronized Consumer<char[]> settling(String user) {
        List<Slot> now = keys.of(user);
        return password -> settle(user, password, now);
    }

    private void settle(String user, char[] password, List<Slot> slots) {
        String holder = current().holder(user);
        synchronized (this) {
            if (verified.contains(holder)) {
                return;
            }
        }
        try {
            Set<String> others = new HashSet<>();
            boolean found = false;
            for (Slot slot : slots) {
                byte[] key = found ? null : unwrap(current().id(), slot, password);
                found |= key != null;
                if (key == null) {
                    others.add(slot.id());
                }
            }
            if (!found) {
                cut(password).add(user);
            }
            drop(others);
            synchronized (this) {
                verified.add(holder);
            }
        } catch (UncheckedIOException e) {
            LOG.warn("the keys could not be put in order; the next sign-in tries again", e);
        }
    }

    /** Takes away the slots of everybody who is not named. @param users every account that may be used */
    public synchronized void keepOnly(Collection<String> users) {
        Set<String> holders = new HashSet<>(Set.of(keys.recovery()));
        users.forEach(user -> holders.add(keys.holder(user)));
        if (altered || keys.slots().stream().anyMatch(slot -> !holders.contains(slot.holder()))) {
            write(keys.slots().stream().filter(slot -> holders.contains(slot.holder())).toList(), keys.ready());
        }
    }

    /** Writes the file, without a slot yet and not ready. */
    public synchronized void begin() {
        write(List.of(), false);
    }

    /** The data are set up, and who got a password will be told it. */
    public synchronized void ready() {
        write(keys.slots(), true);
    }

    private Set<String> ids(String holder) {
        return keys.slots().stream().filter(slot -> slot.holder().equals(holder)).map(Slot::id)
                .collect(Collectors.toSet());
    }

    private void dropQuietly(Set<String> ids) {
        try {
            drop(ids);
        } catch (UncheckedIOException e) {
            LOG.warn("an old key could not be taken away; the next sign-in tries again", e);
        }
    }

    private synchronized void drop(Set<String> ids) {
        List<Slot> left = keys.slots().stream().filter(slot -> !ids.contains(slot.id())).toList();
        if (left.size() < keys.slots().size()) {
            write(left, keys.ready());
        }
    }

    private void write(List<Slot> slots, boolean nowReady) {
        if (home == null) {
            throw new IllegalStateException("the keys of a backup are not changed");
        }
        Keys changed = keys.with(slots, nowReady, sealKey());
        try {
            SafeFile.write(Keys.fileIn(home), changed.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys = changed;
    }

    private synchronized Keys current() {
        return keys;
    }

    // ---- what the key is for

    /** What the database file is encrypted with: 64 hex digits. */
    public char[] filePassword() {
        return HexFormat.of().formatHex(Derive.key(dataKey, FILE_PASSWORD, NO_SALT, Gcm.KEY)).toCharArray();
    }

    /**
     * Seals a small secret of another room, such as a signing key.
     *
     * @param purpose what for; only the same one opens it
     */
    public byte[] seal(String purpose, byte[] plain) {
        return Gcm.seal(Derive.key(dataKey, "secret " + purpose, NO_SALT, Gcm.KEY), plain, Derive.bytes(purpose));
    }

    /** @throws Refusal {@code vault.refused.altered} when it was sealed by another key, for another purpose, or changed */
    public byte[] unseal(String purpose, byte[] sealed) {
        byte[] plain = Gcm.open(Derive.key(dataKey, "secret " + purpose, NO_SALT, Gcm.KEY), sealed,
                Derive.bytes(purpose));
        if (plain == null) {
            throw new Refusal("vault.refused.altered");
        }
        return plain;
    }

    /**
     * Encrypts a stream of any length; closing the answer writes its end and closes what is under it.
     *
     * @param about what lies beside it in clear and must not be exchanged
     */
    public OutputStream sealing(OutputStream under, byte[] about) throws IOException {
        byte[] salt = Random.bytes(SealedStream.SALT);
        under.write(salt);
        return new SealedStream.Out(under, SealedStream.cipher(dataKey, BACKUP, salt), Derive.hash(about));
    }

    /** Reads what {@link #sealing} wrote. Whatever was changed, cut or moved is an {@link AlteredException}. */
    public InputStream unsealing(InputStream under, byte[] about) throws IOException {
        byte[] salt = under.readNBytes(SealedStream.SALT);
        if (salt.length < SealedStream.SALT) {
            throw new AlteredException();
        }
        return new SealedStream.In(under, SealedStream.cipher(dataKey, BACKUP, salt), Derive.hash(about));
    }

    /** The keys as they lie in the file now, for putting into a backup. */
    public synchronized byte[] keysFile() {
        return keys.bytes();
    }

    /** Whether somebody without the data key had changed the file of keys. */
    public boolean altered() {
        return altered;
    }

    /** Whose name it is, for attempts noted by {@link Tries}; empty when none of these. */
    public String named(String holder, Collection<String> users) {
        return users.stream().filter(user -> current().holder(user).equals(holder)).findFirst().orElse("");
    }

    @Override
    public void close() {
        Arrays.fill(dataKey, (byte) 0);
    }

    private byte[] sealKey() {
        return Derive.key(dataKey, SEAL, NO_SALT, Gcm.KEY);
    }
}
