package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How an entry was handled or what came of it, written after the entry itself. Never changed. */
@Entity
@Immutable
@Table(name = "log_addition")
public class LogAddition extends Row {
    @Column(nullable = false)
    private long entryId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private EntryPart part;
    @Column(nullable = false, length = LogEntry.HANDLING)
    private String content;
    @Column(nullable = false)
    private Instant addedAt;
    @Column(nullable = false, length = 64)
    private String addedBy;

    protected LogAddition() {
    }

    /** @throws Refusal when the text is missing, too long or marked, or the program wrote the entry */
    public LogAddition(LogEntry entry, EntryPart part, String content, Instant at, String by) {
        if (entry.kind() == LogKind.SYSTEM) {
            throw new Refusal("desk.refused.system-entry");
        }
        this.entryId = entry.id();
        this.part = part;
        this.content = Wording.clean(content, LogEntry.HANDLING);
        this.addedAt = at;
        this.addedBy = by;
        if (this.content.isEmpty()) {
            throw new Refusal("desk.refused.empty-addition");
        }
    }

    public long entryId() {
        return entryId;
    }

    public EntryPart part() {
        return part;
    }

    public String content() {
        return content;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }
}
