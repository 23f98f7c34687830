package cn.dutydesk.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** The last number given out in a year of one register. */
@Entity
@Table(name = "register_number")
public class RegisterNumber {
    @Id
    @Column(length = 32)
    private String name;
    @Column(nullable = false)
    private int lastNumber;

    protected RegisterNumber() {
    }

    public RegisterNumber(String name) {
        this.name = name;
    }

    /** Takes the next number; given back when the transaction fails. */
    public int take() {
        return ++lastNumber;
    }

    /** 2026-0012. */
    public static String words(int year, int number) {
        return String.format(Locale.ROOT, "%d-%04d", year, number);
    }
}
