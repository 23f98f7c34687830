package cn.dutydesk.scan.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a folder held when it was last read to its end. A file without marks is known by eight bytes made of its name,
 * size, time of change and the way of reading; one with marks, or not read to its end, is read again every time.
 */
@Entity
@Table(name = "scan_folder")
public class ScanFolder extends Row {
    static final int PATH = 2000;
    /** Raise it when more is found than before, so that known files are read anew. */
    private static final int WAY_OF_READING = 1;

    @Column(nullable = false, length = 128)
    private String workstation;
    @Column(nullable = false, length = PATH)
    private String path;
    @Column(nullable = false, length = 64)
    private String pathKey;
    @Column(nullable = false)
    private long runId;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String seen = "";

    protected ScanFolder() {
    }

    public ScanFolder(String workstation, String path) {
        this.workstation = workstation;
        this.path = cut(path, PATH);
        pathKey = key(path);
    }

    /** The scan that read it last. */
    public long runId() {
        return runId;
    }

    /** The files in it that need not be read again. */
    public Set<Long> seen() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(seen));
        Set<Long> files = new HashSet<>();
        while (bytes.remaining() >= Long.BYTES) {
            files.add(bytes.getLong());
        }
        return files;
    }

    /** It was read to its end. @param clean the files without marks */
    public void read(long run, Collection<Long> clean) {
        ByteBuffer bytes = ByteBuffer.allocate(clean.size() * Long.BYTES);
        clean.forEach(bytes::putLong);
        seen = Base64.getEncoder().encodeToString(bytes.array());
        runId = run;
    }

    /** A file by name, size and time of change. */
    public static long file(String name, long size, long changed) {
        byte[] hash = sha(WAY_OF_READING + "/" + size + "/" + changed + "/" + name);
        return ByteBuffer.wrap(hash).getLong();
    }

    public static String key(String path) {
        return HexFormat.of().formatHex(sha(path));
    }

    private static byte[] sha(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
