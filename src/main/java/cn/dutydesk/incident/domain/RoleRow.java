package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.CaseRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A role in the handling of incidents, as data. */
@Entity
@Table(name = "incident_role")
public class RoleRow extends Row {
    public static final int NAME = 40;

    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = NAME)
    private String name;
    @Column(nullable = false)
    private boolean single;
    @Column(nullable = false)
    private boolean retired;

    protected RoleRow() {
    }

    public RoleRow(int position, String name, boolean single) {
        this.position = position;
        put(name, single, false);
    }

    /** @throws Refusal when it has no name, or the name is too long or marked */
    public final void put(String wanted, boolean one, boolean gone) {
        name = Wording.clean(wanted, NAME);
        single = one;
        retired = gone;
        if (name.isEmpty()) {
            throw new Refusal("incident.refused.name");
        }
    }

    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public boolean single() {
        return single;
    }

    public boolean retired() {
        return retired;
    }

    public CaseRole view() {
        return new CaseRole(id(), name, single, retired);
    }
}
