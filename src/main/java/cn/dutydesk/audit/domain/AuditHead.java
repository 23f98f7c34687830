package cn.dutydesk.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked by whoever writes the next link. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
    public static final int ID = 1;

    @Id
    private int id;
    @Column(nullable = false)
    private long sequence;
    @Column(nullable = false, length = 64)
    private String hash;

    /** Version of the tables whose rows were last taken into the record as a whole. */
    @Column(nullable = false, length = 50)
    private String taken;

    /** Public key the next seal is to be signed with; empty before the first. */
    @Column(nullable = false, length = 66)
    private String sealKey;
    @Column(nullable = false)
    private int sealSeries;

    protected AuditHead() {
    }

    public long sequence() {
        return sequence;
    }

    public String hash() {
        return hash;
    }

    public String taken() {
        return taken;
    }

    public String sealKey() {
        return sealKey;
    }

    public int sealSeries() {
        return sealSeries;
    }

    /** The next seal is to be signed with that key, of that series. */
    public void expect(String key, int series) {
        sealKey = key;
        sealSeries = series;
    }

    /** All rows of tables of this version are in the record now. */
    public void take(String version) {
        taken = version;
    }

    /** Moves the end one link on. */
    public void move(long toSequence, String toHash) {
        sequence = toSequence;
        hash = toHash;
    }
}
