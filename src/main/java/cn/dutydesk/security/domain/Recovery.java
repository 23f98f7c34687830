package cn.dutydesk.security.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The recovery key printed at set-up, as a hash. */
@Entity
@Table(name = "recovery_key")
public class Recovery extends Row {
    @Column(nullable = false, length = 200)
    private String keyHash;
    @Column(nullable = false)
    private Instant createdAt;

    protected Recovery() {
    }

    public Recovery(String keyHash, Instant createdAt) {
        this.keyHash = keyHash;
        this.createdAt = createdAt;
    }

    public String hash() {
        return keyHash;
    }
}
