package cn.dutydesk.leak.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.ReadyFile;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.security.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was put before a leader: approved it is frozen with its text, sent back it keeps the reason. */
@Entity
@Table(name = "leak_issue")
public class LeakIssue extends Row {
    public static final int REASON = 500;

    @Column(nullable = false)
    private long leakId;
    @Column(nullable = false)
    private boolean result;
    @Column(nullable = false)
    private Instant submittedAt;
    @Column(nullable = false, length = 64)
    private String submittedBy;
    @Column(nullable = false)
    private long submitterAccount;
    private @Nullable Long submitterPerson;
    private @Nullable Instant approvedAt;
    @Column(nullable = false, length = 64)
    private String approvedBy;
    @Column(nullable = false, length = REASON)
    private String returned;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String content;
    @Column(nullable = false, length = 64)
    private String hash;

    protected LeakIssue() {
    }

    /** @param content what stands to be approved */
    public LeakIssue(long leakId, boolean result, String content, Instant now, Actor by) {
        this.leakId = leakId;
        this.result = result;
        this.content = content;
        submittedAt = now;
        submittedBy = by.name();
        submitterAccount = by.accountId();
        submitterPerson = by.personId();
        approvedBy = "";
        returned = "";
        hash = "";
    }

    /** @throws Refusal when it is the hand that submitted it */
    public void approve(Instant now, Actor by) {
        if (by.accountId() == submitterAccount || by.name().equals(submittedBy)
                || by.personId() != null && Objects.equals(by.personId(), submitterPerson)) {
            throw new Refusal("leak.refused.own", by.name());
        }
        approvedAt = now;
        approvedBy = by.name();
        hash = digest(now);
    }

    /** @throws Refusal when no reason is given */
    public void giveBack(String reason) {
        returned = LeakGuard.clean(reason, REASON);
        if (returned.isEmpty()) {
            throw new Refusal("leak.refused.no-reason");
        }
    }

    private String digest(Instant approved) {
        return ReadyFile.hash((leakId + "\n" + result + "\n" + submittedBy + "\n" + approvedBy + "\n"
                + approved.toEpochMilli() + "\n" + content).getBytes(StandardCharsets.UTF_8));
    }

    public boolean result() {
        return result;
    }

    public boolean approved() {
        return approvedAt != null;
    }

    public String returned() {
        return returned;
    }

    public LeakDetail.Issue view() {
        return new LeakDetail.Issue(result, submittedBy, approvedAt, approvedBy, content, hash,
                approvedAt == null || digest(approvedAt).equals(hash));
    }
}
