package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.Assignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The office's own word on who answers an item, or for a department; kept from month to month. */
@Entity
@Table(name = "selfcheck_assignment")
public class AssignmentRow extends Row {
    @Column(nullable = false)
    private long standardId;
    @Column(nullable = false, length = 16)
    private String item;
    @Column(nullable = false)
    private long departmentId;
    private @Nullable Long personId;

    protected AssignmentRow() {
    }

    public AssignmentRow(long standardId, Assignment assignment) {
        this.standardId = standardId;
        item = assignment.item();
        departmentId = assignment.departmentId();
        personId = assignment.personId();
    }

    public Assignment view() {
        return new Assignment(item, departmentId, personId);
    }
}
