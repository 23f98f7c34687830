package cn.dutydesk.desk;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.domain.FileKind;
import cn.dutydesk.desk.domain.FileName;
import cn.dutydesk.reading.FileGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was looked through before it is kept as proof: really what its name says, no larger than 50 MB, and
 * without the mark of a state secret. Any background thread.
 *
 * @param name cleaned
 * @param hash SHA-256 of the bytes, in hexadecimal
 */
public record ReadyFile(String name, byte[] content, String hash) {
    private static final int MEGABYTE = 1024 * 1024;
    /** Largest file, in megabytes. */
    private static final int MOST = 50;

    /** @throws Refusal naming the file: not there, empty, too large, not what its name says, or marked */
    public static ReadyFile read(Path path) {
        String shown = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        String name = FileName.clean(shown);
        byte[] content;
        try {
            if (!Files.isRegularFile(path)) {
                throw new Refusal("desk.refused.file-missing", shown);
            }
            if (Files.size(path) > (long) MOST * MEGABYTE) {
                throw new Refusal("desk.refused.file-large", shown, MOST);
            }
            content = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal("desk.refused.file-missing", shown);
        }
        if (content.length == 0) {
            throw new Refusal("desk.refused.file-empty", shown);
        }
        if (!FileKind.known(name)) {
            throw new Refusal("desk.refused.file-kind", shown);
        }
        if (!FileKind.matches(name, content)) {
            throw new Refusal("desk.refused.file-otherwise", shown);
        }
        FileGuard.check(shown, content);
        return new ReadyFile(name, content, hash(content));
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes kept bytes to where the person wants them. @throws Refusal when damaged or not writable */
    public static void save(String name, String hash, byte[] content, Path target) {
        if (!hash(content).equals(hash)) {
            throw new Refusal("desk.refused.file-damaged", name);
        }
        try {
            Files.write(target, content);
        } catch (IOException e) {
            throw new Refusal("desk.refused.file-unwritten", target);
        }
    }
}
