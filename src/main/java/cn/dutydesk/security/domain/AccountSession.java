package cn.dutydesk.security.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.security.LastSignIn;
import cn.dutydesk.security.SessionEnd;
import cn.dutydesk.security.SessionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sitting of an account at a workstation, from sign-in to its end. */
@Entity
@Table(name = "account_session")
public class AccountSession extends Row {
    @Column(nullable = false)
    private long accountId;
    @Column(nullable = false, length = 64)
    private String signInName;
    @Column(nullable = false, length = 128)
    private String workstation;
    @Column(nullable = false)
    private Instant begunAt;
    @Column(nullable = false)
    private Instant lastActAt;
    private @Nullable Instant endedAt;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable SessionEnd ending;
    @Column(nullable = false, length = 64)
    private String endedBy;
    private @Nullable Instant beforeAt;
    @Column(nullable = false, length = 128)
    private String beforeWorkstation;
    @Column(nullable = false)
    private int failuresBefore;

    protected AccountSession() {
    }

    /** @param last the sign-in before this one, and what failed since */
    public AccountSession(Account account, String workstation, Instant begunAt, LastSignIn last) {
        accountId = account.id();
        signInName = account.signInName();
        this.workstation = workstation;
        this.begunAt = begunAt;
        lastActAt = begunAt;
        endedBy = "";
        beforeAt = last.at();
        beforeWorkstation = last.workstation();
        failuresBefore = last.failures();
    }

    public void acted(Instant at) {
        lastActAt = at;
    }

    /** @param by sign-in name of who ended it; empty when nobody did */
    public void end(Instant at, SessionEnd how, String by) {
        endedAt = at;
        ending = how;
        endedBy = by;
    }

    public boolean open() {
        return endedAt == null;
    }

    public long accountId() {
        return accountId;
    }

    public String signInName() {
        return signInName;
    }

    public String workstation() {
        return workstation;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant lastActAt() {
        return lastActAt;
    }

    /** The sign-in before this one. */
    public LastSignIn before() {
        return new LastSignIn(beforeAt, beforeWorkstation, failuresBefore);
    }

    /** @param here whether it runs in this program */
    public SessionView view(boolean here) {
        return new SessionView(id(), accountId, signInName, workstation, begunAt, lastActAt, endedAt, ending, endedBy,
                here);
    }
}
