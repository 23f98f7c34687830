package cn.dutydesk.incident.service;

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

/** A file that was looked through: really what its name says, at most 50 MB, and without the mark of a state secret. */
record CheckedFile(String name, byte[] content) {
    private static final int MEGABYTE = 1024 * 1024;
    /** Largest file, in megabytes. */
    private static final int MOST = 50;

    /** @throws Refusal naming the file: not there, empty, too large, not what its name says, or marked */
    static CheckedFile read(Path path) {
        String shown = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        String name = FileName.clean(shown);
        byte[] content;
        try {
            if (!Files.isRegularFile(path)) {
                throw new Refusal("chain.refused.file-missing", shown);
            }
            if (Files.size(path) > (long) MOST * MEGABYTE) {
                throw new Refusal("chain.refused.file-large", shown, MOST);
            }
            content = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal("chain.refused.file-missing", shown);
        }
        if (content.length == 0) {
            throw new Refusal("chain.refused.file-empty", shown);
        }
        if (!FileKind.known(name)) {
            throw new Refusal("chain.refused.file-kind", shown);
        }
        if (!FileKind.matches(name, content)) {
            throw new Refusal("chain.refused.file-otherwise", shown);
        }
        FileGuard.check(shown, content);
        return new CheckedFile(name, content);
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return hash(content);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
