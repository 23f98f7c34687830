package cn.dutydesk.audit.domain;

import cn.dutydesk.audit.Seal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A stored seal. Never changed, never taken away. */
@Entity
@Immutable
@Table(name = "audit_seal")
public class SealRow {
    @Id
    private long number;
    @Column(nullable = false)
    private int series;
    @Column(nullable = false)
    private LocalDate chainDay;
    @Column(nullable = false)
    private Instant sealedAt;
    @Column(nullable = false)
    private long sequence;
    @Column(nullable = false, length = 64)
    private String head;
    @Column(nullable = false, length = 64)
    private String previous;
    @Column(nullable = false, length = 66)
    private String publicKey;
    @Column(nullable = false, length = 66)
    private String nextKey;
    @Column(nullable = false, length = 200)
    private String signature;

    protected SealRow() {
    }

    public SealRow(Seal seal) {
        number = seal.number();
        series = seal.series();
        chainDay = seal.day();
        sealedAt = seal.at();
        sequence = seal.sequence();
        head = seal.head();
        previous = seal.previous();
        publicKey = seal.publicKey();
        nextKey = seal.nextKey();
        signature = seal.signature();
    }

    public Seal seal() {
        return new Seal(number, series, chainDay, sealedAt, sequence, head, previous, publicKey, nextKey, signature);
    }
}
