package cn.dutydesk.backup.domain;

import cn.dutydesk.backup.BackupKind;
import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a backup was made, failed, was tried or brought back. Never changed. */
@Entity
@Immutable
@Table(name = "backup")
public class BackupRow extends Row {
    private static final int WORDS = 500;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private BackupKind kind;
    @Column(nullable = false)
    private Instant begunAt;
    @Column(nullable = false)
    private Instant endedAt;
    @Column(nullable = false, length = 500)
    private String file;
    @Column(nullable = false)
    private long bytes;
    @Column(nullable = false)
    private boolean good;
    @Column(nullable = false)
    private boolean twice;
    @Column(nullable = false, length = WORDS)
    private String words;
    @Column(nullable = false, length = 64)
    private String madeBy;

    protected BackupRow() {
    }

    /** @param words cut at what the column holds */
    public BackupRow(BackupKind kind, Instant begunAt, Instant endedAt, String file, long bytes, boolean good,
            boolean twice, String words, String madeBy) {
        this.kind = kind;
        this.begunAt = begunAt;
        this.endedAt = endedAt;
        this.file = file;
        this.bytes = bytes;
        this.good = good;
        this.twice = twice;
        this.words = words.substring(0, Math.min(words.length(), WORDS));
        this.madeBy = madeBy;
    }

    public BackupKind kind() {
        return kind;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String file() {
        return file;
    }

    public long bytes() {
        return bytes;
    }

    public boolean good() {
        return good;
    }

    public boolean twice() {
        return twice;
    }

    public String words() {
        return words;
    }

    public String madeBy() {
        return madeBy;
    }
}
