package cn.dutydesk.playbook.domain.library;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A playbook, whatever its versions. */
@Entity
@Table(name = "playbook")
public class PlaybookRow extends Row {
    @Column(nullable = false, length = 40)
    private String code;
    @Column(nullable = false)
    private boolean builtIn;
    @Column(nullable = false)
    private int lastNumber;

    /** For Hibernate. */
    protected PlaybookRow() {
    }

    public PlaybookRow(String code, boolean builtIn) {
        this.code = code;
        this.builtIn = builtIn;
    }

    public String code() {
        return code;
    }

    /** Whether it came with the program. */
    public boolean builtIn() {
        return builtIn;
    }

    /** Takes the next number for a version; a number is never given twice. */
    int nextNumber() {
        return ++lastNumber;
    }
}
