package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** That the office checks itself every month by a list, and from when; one row for each list it goes through. */
@Entity
@Table(name = "selfcheck_plan")
public class PlanRow extends Row {
    @Column(nullable = false)
    private long standardId;
    @Column(nullable = false)
    private long officeId;
    @Column(nullable = false)
    private LocalDate firstMonth;
    private @Nullable LocalDate lastMonth;

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

    /** The last month it opens by itself; null while it goes on. */
    public @Nullable YearMonth last() {
        return lastMonth == null ? null : YearMonth.from(lastMonth);
    }

    /** Opens no month after this one. */
    public void end(YearMonth last) {
        lastMonth = last.atDay(1);
    }

    /** Goes on with the given month. */
    public void resume(YearMonth first) {
        firstMonth = first.atDay(1);
        lastMonth = null;
    }

    /** Whether a month is opened by it. */
    public boolean opens(YearMonth month) {
        return !month.isBefore(first()) && (last() == null || !month.isAfter(last()));
    }
}
