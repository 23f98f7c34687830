package cn.dutydesk.incident.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.incident.Reader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody may see a restricted incident: a person, or an account that is nobody's own. */
@Entity
@Table(name = "incident_reader")
public class ReaderRow extends Row {
    @Column(nullable = false)
    private long incidentId;
    private @Nullable Long personId;
    private @Nullable Long accountId;
    @Column(nullable = false, length = 64)
    private String name;
    @Column(nullable = false)
    private Instant namedAt;
    @Column(nullable = false, length = 64)
    private String namedBy;
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private @Nullable Instant endedAt;

    protected ReaderRow() {
    }

    /** One of person and account is null. */
    public ReaderRow(long incidentId, @Nullable Long personId, @Nullable Long accountId, String name, Instant at,
            String by) {
        this.incidentId = incidentId;
        this.personId = personId;
        this.accountId = accountId;
        this.name = name;
        this.namedAt = at;
        this.namedBy = by;
    }

    public void end(Instant at) {
        endedAt = at;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Reader view() {
        return new Reader(personId, accountId, name, namedAt, namedBy);
    }
}
