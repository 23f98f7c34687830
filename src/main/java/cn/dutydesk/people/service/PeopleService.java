package cn.dutydesk.people.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.domain.Absence;
import cn.dutydesk.people.domain.Department;
import cn.dutydesk.people.domain.Person;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.people.store.PeopleStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people do with the directory: look somebody up, change an entry, note who is away. Background threads only. */
public final class PeopleService {
    private final Acts acts;
    private final People people;
    private final PeopleStore store;

    public PeopleService(Acts acts, People people, PeopleStore store) {
        this.acts = acts;
        this.people = people;
        this.store = store;
    }

    /** Everyone, or those whom the text finds. @throws Refusal when the actor may not read the directory */
    public List<PersonCard> search(Actor who, String text) {
        acts.demand(who, Permission.PEOPLE_READ, "people.read");
        return people.search(text);
    }

    /** Everything about one person. @throws Refusal when the person is unknown */
    public PersonFile file(Actor who, long id) {
        return acts.read(who, Permission.PEOPLE_READ, session -> {
            Person person = store.person(session, id).orElseThrow(() -> new Refusal("people.refused.gone"));
            return new PersonFile(person.card(), person.version(), person.sex(), person.statusReason(),
                    store.absences(session, id).stream().map(Absence::view).toList());
        });
    }

    /** Absences that touch the days, both ends included. @throws Refusal when the actor may not read the directory */
    public List<AbsenceView> absences(Actor who, LocalDate from, LocalDate to) {
        acts.demand(who, Permission.PEOPLE_READ, "people.read");
        return people.absences(from, to);
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.PEOPLE_EDIT);
    }

    public boolean mayImport(Actor who) {
        return acts.allows(who, Permission.PEOPLE_IMPORT);
    }

    public boolean mayNoteAbsence(Actor who) {
        return acts.allows(who, Permission.ABSENCE_EDIT);
    }

    /** Adds somebody. @return the new entry's id @throws Refusal when the department has one of that name already */
    public long add(Actor who, PersonWish wish) {
        guard(wish);
        return acts.write(who, Permission.PEOPLE_EDIT, "people.person.add", act -> {
            boolean taken = store.people(act.session()).stream().anyMatch(person -> person.name().equals(wish.name())
                    && person.department().name().equals(wish.department()));
            if (taken) {
                throw new Refusal("people.refused.twice", wish.department(), wish.name());
            }
            Department department = department(act, wish.department());
            Person person = new Person(wish, department, store.nextPlace(act.session(), department));
            act.session().persist(person);
            act.record("person", person.id(), null, wish);
            act.signal(new PeopleChanged());
            return person.id();
        });
    }

    /**
     * Changes an entry.
     *
     * @param version the version that was on screen
     * @throws Refusal {@code data.version-conflict} when somebody else changed it meanwhile
     */
    public void edit(Actor who, long id, int version, PersonWish wish) {
        guard(wish);
        acts.write(who, Permission.PEOPLE_EDIT, "people.person.edit", act -> {
            Person person = current(act, id, version);
            PersonWish before = person.wish();
            Department department = department(act, wish.department());
            if (!department.id().equals(person.department().id())) {
                person.moveTo(store.nextPlace(act.session(), department));
            }
            person.state(wish, department);
            act.record("person", id, before, wish);
            act.signal(new PeopleChanged());
            return null;
        });
    }

    /** Sets what somebody is doing in general, with the reason. @throws Refusal as {@link #edit} does */
    public void setStatus(Actor who, long id, int version, PersonStatus status, String reason) {
        MarkingGuard.check(reason);
        acts.write(who, Permission.PEOPLE_EDIT, "people.status.set", act -> {
            Person person = current(act, id, version);
            Map<String, Object> before = Map.of("status", person.status(), "reason", person.statusReason());
            person.setStatus(status, reason);
            act.record("person", id, before, Map.of("status", status, "reason", person.statusReason()));
            act.signal(new PeopleChanged());
            return null;
        });
    }

    /** Notes days away. @param wish its id does not count @return with its id @throws Refusal when it makes no sense */
    public AbsenceView addAbsence(Actor who, AbsenceView wish) {
        MarkingGuard.check(wish.place(), wish.reason(), wish.deputy());
        return acts.write(who, Permission.ABSENCE_EDIT, "people.absence.add", act -> {
            if (store.person(act.session(), wish.personId()).isEmpty()) {
                throw new Refusal("people.refused.gone");
            }
            Absence absence = new Absence(wish);
            act.session().persist(absence);
            act.record("absence", absence.id(), null, absence.view());
            act.signal(new PeopleChanged());
            return absence.view();
        });
    }

    /** Takes back days away. @throws Refusal when somebody took them back already */
    public void removeAbsence(Actor who, long absenceId) {
        acts.write(who, Permission.ABSENCE_EDIT, "people.absence.remove", act -> {
            Absence absence = store.absence(act.session(), absenceId)
                    .orElseThrow(() -> new Refusal("people.refused.absence-gone"));
            act.session().remove(absence);
            act.record("absence", absenceId, absence.view(), null);
            act.signal(new PeopleChanged());
            return null;
        });
    }

    private Person current(Act act, long id, int version) {
        Person person = store.person(act.session(), id).orElseThrow(() -> new Refusal("people.refused.gone"));
        if (person.version() != version) {
            throw new Refusal("data.version-conflict");
        }
        return person;
    }

    private Department department(Act act, String name) {
        return store.department(act.session(), name).orElseGet(() -> {
            Department fresh = new Department(name, store.departments(act.session()).stream()
                    .mapToInt(Department::place).max().orElse(-1) + 1);
            act.session().persist(fresh);
            return fresh;
        });
    }

    private static void guard(PersonWish wish) {
        MarkingGuard.check(wish.name(), wish.department(), wish.title(), wish.note());
    }
}
