package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.FindingFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A file that proves a rectification; its bytes lie in pieces beside it. Never changed. */
@Entity
@Immutable
@Table(name = "finding_file")
public class FindingFileRow extends Row {
    @Column(nullable = false)
    private long findingId;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(nullable = false)
    private long length;
    @Column(nullable = false, length = 64)
    private String hash;
    @Column(nullable = false)
    private Instant addedAt;
    @Column(nullable = false, length = Finding.NAME)
    private String addedBy;

    protected FindingFileRow() {
    }

    /** @param name cleaned; @param hash SHA-256 of the bytes, in hexadecimal */
    public FindingFileRow(long findingId, String name, long length, String hash, Instant at, String by) {
        this.findingId = findingId;
        this.name = name;
        this.length = length;
        this.hash = hash;
        addedAt = at;
        addedBy = by;
    }

    public FindingFile view() {
        return new FindingFile(id(), findingId, name, length, hash, addedAt, addedBy);
    }
}
