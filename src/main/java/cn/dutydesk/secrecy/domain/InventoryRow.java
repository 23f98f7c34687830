package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A month's count against the register; frozen with its text once two people signed it. */
@Entity
@Table(name = "inventory")
public class InventoryRow extends Row {
    @Column(nullable = false, length = 7, unique = true)
    private String ofMonth;
    @Column(nullable = false)
    private Instant openedAt;
    @Column(nullable = false, length = 64)
    private String openedBy;
    private @Nullable Instant signedAt;
    @Column(nullable = false, length = 64)
    private String firstName = "";
    @Column(nullable = false, length = 64)
    private String secondName = "";
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String frozen = "";
    @Column(nullable = false, length = 64)
    private String digest = "";

    protected InventoryRow() {
    }

    public InventoryRow(YearMonth month, Instant at, String by) {
        ofMonth = month.toString();
        openedAt = at;
        openedBy = by;
    }

    /** @param text every line with its result */
    public void sign(Instant at, String first, String second, String text) {
        signedAt = at;
        firstName = first;
        secondName = second;
        this.frozen = text;
        digest = Fingerprint.of(text);
    }

    public YearMonth month() {
        return YearMonth.parse(ofMonth);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }

    public String firstName() {
        return firstName;
    }

    public String secondName() {
        return secondName;
    }

    /** Whether the text, and the lines it was made of, are what was signed. @param now the same text made again */
    public boolean whole(String now) {
        return signedAt == null || digest.equals(Fingerprint.of(frozen)) && frozen.equals(now);
    }
}
