package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Somebody signed the year's notice on telephones, with the text that was signed. */
@Entity
@Immutable
@Table(name = "device_notice")
public class NoticeSigned extends Row {
    @Column(nullable = false)
    private long personId;
    @Column(nullable = false)
    private int noticeYear;
    @Column(nullable = false)
    private Instant signedAt;
    @Column(nullable = false, length = 4000)
    private String text;
    @Column(nullable = false, length = 64)
    private String digest;

    protected NoticeSigned() {
    }

    public NoticeSigned(long personId, int year, Instant at, String text) {
        this.personId = personId;
        noticeYear = year;
        signedAt = at;
        this.text = text;
        digest = Fingerprint.of(text);
    }

    public long personId() {
        return personId;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
