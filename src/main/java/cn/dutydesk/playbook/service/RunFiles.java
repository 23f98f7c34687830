package cn.dutydesk.playbook.service;

import cn.dutydesk.core.OpenCopies;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.domain.FileName;
import cn.dutydesk.playbook.domain.kept.RunFileRow;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.store.RunStore;
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
 * Files given as evidence, kept as files of the log are: looked through for the mark of a state secret, with their bytes
 * and hash in the database. Blocks; background threads only.
 */
public final class RunFiles {
    private static final int MEGABYTE = 1024 * 1024;

    private final Acts acts;
    private final Settings settings;
    private final RunSight sight;

    RunFiles(Acts acts, Settings settings, RunSight sight) {
        this.acts = acts;
        this.sight = sight;
        this.settings = settings;
    }

    /** A file that was looked through. @param hash SHA-256 in hexadecimal */
    record Ready(String name, byte[] content, String hash) {
    }

    /** Looks files through before anything is stored. @throws Refusal naming the file, which is recorded */
    List<Ready> ready(Actor who, List<Path> paths) {
        try {
            return paths.stream().map(this::ready).toList();
        } catch (Refusal refusal) {
            acts.recordRefusal(who, "run.attach", refusal);
            throw refusal;
        }
    }

    private Ready ready(Path path) {
        String shown = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        long most = settings.number(Setting.LOG_FILE_MEGABYTES);
        byte[] content;
        try {
            if (!Files.isRegularFile(path)) {
                throw new Refusal("run.refused.file-missing", shown);
            }
            if (Files.size(path) > most * MEGABYTE) {
                throw new Refusal("run.refused.file-large", shown, most);
            }
            content = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal("run.refused.file-missing", shown);
        }
        if (content.length == 0) {
            throw new Refusal("run.refused.file-missing", shown);
        }
        FileGuard.check(shown, content);
        return new Ready(FileName.clean(shown), content, hash(content));
    }

    /** Keeps files with a step in the running transaction. */
    static void keep(Act act, long run, String key, List<Ready> files, String by) {
        for (Ready file : files) {
            RunFileRow row = new RunFileRow(run, key, file.name(), file.content().length, file.hash(), act.now(), by);
            RunStore.keep(act.session(), row, file.content());
            act.record("run-file", row.id(), null, Map.of("run", run, "step", key, "name", row.name(), "length",
                    row.length(), "hash", row.hash()));
        }
    }

    /** Writes a kept file to where the person wants it. @throws Refusal when it is damaged, not for the actor, or cannot be written */
    public void save(Actor who, long fileId, Path target) {
        RunFileRow file = acts.read(who, Permission.PLAYBOOK_READ, session -> session.find(RunFileRow.class, fileId));
        if (file != null) {
            sight.demand(who,
                    acts.read(who, Permission.PLAYBOOK_READ, session -> session.find(RunRow.class, file.runId())
                            .matter()));
        }
        byte[] content = acts.read(who, Permission.PLAYBOOK_READ, session -> RunStore.content(session, fileId));
        if (file == null || !hash(content).equals(file.hash())) {
            throw new Refusal("run.refused.file-damaged", file == null ? fileId : file.name());
        }
        try {
            Files.write(target, content);
        } catch (IOException e) {
            throw new Refusal("run.refused.file-unwritten", target);
        }
    }

    /** Makes a copy that can be opened, gone when the program ends. @throws Refusal as {@link #save} */
    public Path copy(Actor who, long fileId, String name) {
        try {
            Path copy = OpenCopies.place(FileName.clean(name));
            save(who, fileId, copy);
            return copy;
        } catch (UncheckedIOException e) {
            throw new Refusal("run.refused.file-unwritten", name);
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
