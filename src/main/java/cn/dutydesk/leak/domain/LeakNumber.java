package cn.dutydesk.leak.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** The last number given to a leak report in a year. */
@Entity
@Table(name = "leak_number")
public class LeakNumber {
    @Id
    private int numberYear;
    @Column(nullable = false)
    private int lastNumber;

    protected LeakNumber() {
    }

    public LeakNumber(int year) {
        numberYear = year;
    }

    /** Takes the next number, 保报2026-01; given back when the transaction fails. */
    public String take() {
        lastNumber++;
        return String.format(Locale.ROOT, "保报%d-%02d", numberYear, lastNumber);
    }
}
