package cn.dutydesk.leak.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain of a leak's course ends, so that a missing last line is found. */
@Entity
@Table(name = "leak_head")
public class LeakHead {
    @Id
    private long leakId;
    @Column(nullable = false)
    private int lineCount;
    @Column(nullable = false, length = 64)
    private String hash;

    protected LeakHead() {
    }

    public LeakHead(long leakId, String start) {
        this.leakId = leakId;
        hash = start;
    }

    public void move(String last) {
        lineCount++;
        hash = last;
    }

    public int lines() {
        return lineCount;
    }

    public String hash() {
        return hash;
    }
}
