package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import cn.dutydesk.playbook.DowntimeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A time at which nobody looked, a clock that jumped, or a fault; never changed. */
@Entity
@Immutable
@Table(name = "downtime")
public class DowntimeRow extends Row {
    public static final int WORDS = 500;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private DowntimeKind kind;
    @Column(nullable = false)
    private Instant fromAt;
    @Column(nullable = false)
    private Instant toAt;
    @Column(nullable = false, length = WORDS)
    private String words;
    @Column(nullable = false, length = 100)
    private String workstation;

    protected DowntimeRow() {
    }

    /** @param words of a fault: what is wrong; else empty */
    public DowntimeRow(DowntimeKind kind, Instant from, Instant to, String words, String workstation) {
        this.kind = kind;
        fromAt = from;
        toAt = to;
        this.words = words.length() > WORDS ? words.substring(0, WORDS) : words;
        this.workstation = workstation;
    }

    public DowntimeKind kind() {
        return kind;
    }

    public Instant fromAt() {
        return fromAt;
    }

    public Instant toAt() {
        return toAt;
    }

    public String words() {
        return words;
    }
}
