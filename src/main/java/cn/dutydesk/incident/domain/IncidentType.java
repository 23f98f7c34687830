package cn.dutydesk.incident.domain;

import cn.dutydesk.data.Row;
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

    protected IncidentType() {
    }

    /** The name as it goes into the log, whatever language the screen has. */
    public String name() {
        return name;
    }

    public LegalClass legalClass() {
        return legalClass;
    }

    public IncidentTypeView view() {
        return new IncidentTypeView(id(), name, nameEn, legalClass, lead, leadEn);
    }
}
