package cn.dutydesk.security.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A password an account had before, as a hash, so that it does not come back soon. */
@Entity
@Table(name = "password_past")
public class PasswordPast extends Row {
    @Column(nullable = false)
    private long accountId;
    @Column(nullable = false, length = 200)
    private String passwordHash;
    @Column(nullable = false)
    private Instant replacedAt;

    protected PasswordPast() {
    }

    public PasswordPast(long accountId, String passwordHash, Instant replacedAt) {
        this.accountId = accountId;
        this.passwordHash = passwordHash;
        this.replacedAt = replacedAt;
    }

    public String hash() {
        return passwordHash;
    }
}
