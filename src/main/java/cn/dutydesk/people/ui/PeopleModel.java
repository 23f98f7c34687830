package cn.dutydesk.people.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.people.service.PeopleService;
import cn.dutydesk.people.service.PersonFile;
import cn.dutydesk.security.CurrentActor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The directory on screen: what is searched, which department is open, who is chosen. FX thread. */
public final class PeopleModel {
    /** A line of the department list. @param id 0 for everybody */
    public record DepartmentLine(long id, String name, int count) {
    }

    /** What the actor may do. */
    public record Rights(boolean edit, boolean load, boolean absence) {
        static final Rights NONE = new Rights(false, false, false);
    }

    private record Loaded(List<PersonCard> all, List<PersonCard> hits, List<AbsenceView> away, Rights rights) {
    }

    private final PeopleService service;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Latest latest = new Latest();
    private final Latest latestFile = new Latest();
    private final ObservableList<DepartmentLine> departments = FXCollections.observableArrayList();
    private final ObservableList<PersonCard> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PersonFile> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Rights> rights = new ReadOnlyObjectWrapper<>(Rights.NONE);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private List<PersonCard> hits = List.of();
    private Map<Long, AbsenceView> away = Map.of();
    private String query = "";
    private long department;
    private boolean follow;
    private Runnable stop = () -> {};

    public PeopleModel(PeopleService service, CurrentActor actor, Work work, Signals signals, BureauClock clock) {
        this.service = service;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
    }

    /** Begins to follow changes and reads. */
    public void shown() {
        stop.run();
        stop = signals.hear(PeopleChanged.class, signal -> work.post(this::reload));
        reload();
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    /** Looks for a name, its spelling, initials or a number; "" shows everybody. */
    public void search(String text) {
        query = text;
        follow = true;
        reload();
    }

    /** Opens a department; 0 shows all. */
    public void open(long departmentId) {
        department = departmentId;
        follow = true;
        filter();
    }

    /** The department that is open, 0 for all. */
    public long department() {
        return department;
    }

    /** Chooses a person and reads what is kept about them. */
    public void choose(long personId) {
        long request = latestFile.next();
        work.read(() -> service.file(actor.get(), personId), file -> {
            if (latestFile.is(request)) {
                chosen.set(file);
            }
        }, failed -> {
            if (latestFile.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Reads the directory again, and the chosen person. */
    public void reload() {
        long request = latest.next();
        String wanted = query;
        LocalDate today = clock.today();
        work.read(() -> new Loaded(service.search(actor.get(), ""), service.search(actor.get(), wanted),
                service.absences(actor.get(), today, today), new Rights(service.mayEdit(actor.get()),
                        service.mayImport(actor.get()), service.mayNoteAbsence(actor.get()))),
                answer -> {
                    if (latest.is(request)) {
                        take(answer);
                    }
                }, failed -> {
                    if (latest.is(request)) {
                        problem.set(failed);
                    }
                });
    }

    private void take(Loaded answer) {
        hits = answer.hits();
        away = answer.away().stream().collect(Collectors.toMap(AbsenceView::personId, absence -> absence, (a, b) -> b));
        rights.set(answer.rights());
        problem.set(null);
        Map<Long, DepartmentLine> lines = new LinkedHashMap<>();
        answer.all().forEach(card -> lines.merge(card.departmentId(),
                new DepartmentLine(card.departmentId(), card.department(), 1),
                (a, b) -> new DepartmentLine(a.id(), a.name(), a.count() + 1)));
        departments.setAll(lines.values());
        if (!lines.containsKey(department)) {
            department = 0;
        }
        follow = follow || chosen.get() == null;
        if (!follow) {
            choose(chosen.get().card().id());
        }
        filter();
        loaded.set(true);
    }

    private void filter() {
        people.setAll(hits.stream().filter(card -> department == 0 || card.departmentId() == department).toList());
        PersonFile file = chosen.get();
        boolean hidden = file == null || people.stream().noneMatch(card -> card.id() == file.card().id());
        if (follow && hidden && !people.isEmpty()) {
            choose(people.getFirst().id());
        }
        follow = false;
    }

    /** Why somebody is away today, null when they are not. */
    public @Nullable AbsenceView awayToday(long personId) {
        return away.get(personId);
    }

    /** Adds somebody and chooses them. @param wish is made on the background thread; its refusals are told */
    public void add(Supplier<PersonWish> wish, Runnable done, Consumer<Problem> failed) {
        work.write(() -> service.add(actor.get(), wish.get()), id -> {
            choose(id);
            done.run();
        }, failed);
    }

    /** Changes the entry that was on screen. */
    public void edit(PersonFile before, Supplier<PersonWish> wish, Runnable done, Consumer<Problem> failed) {
        write(() -> service.edit(actor.get(), before.card().id(), before.version(), wish.get()), done, failed);
    }

    public void setStatus(PersonFile before, PersonStatus status, String reason, Runnable done,
            Consumer<Problem> failed) {
        write(() -> service.setStatus(actor.get(), before.card().id(), before.version(), status, reason), done,
                failed);
    }

    public void addAbsence(AbsenceView wish, Runnable done, Consumer<Problem> failed) {
        write(() -> service.addAbsence(actor.get(), wish), done, failed);
    }

    public void removeAbsence(AbsenceView absence, Runnable done, Consumer<Problem> failed) {
        write(() -> service.removeAbsence(actor.get(), absence.id()), done, failed);
    }

    private void write(Runnable job, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            job.run();
            return true;
        }, ok -> done.run(), failed);
    }

    /** Departments with the number of their people, in the office's order. */
    public ObservableList<DepartmentLine> departments() {
        return departments;
    }

    /** The people to show. */
    public ObservableList<PersonCard> people() {
        return people;
    }

    /** What is searched, "" for nothing. */
    public String query() {
        return query;
    }

    /** Everything about the chosen person, null when nobody is. */
    public ReadOnlyObjectProperty<PersonFile> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the directory could not be read, null when it could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Rights> rightsProperty() {
        return rights.getReadOnlyProperty();
    }

    /** Whether the directory has been read at all. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Today in the bureau, for new absences. */
    public LocalDate today() {
        return clock.today();
    }
}
