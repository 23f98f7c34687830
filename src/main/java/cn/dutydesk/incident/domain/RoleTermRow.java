package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody had a role in an incident for a time. Given up once. */
@Entity
@Table(name = "incident_role_term")
public class RoleTermRow extends Row {
    @Column(nullable = false)
    private long incidentId;
    @Column(nullable = false)
    private long roleId;
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private @Nullable Long personId;
    @Column(nullable = false, length = 64)
    private String name;
    @Column(nullable = false)
    private Instant takenAt;
    private @Nullable Instant givenUpAt;
    @Column(nullable = false, length = 64)
    private String notedBy;

    protected RoleTermRow() {
    }

    /** @throws Refusal when nobody is named, or it is taken in the future */
    public RoleTermRow(long incidentId, long roleId, @Nullable Long personId, String name, Instant at, Instant now,
            String by) {
        this.incidentId = incidentId;
        this.roleId = roleId;
        this.personId = personId;
        this.name = Wording.clean(name, 64);
        this.takenAt = at;
        this.notedBy = by;
        if (this.name.isEmpty()) {
            throw new Refusal("incident.refused.role-nobody");
        }
        if (at.isAfter(now)) {
            throw new Refusal("incident.refused.future");
        }
    }

    /** @throws Refusal when it was given up before, or would be before it was taken, or in the future */
    public void giveUp(Instant at, Instant now) {
        if (givenUpAt != null) {
            throw new Refusal("incident.refused.role-over", name);
        }
        if (at.isAfter(now)) {
            throw new Refusal("incident.refused.future");
        }
        if (at.isBefore(takenAt)) {
            throw new Refusal("incident.refused.role-order", name);
        }
        givenUpAt = at;
    }

    public long incidentId() {
        return incidentId;
    }

    public long roleId() {
        return roleId;
    }

    public String name() {
        return name;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
