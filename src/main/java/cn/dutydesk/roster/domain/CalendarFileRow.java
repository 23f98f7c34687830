package cn.dutydesk.roster.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a person's calendar is kept up to date, and by which workstation: a path means nothing on another one. */
@Entity
@Table(name = "roster_calendar_file")
public class CalendarFileRow extends Row {
    /** Most characters of a path. */
    public static final int PATH = 1000;

    @Column(nullable = false)
    private long personId;
    @Column(nullable = false, length = 120)
    private String workstation;
    @Column(nullable = false, length = PATH)
    private String path;
    private @Nullable Instant writtenAt;

    protected CalendarFileRow() {
    }

    public CalendarFileRow(long personId, String workstation, Path file, Instant at) {
        this.personId = personId;
        this.workstation = workstation;
        path = file.toString();
        writtenAt = at;
    }

    /** Keeps another file from now on. @param at when it was written first */
    public void keep(Path file, Instant at) {
        path = file.toString();
        writtenAt = at;
    }

    public long personId() {
        return personId;
    }

    public Path path() {
        return Path.of(path);
    }

    /** When the file was first written. */
    public @Nullable Instant writtenAt() {
        return writtenAt;
    }
}
