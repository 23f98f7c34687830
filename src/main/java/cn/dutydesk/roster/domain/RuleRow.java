package cn.dutydesk.roster.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored rule of a board, where the office has set it. */
@Entity
@Table(name = "roster_rule")
public class RuleRow extends Row {
    @Column(nullable = false)
    private long boardId;
    @Column(nullable = false, length = 32)
    private String rule;
    @Column(nullable = false)
    private boolean active;
    @Column(nullable = false)
    private int weight;
    @Column(nullable = false)
    private int amount;
    @Column(nullable = false)
    private int secondAmount;

    protected RuleRow() {
    }

    public RuleRow(long boardId, String rule) {
        this.boardId = boardId;
        this.rule = rule;
    }

    public void set(RuleValue value) {
        active = value.on();
        weight = value.weight();
        amount = value.value();
        secondAmount = value.second();
    }

    public String rule() {
        return rule;
    }

    public RuleValue value() {
        return new RuleValue(active, weight, amount, secondAmount);
    }
}
