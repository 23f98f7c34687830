package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A file given as evidence with a step; its bytes lie in pieces beside it. Never changed. */
@Entity
@Immutable
@Table(name = "playbook_run_file")
public class RunFileRow extends Row {
    @Column(nullable = false)
    private long runId;
    @Column(nullable = false, length = 120)
    private String stepKey;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(nullable = false)
    private long length;
    @Column(nullable = false, length = 64)
    private String hash;
    @Column(nullable = false)
    private Instant addedAt;
    @Column(nullable = false, length = 64)
    private String addedBy;

    protected RunFileRow() {
    }

    /** @param name cleaned; @param hash SHA-256 of the bytes, in hexadecimal */
    public RunFileRow(long runId, String stepKey, String name, long length, String hash, Instant at, String by) {
        this.runId = runId;
        this.stepKey = stepKey;
        this.name = name;
        this.length = length;
        this.hash = hash;
        addedAt = at;
        addedBy = by;
    }

    public long runId() {
        return runId;
    }

    public String name() {
        return name;
    }

    public String key() {
        return stepKey;
    }

    public String hash() {
        return hash;
    }

    public long length() {
        return length;
    }
}
