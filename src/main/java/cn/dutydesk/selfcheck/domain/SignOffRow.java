package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.SignOff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A department stands by its part. */
@Entity
@Immutable
@Table(name = "selfcheck_sign_off")
public class SignOffRow extends Row {
    /** Longest words, in characters. */
    public static final int WORDS = 200;

    @Column(nullable = false)
    private long campaignId;
    @Column(nullable = false)
    private long departmentId;
    @Column(nullable = false, length = 60)
    private String department;
    @Column(nullable = false, length = WORDS)
    private String words;
    @Column(nullable = false)
    private Instant signedAt;
    @Column(nullable = false, length = 64)
    private String signedBy;

    protected SignOffRow() {
    }

    /** @param words why it was signed for the department, or empty when it signed itself */
    public SignOffRow(long campaignId, long departmentId, String department, String words, Instant at, String by) {
        this.campaignId = campaignId;
        this.departmentId = departmentId;
        this.department = department;
        this.words = words;
        signedAt = at;
        signedBy = by;
    }

    public SignOff view() {
        return new SignOff(departmentId, department, words, signedAt, signedBy);
    }
}
