package cn.dutydesk.desk.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A file kept with an entry; its bytes lie in pieces beside it. Never changed. */
@Entity
@Immutable
@Table(name = "log_file")
public class LogFile extends Row {
    public static final int NAME = 200;

    @Column(nullable = false)
    private long entryId;
    @Column(nullable = false, length = NAME)
    private String name;
    @Column(nullable = false)
    private long length;
    @Column(nullable = false, length = 64)
    private String hash;
    @Column(nullable = false)
    private Instant addedAt;
    @Column(nullable = false, length = 64)
    private String addedBy;

    protected LogFile() {
    }

    /** @param name cleaned; @param hash SHA-256 of the bytes, in hexadecimal */
    public LogFile(long entryId, String name, long length, String hash, Instant at, String by) {
        this.entryId = entryId;
        this.name = name;
        this.length = length;
        this.hash = hash;
        this.addedAt = at;
        this.addedBy = by;
    }

    public long entryId() {
        return entryId;
    }

    public String name() {
        return name;
    }

    public long length() {
        return length;
    }

    public String hash() {
        return hash;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }
}
