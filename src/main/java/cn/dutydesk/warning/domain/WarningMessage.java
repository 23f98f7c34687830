package cn.dutydesk.warning.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.warning.MessageView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file that came in, known by its content, and what became of it. Never changed. */
@Entity
@Immutable
@Table(name = "warning_message")
public class WarningMessage extends Row {
    public static final int NAME = 200;
    public static final int WORDS = 1000;

    @Column(nullable = false, length = 64)
    private String digest;
    @Column(nullable = false, length = NAME)
    private String fileName;
    @Column(nullable = false)
    private Instant arrivedAt;
    @Column(nullable = false)
    private boolean refused;
    @Column(nullable = false, length = WORDS)
    private String words;
    @Column(nullable = false, length = NAME)
    private String sender;
    @Column(nullable = false, length = NAME)
    private String identifier;
    @Column(nullable = false, length = 16)
    private String kind;

    protected WarningMessage() {
    }

    /** @param alert null for one that was refused */
    public WarningMessage(String digest, String fileName, Instant now, String words, @Nullable CapAlert alert) {
        this.digest = digest;
        this.fileName = fileName;
        arrivedAt = now;
        refused = alert == null;
        this.words = words;
        sender = alert == null ? "" : alert.sender();
        identifier = alert == null ? "" : alert.identifier();
        kind = alert == null ? "" : alert.type();
    }

    public String kind() {
        return kind;
    }

    public MessageView view() {
        return new MessageView(id(), fileName, arrivedAt, refused, words);
    }
}
