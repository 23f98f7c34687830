package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.LegalClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A kind of incident, as data. */
@Entity
@Table(name = "incident_type")
public class IncidentType extends Row {
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = 40)
    private String name;
    @Column(nullable = false, length = 80)
    private String nameEn;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LegalClass legalClass;
    @Column(nullable = false, length = 80)
    private String lead;
    @Column(nullable = false, length = 120)
    private String leadEn;
    @Column(nullable = false)
    private boolean retired;

    protected IncidentType() {
    }

    /** @throws Refusal as {@link #put} */
    public IncidentType(int position, IncidentTypeView wanted) {
        this.position = position;
        put(wanted);
    }

    /** Takes over what it shall be; its English name falls back to the Chinese one. @throws Refusal without a name */
    public final void put(IncidentTypeView wanted) {
        name = Wording.clean(wanted.name(), 40);
        nameEn = Wording.clean(wanted.nameEn(), 80);
        legalClass = wanted.legalClass();
        lead = Wording.clean(wanted.lead(), 80);
        leadEn = Wording.clean(wanted.leadEn(), 120);
        retired = wanted.retired();
        if (name.isEmpty() || legalClass == null) {
            throw new Refusal("incident.refused.name");
        }
        nameEn = nameEn.isEmpty() ? name : nameEn;
        leadEn = leadEn.isEmpty() ? lead : leadEn;
    }

    public int position() {
        return position;
    }

    public void move(int to) {
        position = to;
    }

    /** Whether nothing new is reported as one. */
    public boolean retired() {
        return retired;
    }

    /** The name as it goes into the log, whatever language the screen has. */
    public String name() {
        return name;
    }

    public LegalClass legalClass() {
        return legalClass;
    }

    public IncidentTypeView view() {
        return new IncidentTypeView(id(), name, nameEn, legalClass, lead, leadEn, retired);
    }
}
