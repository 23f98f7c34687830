package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A new wording of an entry, beside the first one, with its reason. */
@Entity
@Immutable
@Table(name = "log_correction")
public class LogCorrection extends Row {
    @Column(nullable = false)
    private long entryId;
    @Column(nullable = false, length = LogEntry.CONTENT)
    private String content;
    @Column(nullable = false, length = LogEntry.REASON)
    private String reason;
    @Column(nullable = false)
    private Instant correctedAt;
    @Column(nullable = false, length = 64)
    private String correctedBy;

    protected LogCorrection() {
    }

    /**
     * @param entry   the entry put right
     * @param holding the wording that holds until now
     * @param content the wording from now on
     * @param reason  why
     * @throws Refusal when nothing would change, a text is missing, too long or marked, or the program wrote the entry
     */
    public LogCorrection(LogEntry entry, String holding, String content, String reason, Instant at, String by) {
        if (entry.kind() == LogKind.SYSTEM) {
            throw new Refusal("desk.refused.system-entry");
        }
        this.entryId = entry.id();
        this.content = Wording.clean(content, LogEntry.CONTENT);
        this.reason = Wording.clean(reason, LogEntry.REASON);
        this.correctedAt = at;
        this.correctedBy = by;
        if (this.content.isEmpty()) {
            throw new Refusal("desk.refused.empty");
        }
        if (this.content.equals(holding)) {
            throw new Refusal("desk.refused.same");
        }
        if (this.reason.isEmpty()) {
            throw new Refusal("desk.refused.correction-reason");
        }
    }

    public long entryId() {
        return entryId;
    }

    public String content() {
        return content;
    }

    public String reason() {
        return reason;
    }

    public Instant correctedAt() {
        return correctedAt;
    }

    public String correctedBy() {
        return correctedBy;
    }
}
