package cn.dutydesk.selfcheck.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** The last number given to a finding in a year. */
@Entity
@Table(name = "finding_number")
public class FindingNumber {
    @Id
    private int numberYear;
    @Column(nullable = false)
    private int lastNumber;

    protected FindingNumber() {
    }

    public FindingNumber(int year) {
        numberYear = year;
    }

    /** Takes the next number, 整改2026-007; given back when the transaction fails. */
    public String take() {
        lastNumber++;
        return String.format(Locale.ROOT, "整改%d-%03d", numberYear, lastNumber);
    }
}
