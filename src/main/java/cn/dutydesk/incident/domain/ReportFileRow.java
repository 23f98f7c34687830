package cn.dutydesk.incident.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.incident.ReportFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A file that goes with a report; its bytes lie in pieces beside it. Never changed. */
@Entity
@Immutable
@Table(name = "incident_report_file")
public class ReportFileRow extends Row {
    @Column(nullable = false)
    private long reportId;
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

    protected ReportFileRow() {
    }

    /** @param name cleaned; @param hash SHA-256 of the bytes, in hexadecimal */
    public ReportFileRow(long reportId, String name, long length, String hash, Instant at, String by) {
        this.reportId = reportId;
        this.name = name;
        this.length = length;
        this.hash = hash;
        this.addedAt = at;
        this.addedBy = by;
    }

    public long reportId() {
        return reportId;
    }

    public String name() {
        return name;
    }

    public String hash() {
        return hash;
    }

    public ReportFile view() {
        return new ReportFile(id(), reportId, name, length, hash, addedAt, addedBy);
    }
}
