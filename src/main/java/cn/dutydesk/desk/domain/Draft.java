package cn.dutydesk.desk.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody typed into a field and has not stored yet. */
@Entity
@Table(name = "desk_draft")
public class Draft extends Row {
    @Column(nullable = false, length = 64)
    private String account;
    @Column(nullable = false, length = 64)
    private String field;
    @Column(nullable = false, length = LogEntry.CONTENT)
    private String content;
    @Column(nullable = false)
    private Instant savedAt;

    protected Draft() {
    }

    public Draft(String account, String field, String text, Instant at) {
        this.account = account;
        this.field = field;
        content = text;
        savedAt = at;
    }

    public void save(String text, Instant at) {
        content = text;
        savedAt = at;
    }

    public String content() {
        return content;
    }
}
