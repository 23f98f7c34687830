package cn.dutydesk.desk.service;

import cn.dutydesk.core.OpenCopies;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.domain.FileName;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.desk.domain.LogFile;
import cn.dutydesk.desk.store.LogFileStore;
import cn.dutydesk.reading.FileGuard;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Files kept with entries of the log. What comes in is looked through first: name and text may carry no mark of a state
 * secret, and a file nobody can look into is taken only when it is a picture or a sound. The bytes lie in the database,
 * with their hash. Blocks; background threads only.
 */
public final class LogFiles {
    private static final int MEGABYTE = 1024 * 1024;

    private final Acts acts;
    private final Settings settings;

    /** A file that was looked through. @param hash SHA-256 in hexadecimal */
    record Ready(String name, byte[] content, String hash) {
    }

    public LogFiles(Acts acts, Settings settings) {
        this.acts = acts;
        this.settings = settings;
    }

    /**
     * Looks files through before anything is stored; a refusal is recorded, because nothing else would.
     *
     * @throws Refusal naming the file: not there, empty, too large, unreadable or marked
     */
    List<Ready> ready(Actor who, List<Path> paths) {
        try {
            return paths.stream().map(this::ready).toList();
        } catch (Refusal refusal) {
            acts.recordRefusal(who, "log.attach", refusal);
            throw refusal;
        }
    }

    private Ready ready(Path path) {
        String shown = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        String name = FileName.clean(shown);
        long most = settings.number(Setting.LOG_FILE_MEGABYTES);
        byte[] content;
        try {
            if (!Files.isRegularFile(path)) {
                throw new Refusal("desk.refused.file-missing", shown);
            }
            if (Files.size(path) > most * MEGABYTE) {
                throw new Refusal("desk.refused.file-large", shown, most);
            }
            content = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal("desk.refused.file-missing", shown);
        }
        if (content.length == 0) {
            throw new Refusal("desk.refused.file-empty", shown);
        }
        FileGuard.check(shown, content);
        return new Ready(name, content, hash(content));
    }

    /** Keeps files with an entry in the running transaction. @param by who adds them */
    static void keep(Act act, LogEntry entry, List<Ready> files, String by) {
        if (!files.isEmpty() && entry.kind() == LogKind.SYSTEM) {
            throw new Refusal("desk.refused.system-entry");
        }
        for (Ready file : files) {
            if (LogFileStore.has(act.session(), entry.id(), file.hash())) {
                throw new Refusal("desk.refused.file-twice", file.name());
            }
            LogFile row = new LogFile(entry.id(), file.name(), file.content().length, file.hash(), act.now(), by);
            LogFileStore.keep(act.session(), row, file.content());
            act.record("log-file", row.id(), null, Map.of("entry", entry.id(), "name", row.name(), "length",
                    row.length(), "hash", row.hash()));
        }
    }

    /** Writes a kept file to where the person wants it. @throws Refusal when it is damaged or cannot be written */
    public void save(Actor who, long fileId, Path target) {
        LogFile file = acts.read(who, Permission.LOG_READ, session -> session.find(LogFile.class, fileId));
        byte[] content = acts.read(who, Permission.LOG_READ, session -> LogFileStore.content(session, fileId));
        if (file == null || !hash(content).equals(file.hash())) {
            throw new Refusal("desk.refused.file-damaged", file == null ? fileId : file.name());
        }
        try {
            Files.write(target, content);
        } catch (IOException e) {
            throw new Refusal("desk.refused.file-unwritten", target);
        }
    }

    /** A copy among the temporary files, to be opened. @param name of the file, as kept */
    public Path unpack(Actor who, long fileId, String name) {
        try {
            Path copy = OpenCopies.place(name);
            save(who, fileId, copy);
            return copy;
        } catch (UncheckedIOException e) {
            throw new Refusal("desk.refused.file-unwritten", name);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
