package cn.dutydesk.people.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.domain.Department;
import cn.dutydesk.people.domain.Person;
import cn.dutydesk.people.domain.RefusedRow;
import cn.dutydesk.people.domain.StaffList;
import cn.dutydesk.people.domain.StaffMatch;
import cn.dutydesk.people.domain.StaffReading;
import cn.dutydesk.people.domain.StaffRow;
import cn.dutydesk.people.domain.StaffUpdate;
import cn.dutydesk.people.store.PeopleStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.sheet.Grid;
import cn.dutydesk.sheet.Workbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Takes over a staff list from a file, all of it or nothing. Blocks; background threads only. */
public final class StaffImport {
    private final Acts acts;
    private final PeopleStore store;

    public StaffImport(Acts acts, PeopleStore store) {
        this.acts = acts;
        this.store = store;
    }

    private record Plan(StaffOutcome outcome, Map<StaffRow, PersonCard> known, Map<StaffRow, StaffUpdate> updates) {
    }

    /** What {@link #run} would do. Stores nothing. @throws Refusal when the file holds no staff list */
    public StaffOutcome preview(Actor who, Path file) {
        acts.demand(who, Permission.PEOPLE_IMPORT, "people.import.preview");
        StaffReading reading = read(file);
        return acts.read(who, Permission.PEOPLE_IMPORT,
                session -> plan(reading, store.people(session)).outcome());
    }

    /**
     * Takes the list over: known people are brought up to date, new ones added, nobody is removed.
     *
     * @throws Refusal when the file holds no staff list, or carries the mark of a state secret; nothing is stored then
     */
    public StaffOutcome run(Actor who, Path file) {
        return acts.write(who, Permission.PEOPLE_IMPORT, "people.import", act -> {
            StaffReading reading = read(file);
            Session session = act.session();
            Map<Long, Person> people = store.people(session).stream()
                    .collect(Collectors.toMap(Person::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
            Plan plan = plan(reading, people.values());
            Map<String, Department> departments = departments(session, plan);
            Map<String, Integer> places = new HashMap<>();
            plan.updates().forEach((row, update) -> {
                Department department = Objects.requireNonNull(departments.get(update.wish().department()));
                int place = places.merge(department.name(), 1, Integer::sum) - 1;
                PersonCard card = plan.known().get(row);
                Person person = card == null ? new Person(update.wish(), department, place)
                        : Objects.requireNonNull(people.get(card.id()));
                person.state(update.wish(), department);
                person.importStatus(update.status());
                person.moveTo(place);
                session.persist(person);
            });
            act.record("staff-list", null, null, summary(plan.outcome()));
            act.signal(new PeopleChanged());
            return plan.outcome();
        });
    }

    /** The rows of a file. Marks of state secrets are looked for in all of it, not only in the columns read. */
    private static StaffReading read(Path file) {
        List<Grid> grids = Workbooks.read(file);
        grids.forEach(grid -> grid.rows().forEach(row -> MarkingGuard.check(row.toArray(String[]::new))));
        return StaffList.read(grids);
    }

    private static Plan plan(StaffReading reading, Collection<Person> people) {
        Map<Long, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<PersonCard> cards = people.stream().map(Person::card).toList();
        Map<StaffRow, PersonCard> known = StaffMatch.of(reading.rows(), cards);
        Map<StaffRow, StaffUpdate> updates = new LinkedHashMap<>();
        List<StaffOutcome.Line> lines = new ArrayList<>();
        for (StaffRow row : reading.rows()) {
            PersonCard card = known.get(row);
            Person person = card == null ? null : byId.get(card.id());
            StaffUpdate update = person == null ? StaffUpdate.fresh(row) : StaffUpdate.of(row, person.wish(),
                    person.status(), !person.statusReason().isEmpty());
            updates.put(row, update);
            StaffOutcome.Change change = person == null ? StaffOutcome.Change.NEW
                    : update.fields().isEmpty() ? StaffOutcome.Change.UNCHANGED : StaffOutcome.Change.CHANGED;
            lines.add(new StaffOutcome.Line(row, change, update.fields()));
        }
        Set<String> undecided = reading.refused().stream().map(RefusedRow::name).collect(Collectors.toSet());
        Set<PersonCard> listed = Set.copyOf(known.values());
        List<PersonCard> missing = cards.stream().filter(card -> !listed.contains(card)
                && card.status() != PersonStatus.LEFT && !undecided.contains(card.name())).toList();
        return new Plan(new StaffOutcome(reading.file(), lines, reading.doubtful(), reading.refused(), missing), known,
                updates);
    }

    /** Departments by name, in the list's order; those the list does not name follow. */
    private Map<String, Department> departments(Session session, Plan plan) {
        Map<String, Department> all = new LinkedHashMap<>();
        store.departments(session).forEach(department -> all.put(department.name(), department));
        Map<String, Department> ordered = new LinkedHashMap<>();
        for (StaffUpdate update : plan.updates().values()) {
            String name = update.wish().department();
            ordered.computeIfAbsent(name, n -> all.computeIfAbsent(n, fresh -> new Department(fresh, 0)));
        }
        all.forEach(ordered::putIfAbsent);
        int place = 0;
        for (Department department : ordered.values()) {
            department.moveTo(place++);
            session.persist(department);
        }
        return ordered;
    }

    private static Map<String, Object> summary(StaffOutcome outcome) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("file", outcome.file());
        summary.put("read", outcome.lines().size());
        summary.put("new", names(outcome, StaffOutcome.Change.NEW));
        summary.put("changed", names(outcome, StaffOutcome.Change.CHANGED));
        summary.put("unchanged", outcome.count(StaffOutcome.Change.UNCHANGED));
        summary.put("doubtful", outcome.doubtful().size());
        summary.put("refused", outcome.refused().stream().map(RefusedRow::rows).toList());
        return summary;
    }

    private static List<String> names(StaffOutcome outcome, StaffOutcome.Change change) {
        return outcome.lines().stream().filter(line -> line.change() == change)
                .map(line -> line.row().department() + " " + line.row().name()).toList();
    }
}
