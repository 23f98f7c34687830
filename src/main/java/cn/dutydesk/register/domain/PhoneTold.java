package cn.dutydesk.register.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.register.Told;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;

/** A leader or unit was told of a call. */
@Entity
@Immutable
@Table(name = "phone_told")
public class PhoneTold extends Row {
    private static final int WHOM = 100;

    @Column(nullable = false)
    private long recordId;
    @Column(nullable = false, length = WHOM)
    private String whom;
    @Column(nullable = false)
    private Instant toldAt;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String writtenBy;

    protected PhoneTold() {
    }

    /** @throws Refusal when nobody is named, or the time is in the future or before the call */
    public PhoneTold(PhoneRecord record, Told told, Instant now, String author) {
        recordId = record.id();
        whom = Wording.clean(told.whom(), WHOM);
        toldAt = (told.at() == null ? now : told.at()).truncatedTo(ChronoUnit.MINUTES);
        writtenAt = now;
        writtenBy = author;
        if (whom.isEmpty()) {
            throw new Refusal("register.refused.whom");
        }
        if (toldAt.isAfter(now)) {
            throw new Refusal("register.refused.future");
        }
        if (toldAt.isBefore(record.happenedAt())) {
            throw new Refusal("register.refused.told-before", whom);
        }
    }

    public long recordId() {
        return recordId;
    }

    public Told view() {
        return new Told(whom, toldAt, writtenBy);
    }
}
