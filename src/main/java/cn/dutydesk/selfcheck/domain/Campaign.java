package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.CampaignState;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.ScoreGrade;
import cn.dutydesk.selfcheck.ScoreView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One month's self-check, in its first or a corrected edition. Frozen by the signature. */
@Entity
@Table(name = "selfcheck_campaign")
public class Campaign extends Row {
    /** Longest reason of a correction, in characters. */
    public static final int REASON = 1000;

    @Column(nullable = false)
    private long planId;
    @Column(nullable = false)
    private LocalDate checkMonth;
    @Column(nullable = false)
    private int edition = 1;
    private @Nullable Long formerId;
    @Column(nullable = false, length = REASON)
    private String reason = "";
    @Column(nullable = false)
    private long standardVersionId;
    @Column(nullable = false)
    private Instant openedAt;
    @Column(nullable = false)
    private LocalDate due;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private CampaignState state = CampaignState.OPEN;
    @Column(nullable = false)
    private boolean dealt;
    @Column(nullable = false)
    private boolean missed;
    @Column(nullable = false)
    private int stage;
    private @Nullable Instant submittedAt;
    @Column(nullable = false, length = 64)
    private String submittedBy = "";
    @Column(nullable = false)
    private long submittedAccount;
    private @Nullable Instant signedAt;
    @Column(nullable = false, length = 64)
    private String signedBy = "";
    @Column(precision = 8, scale = 2)
    private @Nullable BigDecimal available;
    @Column(precision = 8, scale = 2)
    private @Nullable BigDecimal got;
    @Column(precision = 8, scale = 2)
    private @Nullable BigDecimal rate;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable ScoreGrade grade;
    @Column(nullable = false, length = 64)
    private String digest = "";

    protected Campaign() {
    }

    public Campaign(long planId, YearMonth month, long standardVersionId, Instant at, LocalDate due) {
        this.planId = planId;
        checkMonth = month.atDay(1);
        this.standardVersionId = standardVersionId;
        openedAt = at;
        this.due = due;
    }

    /** A corrected edition, which names the one it replaces. @throws Refusal when that one was not signed */
    public Campaign(Campaign former, String reason, Instant at) {
        this(former.planId, former.month(), former.standardVersionId, at, former.due);
        if (former.state != CampaignState.SIGNED) {
            throw new Refusal("selfcheck.refused.not-signed");
        }
        edition = former.edition + 1;
        formerId = former.id();
        this.reason = reason;
        missed = former.missed;
        dealt = true;
        stage = Integer.MAX_VALUE;
    }

    /** Its answers were dealt out. */
    public void deal() {
        dealt = true;
    }

    public void miss() {
        missed = true;
    }

    /** So many of its reminders were sent. */
    public void stage(int reached) {
        stage = reached;
    }

    /** @throws Refusal when it is submitted or signed */
    public void demandOpen() {
        if (state != CampaignState.OPEN) {
            throw new Refusal(state == CampaignState.SIGNED ? "selfcheck.refused.frozen"
                    : "selfcheck.refused.submitted");
        }
    }

    /** @throws Refusal when it is signed */
    public void demandUnsigned() {
        if (state == CampaignState.SIGNED) {
            throw new Refusal("selfcheck.refused.frozen");
        }
    }

    public void submit(Instant at, String by, long account) {
        demandOpen();
        state = CampaignState.SUBMITTED;
        submittedAt = at;
        submittedBy = by;
        submittedAccount = account;
    }

    /** Back to those who answer. @throws Refusal when it is not submitted */
    public void reopen() {
        if (state != CampaignState.SUBMITTED) {
            throw new Refusal("selfcheck.refused.not-submitted");
        }
        state = CampaignState.OPEN;
        submittedAt = null;
        submittedBy = "";
        submittedAccount = 0;
    }

    /** @param text the whole of it, as it is kept beside */
    public void sign(Instant at, String by, ScoreView score, String text) {
        state = CampaignState.SIGNED;
        signedAt = at;
        signedBy = by;
        available = score.available();
        got = score.got();
        rate = score.rate();
        grade = score.grade();
        digest = FrozenText.digest(text);
    }

    /** Whether the text still has the digest it was signed with. */
    public boolean intact(String text) {
        return FrozenText.digest(text).equals(digest);
    }

    public long planId() {
        return planId;
    }

    public YearMonth month() {
        return YearMonth.from(checkMonth);
    }

    public int edition() {
        return edition;
    }

    public long standardVersionId() {
        return standardVersionId;
    }

    public LocalDate due() {
        return due;
    }

    public CampaignState state() {
        return state;
    }

    public boolean dealt() {
        return dealt;
    }

    public boolean missed() {
        return missed;
    }

    public int stage() {
        return stage;
    }

    public long submittedAccount() {
        return submittedAccount;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public String digest() {
        return digest;
    }

    /** @param signedOn the bureau's day of the signature, or null */
    public CampaignView view(@Nullable LocalDate signedOn) {
        return new CampaignView(id(), planId, month(), edition, formerId, reason, standardVersionId, openedAt, due,
                state,
                dealt, missed, submittedAt, submittedBy, signedAt, signedBy, signedOn == null || !signedOn.isAfter(due)
                        ? 0 : (int) (signedOn.toEpochDay() - due.toEpochDay()),
                available, got, rate, grade, digest);
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }
}
