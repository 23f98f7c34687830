package cn.dutydesk.calendar.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.marking.MarkingGuard;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A year whose holidays the office imported as a whole; from then on the year counts as official. */
@Entity
public class OfficeYear extends Row {
    private int yearNumber;
    @Column(length = 260)
    private String source;
    private Instant importedAt;

    protected OfficeYear() {
    }

    /** @param source name of the file */
    public OfficeYear(int yearNumber, String source, Instant importedAt) {
        this.yearNumber = yearNumber;
        renew(source, importedAt);
    }

    /** The year was imported again. */
    public final void renew(String source, Instant importedAt) {
        MarkingGuard.check(source);
        this.source = source.length() <= 260 ? source : source.substring(0, 260);
        this.importedAt = importedAt;
    }

    public int yearNumber() {
        return yearNumber;
    }

    public String source() {
        return source;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
