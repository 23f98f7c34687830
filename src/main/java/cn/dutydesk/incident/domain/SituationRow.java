package cn.dutydesk.incident.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.incident.Situation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** From when on an incident was how far under control. The last one holds. */
@Entity
@Immutable
@Table(name = "incident_situation")
public class SituationRow extends Row {
    @Column(nullable = false)
    private long incidentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Situation situation;
    @Column(nullable = false)
    private Instant since;
    @Column(nullable = false, length = 64)
    private String saidBy;

    protected SituationRow() {
    }

    public SituationRow(long incidentId, Situation situation, Instant since, String by) {
        this.incidentId = incidentId;
        this.situation = situation;
        this.since = since;
        this.saidBy = by;
    }

    public Situation situation() {
        return situation;
    }

    public Instant since() {
        return since;
    }
}
