package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.EvidenceFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A file that proves an answer; its bytes lie in pieces beside it. */
@Entity
@Immutable
@Table(name = "selfcheck_file")
public class EvidenceFileRow extends Row {
    @Column(nullable = false)
    private long answerId;
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

    protected EvidenceFileRow() {
    }

    /** @param name cleaned; @param hash SHA-256 of the bytes, in hexadecimal */
    public EvidenceFileRow(long answerId, String name, long length, String hash, Instant at, String by) {
        this.answerId = answerId;
        this.name = name;
        this.length = length;
        this.hash = hash;
        addedAt = at;
        addedBy = by;
    }

    /** The same in a corrected edition. */
    public EvidenceFileRow(long answerId, EvidenceFileRow former) {
        this(answerId, former.name, former.length, former.hash, former.addedAt, former.addedBy);
    }

    public long answerId() {
        return answerId;
    }

    public String name() {
        return name;
    }

    public String hash() {
        return hash;
    }

    public EvidenceFile view() {
        return new EvidenceFile(id(), answerId, name, length, hash, addedAt, addedBy);
    }
}
