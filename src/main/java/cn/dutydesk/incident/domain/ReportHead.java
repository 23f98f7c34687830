package cn.dutydesk.incident.domain;

import cn.dutydesk.incident.ReportLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain of what an incident's line issued ends. Locked while a report goes out. */
@Entity
@Table(name = "incident_report_head")
public class ReportHead {
    @Id
    @Column(length = 60)
    private String id;
    @Column(nullable = false)
    private int reports;
    @Column(nullable = false, length = 64)
    private String hash;

    protected ReportHead() {
    }

    /** Of a line on which nothing was issued. */
    public ReportHead(long incidentId, ReportLine line) {
        id = id(incidentId, line);
        hash = ReportChain.BEGIN;
    }

    /** Incident and line as one key. */
    public static String id(long incidentId, ReportLine line) {
        return incidentId + "/" + line;
    }

    /** Moves on to the report that went out. */
    public void move(String issued) {
        reports++;
        hash = issued;
    }

    /** How many went out. */
    public int reports() {
        return reports;
    }

    /** Of the last that went out. */
    public String hash() {
        return hash;
    }
}
