package cn.dutydesk.incident.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given out in a year. */
@Entity
@Table(name = "incident_number")
public class IncidentNumber {
    @Id
    private int reportYear;
    @Column(nullable = false)
    private int lastNumber;

    protected IncidentNumber() {
    }

    public IncidentNumber(int year) {
        this.reportYear = year;
    }

    /** Takes the next number; given back when the transaction fails. */
    public int take() {
        return ++lastNumber;
    }
}
