package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/** That the office checks itself every month, by which list, and from when. There is one row, or none. */
@Entity
@Table(name = "selfcheck_plan")
public class PlanRow extends Row {
    @Column(nullable = false)
    private long standardId;
    @Column(nullable = false)
    private long officeId;
    @Column(nullable = false)
    private LocalDate firstMonth;

    protected PlanRow() {
    }

    public PlanRow(long standardId, long officeId, YearMonth first) {
        firstMonth = first.atDay(1);
        change(standardId, officeId);
    }

    public void change(long standard, long office) {
        standardId = standard;
        officeId = office;
    }

    public long standardId() {
        return standardId;
    }

    /** The department that answers what the bureau answers once. */
    public long officeId() {
        return officeId;
    }

    public YearMonth first() {
        return YearMonth.from(firstMonth);
    }
}
