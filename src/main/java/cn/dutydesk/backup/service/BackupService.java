package cn.dutydesk.backup.service;

import cn.dutydesk.backup.BackupChanged;
import cn.dutydesk.backup.BackupHealth;
import cn.dutydesk.backup.BackupKind;
import cn.dutydesk.backup.BackupSheet;
import cn.dutydesk.backup.BackupView;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.domain.BackupRow;
import cn.dutydesk.backup.store.BackupStore;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.vault.Unlock;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups by the clock and by hand. One is made at a time, on a thread of its own, because reading it back takes
 * seconds; what came of it is a row and a record in the audit trail. Blocks, but for {@link #pass}.
 */
public final class BackupService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);
    private static final int LISTED = 200;
    private static final int LAST_STEP_SECONDS = 20;
    /** Reading a backup of ten years back keeps a core busy for most of a minute. */
    private static final Duration ROOM = Duration.ofMinutes(2);
    private static final long MEGABYTE = 1024 * 1024;
    private static final List<BackupKind> MADE = List.of(BackupKind.TIMED, BackupKind.BY_HAND);
    /** Beside the database: where copies were put, for a start at which the settings cannot be read. */
    private static final String FOLDERS = "copies.folders";

    private final Database database;
    private final @Nullable Vault vault;
    private final Acts acts;
    private final Settings settings;
    private final BureauClock clock;
    private final Texts documents;
    private final BackupMaker maker;
    private final Executor elsewhere;
    /** Whoever makes a backup has the turn; the end of the program keeps it. */
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean closing;
    private volatile @Nullable BackupHealth health;
    private volatile Instant tried = Instant.MIN;
    private volatile Instant stepped = Instant.MIN;

    /**
     * @param vault     key of the database; null when it is plain
     * @param documents language of what is written down: Chinese
     * @param program   version written on each backup
     * @param elsewhere runs the backups that come due
     */
    public BackupService(Database database, @Nullable Vault vault, Acts acts, Settings settings, BureauClock clock,
            Texts documents,
            String program, Executor elsewhere) {
        this.database = database;
        this.vault = vault;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
        this.documents = documents;
        this.maker = new BackupMaker(database, vault, program, () -> closing);
        this.elsewhere = elsewhere;
    }

    /** Where backups are put: the folder of the settings, or {@code backup} beside the data. */
    public Path folder() {
        String own = settings.text(Setting.BACKUP_FOLDER).strip();
        return own.isEmpty() ? Path.of(database.place()).resolve("backup") : Path.of(own);
    }

    /** The folders in which backups of a directory's database may lie, also when it cannot be opened. */
    public static List<Path> folders(Path directory) throws IOException {
        List<Path> all = new ArrayList<>(List.of(directory.resolve("backup")));
        Path noted = directory.resolve(FOLDERS);
        if (Files.isRegularFile(noted)) {
            for (String line : Files.readAllLines(noted)) {
                Path folder = Path.of(line);
                if (!all.contains(folder)) {
                    all.add(folder);
                }
            }
        }
        return all;
    }

    /** Begins the backup that is due, elsewhere. @return 1 when one was begun */
    public int pass(Instant now) {
        if (!database.onDisk() || !due(now) || !turn.tryAcquire()) {
            return 0;
        }
        tried = now;
        elsewhere.execute(() -> {
            try {
                run(BackupKind.TIMED, null);
            } catch (CancellationException e) {
                LOG.debug("a backup was given up, the program ends");
            } catch (RuntimeException e) {
                LOG.error("the result of a backup could not be written down", e);
            } finally {
                turn.release();
            }
        });
        return 1;
    }

    /** Somebody begins to work: the next timed backup leaves the machine to that person for two minutes. Any thread. */
    public void stepBack() {
        stepped = clock.now();
    }

    private boolean due(Instant now) {
        if (!stepped.isAfter(now) && now.isBefore(stepped.plus(ROOM))) {
            return false;
        }
        Duration every = Duration.ofMinutes(settings.number(Setting.BACKUP_MINUTES));
        Instant last = health().lastGood();
        // A clock that was set back must not stop backups until it has caught up.
        boolean old = last == null || last.isAfter(now) || !last.plus(every).isAfter(now);
        return old && (tried.isAfter(now) || tried.equals(Instant.MIN) || !tried.plus(every.dividedBy(4)).isAfter(now));
    }

    /**
     * Makes a backup now.
     *
     * @throws Refusal when the actor may not, one is being made, or the data are not in a file
     */
    public BackupView make(Actor who) {
        return alone(who, "backup.make", () -> run(BackupKind.BY_HAND, who));
    }

    /**
     * Writes a backup into a file of the person's choice; it is not counted among those that are kept.
     *
     * @throws Refusal when the actor may not, the file is there already, or the backup cannot be made
     */
    public BackupSheet export(Actor who, Path file) {
        return alone(who, "backup.export", () -> {
            Instant begun = clock.now();
            try {
                BackupSheet sheet = maker.make(file, begun);
                acts.write(who, Permission.BACKUP_RUN, "backup.export", act -> {
                    act.record("backup", file.getFileName().toString(), null, Map.of("records", sheet.records(),
                            "hash", sheet.hash()));
                    return null;
                });
                return sheet;
            } catch (IOException e) {
                throw new Refusal("backup.refused.disk", file, why(e));
            }
        });
    }

    /**
     * Brings the newest backup back into a place of its own, opens it and takes it away again: the proof that it can be
     * done, once a month.
     *
     * @throws Refusal when the actor may not, or there is none
     */
    public BackupView tryOut(Actor who) {
        return alone(who, "backup.try", () -> {
            Instant begun = clock.now();
            Path file = newest();
            String words;
            boolean good = false;
            try {
                BackupSheet sheet = Restore.check(file, own(), folder());
                words = documents.of("backup.tried", sheet.records(),
                        documents.date(clock.local(sheet.at()).toLocalDate())
                                + " " + documents.time(clock.local(sheet.at()).toLocalTime()));
                good = true;
            } catch (Refusal refusal) {
                words = refusal.words(documents);
            } catch (DataUnavailable e) {
                words = e.words(documents);
            }
            return record(who, new BackupRow(BackupKind.TRIED, begun, clock.now(), file.toString(), size(file), good,
                    false, words, who.user()));
        });
    }

    /** Opens backups of these data. */
    private Unlock own() {
        return vault == null ? (keys, home) -> {
            throw new Refusal("backup.refused.sealed");
        } : Unlock.with(vault);
    }

    /**
     * Brings a backup back into a directory that is new or empty; the open bureau stays as it is.
     *
     * @param other opens a backup that these data's key does not open; null for none
     * @throws Refusal when the actor may not, which is recorded, or the backup is not good
     */
    public Restored restore(Actor who, Path file, @Nullable Unlock other, Path directory) {
        acts.demand(who, Permission.BACKUP_RUN, "backup.restore");
        Restored restored = Restore.into(file, other == null ? own() : own().or(other), directory);
        if (restored.vault() != null) {
            restored.vault().close();
        }
        return new Restored(restored.directory(), restored.sheet(), null);
    }

    private Path newest() {
        try {
            List<Path> files = new BackupFolder(folder(), clock.zone()).files();
            if (files.isEmpty()) {
                throw new Refusal("backup.refused.none");
            }
            return files.getFirst();
        } catch (IOException e) {
            throw new Refusal("backup.refused.disk", folder(), why(e));
        }
    }

    /** Writes down that this database was brought back from a backup. As the program itself, first thing after. */
    public void restored(Path file, BackupSheet sheet) {
        record(null, new BackupRow(BackupKind.RESTORED, sheet.at(), clock.now(), file.toAbsolutePath().toString(),
                size(file), true, false, documents.of("backup.restored", sheet.records()), Actor.SYSTEM.user()));
    }

    private <R> R alone(Actor who, String action, Supplier<R> work) {
        acts.demand(who, Permission.BACKUP_RUN, action);
        if (!database.onDisk()) {
            throw new Refusal("backup.refused.memory");
        }
        if (!turn.tryAcquire()) {
            throw new Refusal("backup.refused.busy");
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private BackupView run(BackupKind kind, @Nullable Actor who) {
        Instant begun = clock.now();
        String by = who == null ? Actor.SYSTEM.user() : who.user();
        Path file = null;
        try {
            BackupFolder kept = new BackupFolder(folder(), clock.zone());
            file = kept.place(begun);
            maker.make(file, begun);
            String second = second(file);
            kept.prune(settings.number(Setting.BACKUP_MEGABYTES) * MEGABYTE);
            return record(who, new BackupRow(kind, begun, clock.now(), file.toString(), Files.size(file), true,
                    second.isEmpty() && !settings.text(Setting.BACKUP_SECOND).isBlank(), second, by));
        } catch (IOException | InvalidPathException | Refusal | DataUnavailable e) {
            LOG.warn("a backup failed: {}", e.getClass().getSimpleName());
            return record(who, new BackupRow(kind, begun, clock.now(), file == null ? "" : file.toString(), 0, false,
                    false, why(e), by));
        }
    }

    /** @return why there is no second copy; empty when there is, or none is asked for */
    private String second(Path file) throws IOException {
        String wanted = settings.text(Setting.BACKUP_SECOND).strip();
        note(wanted);
        if (wanted.isEmpty()) {
            return "";
        }
        try {
            Path folder = Path.of(wanted);
            if (!Files.isDirectory(folder)) {
                return documents.of("backup.second-missing", wanted);
            }
            BackupMaker.second(file, folder);
            new BackupFolder(folder, clock.zone()).prune(settings.number(Setting.BACKUP_MEGABYTES) * MEGABYTE);
            return "";
        } catch (IOException | InvalidPathException e) {
            return documents.of("backup.second-failed", wanted, why(e));
        }
    }

    private void note(String second) throws IOException {
        Files.write(Path.of(database.place()).resolve(FOLDERS),
                second.isEmpty() ? List.of(folder().toString()) : List.of(folder().toString(), second));
    }

    private String why(Exception e) {
        return switch (e) {
            case Refusal refusal -> refusal.words(documents);
            case DataUnavailable data -> data.words(documents);
            default -> documents.of("backup.disk", e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        };
    }

    private BackupView record(@Nullable Actor who, BackupRow row) {
        Function<Act, BackupRow> store = act -> {
            act.session().persist(row);
            Map<String, Object> after = new LinkedHashMap<>();
            after.put("kind", row.kind().name());
            after.put("good", row.good());
            after.put("bytes", row.bytes());
            act.record("backup", row.id(), null, after);
            // Before the signal: whoever hears it asks again.
            act.unit().afterCommit(() -> health = null);
            act.signal(new BackupChanged());
            return row;
        };
        String action = "backup." + row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        BackupRow stored = who == null ? acts.writeAsSystem(action, store)
                : acts.write(who, Permission.BACKUP_RUN, action, store);
        return view(stored);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static BackupView view(BackupRow row) {
        return new BackupView(row.id(), row.kind(), row.begunAt(), Duration.between(row.begunAt(), row.endedAt()),
                row.file(), row.bytes(), row.good(), row.twice(), row.words(), row.madeBy(),
                !row.file().isEmpty() && Files.exists(Path.of(row.file())));
    }

    /** @return the newest, made or not. @throws Refusal when the actor may not */
    public List<BackupView> list(Actor who) {
        return acts.read(who, Permission.BACKUP_RUN, session -> BackupStore.newest(session, LISTED).stream()
                .map(BackupService::view).toList());
    }

    public boolean may(Actor who) {
        return acts.allows(who, Permission.BACKUP_RUN);
    }

    /** How things stand. From memory after the first time; any thread but the screen's. */
    public BackupHealth health() {
        BackupHealth known = health;
        if (known == null) {
            known = read();
            health = known;
        }
        return known;
    }

    /**
     * Before the database closes: a backup that is being made is given up at its next step (waits at most 20 s), and
     * none begins any more. What is given up is due again at the next start.
     */
    @Override
    public void close() {
        closing = true;
        try {
            if (!turn.tryAcquire(LAST_STEP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a backup was still being made at exit");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BackupHealth read() {
        return database.tx().read(session -> {
            BackupRow last = BackupStore.last(session, MADE, false).orElse(null);
            BackupRow good = BackupStore.last(session, MADE, true).orElse(null);
            BackupRow trial = BackupStore.last(session, List.of(BackupKind.TRIED), true).orElse(null);
            return new BackupHealth(good == null ? null : good.begunAt(),
                    last == null || last.good() ? "" : last.words(), last != null && last.good() ? last.words() : "",
                    trial == null ? null : trial.begunAt(), database.onDisk());
        });
    }
}
