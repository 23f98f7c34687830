package cn.dutydesk.scan.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.reading.Unread;
import cn.dutydesk.scan.GapView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A file that was not read to its end, and why. */
@Entity
@Table(name = "scan_gap")
public class ScanGap extends Row {
    static final int INSIDE = 1000;

    @Column(nullable = false)
    private long runId;
    @Column(nullable = false, length = ScanFolder.PATH)
    private String path;
    @Column(nullable = false, length = INSIDE)
    private String inside;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Unread.Reason reason;

    protected ScanGap() {
    }

    public ScanGap(long runId, String path, Unread unread) {
        this.runId = runId;
        this.path = ScanFolder.cut(path, ScanFolder.PATH);
        inside = ScanFolder.cut(String.join(" › ", unread.inner()), INSIDE);
        reason = unread.reason();
    }

    public GapView view() {
        return new GapView(path, inside, reason);
    }
}
