package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A checklist, whatever its version. */
@Entity
@Table(name = "selfcheck_standard")
public class StandardRow extends Row {
    @Column(nullable = false, length = 40, unique = true)
    private String code;
    @Column(nullable = false, length = 120)
    private String name;

    protected StandardRow() {
    }

    public StandardRow(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public void name(String words) {
        name = words;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
