package cn.dutydesk.warning.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An earlier message that a message updates or cancels; also one that has not come in yet. */
@Entity
@Immutable
@Table(name = "warning_reference")
public class WarningReference extends Row {
    @Column(nullable = false)
    private long messageId;
    @Column(nullable = false, length = WarningMessage.NAME)
    private String sender;
    @Column(nullable = false, length = WarningMessage.NAME)
    private String identifier;

    protected WarningReference() {
    }

    public WarningReference(long messageId, CapAlert.Reference to) {
        this.messageId = messageId;
        sender = to.sender();
        identifier = to.identifier();
    }

    public long messageId() {
        return messageId;
    }
}
