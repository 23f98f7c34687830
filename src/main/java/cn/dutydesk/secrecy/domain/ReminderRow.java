package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A reminder that was sent. */
@Entity
@Immutable
@Table(name = "register_reminder")
public class ReminderRow extends Row {
    @Column(nullable = false, length = 120, unique = true)
    private String dueKey;
    @Column(nullable = false)
    private Instant sentAt;

    protected ReminderRow() {
    }

    public ReminderRow(String key, Instant at) {
        dueKey = key;
        sentAt = at;
    }

    public String dueKey() {
        return dueKey;
    }
}
