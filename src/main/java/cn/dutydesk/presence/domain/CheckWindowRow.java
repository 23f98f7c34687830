package cn.dutydesk.presence.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.presence.CheckWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stored stretch of the shift in which random checks fall. */
@Entity
@Table(name = "presence_window")
public class CheckWindowRow extends Row {
    private static final int MOST = 6;

    @Column(nullable = false, length = TaskRuleRow.NAME)
    private String name;
    @Column(nullable = false)
    private int fromMinute;
    @Column(nullable = false)
    private int toMinute;
    @Column(nullable = false)
    private int perShift;

    /** For Hibernate: the two stretches are made by the migration. */
    protected CheckWindowRow() {
    }

    /** @throws Refusal when it has no name, no length, or more checks than anybody can bear */
    public void set(CheckWindow window) {
        name = Wording.clean(window.name(), TaskRuleRow.NAME);
        if (name.isEmpty()) {
            throw new Refusal("presence.refused.rule-name");
        }
        if (window.from().equals(window.to())) {
            throw new Refusal("presence.refused.window-length", name);
        }
        if (window.perShift() < 0 || window.perShift() > MOST) {
            throw new Refusal("presence.refused.window-count", MOST);
        }
        fromMinute = TaskRuleRow.minute(window.from());
        toMinute = TaskRuleRow.minute(window.to());
        perShift = window.perShift();
    }

    public CheckWindow view() {
        return new CheckWindow(id(), name, TaskRuleRow.time(fromMinute), TaskRuleRow.time(toMinute), perShift,
                version());
    }
}
