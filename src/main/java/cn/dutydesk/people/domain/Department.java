package cn.dutydesk.people.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A department of the office, in the order the office lists them. */
@Entity
@Table(name = "department")
public class Department extends Row {
    @Column(nullable = false, length = PersonWish.DEPARTMENT)
    private String name;
    private int place;

    protected Department() {
    }

    public Department(String name, int place) {
        this.name = name;
        this.place = place;
    }

    public String name() {
        return name;
    }

    public int place() {
        return place;
    }

    public void moveTo(int newPlace) {
        place = newPlace;
    }
}
