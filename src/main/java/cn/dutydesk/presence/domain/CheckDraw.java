package cn.dutydesk.presence.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That the random checks of a shift were drawn, and with which seed: once a shift and window. */
@Entity
@Immutable
@Table(name = "presence_draw")
public class CheckDraw extends Row {
    @Column(nullable = false)
    private long windowId;
    @Column(nullable = false)
    private Instant shiftFrom;
    @Column(nullable = false)
    private long seed;
    @Column(nullable = false)
    private Instant drawnAt;

    protected CheckDraw() {
    }

    public CheckDraw(long windowId, Instant shiftFrom, long seed, Instant drawnAt) {
        this.windowId = windowId;
        this.shiftFrom = shiftFrom;
        this.seed = seed;
        this.drawnAt = drawnAt;
    }
}
