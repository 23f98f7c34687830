package cn.dutydesk.people.store;

import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.domain.Absence;
import cn.dutydesk.people.domain.Department;
import cn.dutydesk.people.domain.Duty;
import cn.dutydesk.people.domain.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Queries over departments, people and absences; each works in the session it is given. */
public final class PeopleStore {
    public List<Department> departments(Session session) {
        return session.createSelectionQuery("from Department order by place, id", Department.class).getResultList();
    }

    public Optional<Department> department(Session session, String name) {
        return session.createSelectionQuery("from Department where name = :name", Department.class)
                .setParameter("name", name).uniqueResultOptional();
    }

    /** Everyone with department and telephones, departments in their order, people in theirs. */
    public List<Person> people(Session session) {
        return session.createSelectionQuery("select distinct p from Person p join fetch p.department d "
                + "left join fetch p.phones order by d.place, d.id, p.place, p.id", Person.class).getResultList();
    }

    public List<PersonCard> cards(Session session) {
        return people(session).stream().map(Person::card).toList();
    }

    public Optional<Person> person(Session session, long id) {
        return Optional.ofNullable(session.find(Person.class, id));
    }

    /** The place behind the last person of a department. */
    public int nextPlace(Session session, Department department) {
        Integer last = session.createSelectionQuery("select max(place) from Person where department = :department",
                Integer.class).setParameter("department", department).getSingleResultOrNull();
        return last == null ? 0 : last + 1;
    }

    public Optional<Absence> absence(Session session, long id) {
        return Optional.ofNullable(session.find(Absence.class, id));
    }

    /** Absences that touch the days, both ends included. */
    public List<Absence> absences(Session session, LocalDate from, LocalDate to) {
        return session.createSelectionQuery(
                "from Absence where firstDay <= :to and lastDay >= :from order by firstDay, id", Absence.class)
                .setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** A person's absences, the latest first. */
    public List<Absence> absences(Session session, long personId) {
        return session.createSelectionQuery("from Absence where personId = :person order by firstDay desc, id desc",
                Absence.class).setParameter("person", personId).getResultList();
    }

    /** Lasting duties, by name. */
    public List<Duty> duties(Session session) {
        return session.createSelectionQuery("from Duty order by name, id", Duty.class).getResultList();
    }
}
