package cn.dutydesk.incident.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number a report was issued under in a year. */
@Entity
@Table(name = "incident_report_number")
public class ReportNumber {
    @Id
    private int reportYear;
    @Column(nullable = false)
    private int lastNumber;

    protected ReportNumber() {
    }

    public ReportNumber(int year) {
        this.reportYear = year;
    }

    /** Takes the next number; given back when the transaction fails. */
    public int take() {
        return ++lastNumber;
    }
}
