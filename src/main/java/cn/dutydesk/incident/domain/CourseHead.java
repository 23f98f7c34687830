package cn.dutydesk.incident.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain of an incident's course ends. Locked while a line is added. */
@Entity
@Table(name = "incident_course")
public class CourseHead {
    @Id
    private long incidentId;
    @Column(nullable = false)
    private int lines;
    @Column(nullable = false, length = 64)
    private String hash;

    protected CourseHead() {
    }

    /** @param start what the first line names as its predecessor */
    public CourseHead(long incidentId, String start) {
        this.incidentId = incidentId;
        this.hash = start;
    }

    /** Moves on to the line that was added. */
    public void move(String added) {
        lines++;
        hash = added;
    }

    public int lines() {
        return lines;
    }

    public String hash() {
        return hash;
    }
}
