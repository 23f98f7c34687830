package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import cn.dutydesk.playbook.LateView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Something that was done late because nobody looked; never changed. */
@Entity
@Immutable
@Table(name = "downtime_late")
public class LateRow extends Row {
    private static final int WHAT = 500;

    @Column(nullable = false)
    private long downtimeId;
    @Column(nullable = false)
    private long runId;
    @Column(nullable = false, length = WHAT)
    private String what;
    @Column(nullable = false)
    private Instant dueAt;
    @Column(nullable = false)
    private Instant doneAt;

    protected LateRow() {
    }

    public LateRow(long downtimeId, long runId, String what, Instant due, Instant done) {
        this.downtimeId = downtimeId;
        this.runId = runId;
        this.what = what.length() > WHAT ? what.substring(0, WHAT) : what;
        dueAt = due;
        doneAt = done;
    }

    public long downtimeId() {
        return downtimeId;
    }

    public LateView view() {
        return new LateView(what, dueAt, doneAt, Duration.between(dueAt, doneAt), runId);
    }
}
