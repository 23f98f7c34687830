package cn.dutydesk.people.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** One of the office's people. Never deleted: who leaves keeps an entry with status 调离退休. */
@Entity
@Table(name = "person")
public class Person extends Row {
    private static final int REASON = 200;

    @ManyToOne(optional = false)
    @JoinColumn(name = "department_id")
    private Department department;
    @Column(nullable = false, length = PersonWish.NAME)
    private String name;
    @Column(nullable = false, length = PersonWish.TITLE)
    private String title;
    @Column(nullable = false, length = 4)
    private String sex;
    private boolean leader;
    private int place;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private PersonStatus status = PersonStatus.ON_POST;
    @Column(nullable = false, length = REASON)
    private String statusReason = "";
    @Column(nullable = false, length = PersonWish.NOTE)
    private String note;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "person_phone", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    private List<PersonPhone> phones = new ArrayList<>();

    protected Person() {
    }

    public Person(PersonWish wish, Department department, int place) {
        this.place = place;
        state(wish, department);
    }

    /** Takes over what the wish says; the department is the one the wish names. */
    public final void state(PersonWish wish, Department newDepartment) {
        department = newDepartment;
        name = wish.name();
        title = wish.title();
        sex = wish.sex();
        leader = wish.leader();
        note = wish.note();
        if (!wish.phones().equals(phones())) {
            phones.clear();
            wish.phones().forEach(phone -> phones.add(new PersonPhone(phone)));
        }
    }

    /**
     * Sets the status by hand; a staff list imported later does not change it any more.
     *
     * @throws Refusal when there is no reason or it is too long
     */
    public void setStatus(PersonStatus newStatus, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) {
            throw new Refusal("people.refused.status-reason", REASON);
        }
        status = newStatus;
        statusReason = why;
    }

    /** Sets the status a staff list states. */
    public void importStatus(PersonStatus stated) {
        status = stated;
    }

    public void moveTo(int newPlace) {
        place = newPlace;
    }

    public Department department() {
        return department;
    }

    public String name() {
        return name;
    }

    public PersonStatus status() {
        return status;
    }

    /** Why the status was set by hand, "" when it comes from a staff list. */
    public String statusReason() {
        return statusReason;
    }

    public int place() {
        return place;
    }

    public String sex() {
        return sex;
    }

    public List<Phone> phones() {
        return phones.stream().map(PersonPhone::phone).toList();
    }

    /** What the entry says, in the form in which it can be changed. */
    public PersonWish wish() {
        return new PersonWish(name, department.name(), title, sex, leader, phones(), note);
    }

    public PersonCard card() {
        return new PersonCard(id(), name, department.id(), department.name(), title, leader, place, status, phones(),
                note);
    }
}
