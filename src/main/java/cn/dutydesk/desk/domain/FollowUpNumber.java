package cn.dutydesk.desk.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** The last number given to what is followed up in a year. */
@Entity
@Table(name = "follow_up_number")
public class FollowUpNumber {
    @Id
    private int numberYear;
    @Column(nullable = false)
    private int lastNumber;

    protected FollowUpNumber() {
    }

    public FollowUpNumber(int year) {
        numberYear = year;
    }

    /** Takes the next number, 2026-0012; given back when the transaction fails. */
    public String take() {
        lastNumber++;
        return String.format(Locale.ROOT, "%d-%04d", numberYear, lastNumber);
    }
}
