package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last sign of life of the program on one workstation. */
@Entity
@Table(name = "pulse")
public class PulseRow extends Row {
    @Column(nullable = false, updatable = false, length = 100)
    private String workstation;
    @Column(nullable = false, length = 64)
    private String process;
    @Column(nullable = false)
    private Instant begunAt;
    @Column(nullable = false)
    private Instant beatAt;
    @Column(nullable = false)
    private boolean closed;
    private @Nullable Instant wellAt;

    protected PulseRow() {
    }

    /** @param by number and start of the process */
    public PulseRow(String workstation, String by, Instant begun) {
        this.workstation = workstation;
        process = by;
        begunAt = begun;
        beatAt = begun;
    }

    /** @param by number and start of the process; @param well when the watchdog last found all well, or null */
    public void beat(String by, Instant begun, Instant at, @Nullable Instant well) {
        process = by;
        begunAt = begun;
        beatAt = at;
        closed = false;
        wellAt = well == null ? wellAt : well;
    }

    /** The program was closed properly. */
    public void close(Instant at) {
        beatAt = at;
        closed = true;
    }

    public Instant beatAt() {
        return beatAt;
    }

    public boolean closed() {
        return closed;
    }

    public @Nullable Instant wellAt() {
        return wellAt;
    }
}
