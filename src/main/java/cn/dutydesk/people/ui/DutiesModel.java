package cn.dutydesk.people.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.DutyHolder;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.service.DutyService;
import cn.dutydesk.security.CurrentActor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of duties on screen: who holds each, and who answers for it today. FX thread. */
public final class DutiesModel {
    /**
     * One duty.
     *
     * @param holder null when nobody holds it
     * @param today  who answers for it today, null for nobody
     * @param wanted whether a playbook calls it
     */
    public record Line(DutyCard duty, @Nullable PersonCard holder, @Nullable PersonCard deputy,
            @Nullable AbsenceView away, @Nullable DutyHolder today,
            boolean wanted) {
    }

    /** Where the list comes from. @param wanted names of duties that playbooks call; blocks */
    public record Source(DutyService service, Duties duties, People people, Supplier<Collection<String>> wanted) {
    }

    private record Loaded(List<Line> lines, boolean edit) {
    }

    private final Source source;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final Reading<Loaded> reading;

    public DutiesModel(Source source, CurrentActor actor, Work work, Signals signals, BureauClock clock) {
        this.source = source;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<Loaded>(work, this::ask, this::show).on(signals, PeopleChanged.class);
    }

    /** Begins to follow changes and reads. */
    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Reads the list again. */
    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<Loaded> ask() {
        LocalDate today = clock.today();
        return () -> new Loaded(read(today), source.service().mayEdit(actor.get()));
    }

    private void show(Loaded loaded) {
        editable.set(loaded.edit());
        lines.setAll(loaded.lines());
    }

    /** What playbooks call and nobody holds comes first. Background thread. */
    private List<Line> read(LocalDate today) {
        List<DutyCard> kept = source.service().list(actor.get());
        Set<String> wanted = new TreeSet<>(source.wanted().get());
        Set<String> names = kept.stream().map(DutyCard::name).collect(Collectors.toSet());
        List<AbsenceView> away = source.people().absences(today, today);
        List<Line> all = new ArrayList<>();
        wanted.stream().filter(name -> !names.contains(name)).forEach(name -> all.add(new Line(
                new DutyCard(0, name, null, "", null, ""), null, null, null, null, true)));
        kept.forEach(duty -> all.add(new Line(duty, person(duty.personId()), person(duty.deputyId()),
                away.stream().filter(one -> Long.valueOf(one.personId()).equals(duty.personId())).findFirst()
                        .orElse(null),
                source.duties().holder(duty.name(), today).orElse(null), wanted.contains(duty.name()))));
        return all;
    }

    private @Nullable PersonCard person(@Nullable Long id) {
        return id == null ? null : source.people().byId(id).orElse(null);
    }

    /** People to offer while a name is typed. Any thread. */
    Collection<PersonCard> suggest(String text) {
        return text.isBlank() ? List.of() : source.people().search(text).stream().limit(8).toList();
    }

    /** Keeps a duty. */
    public void keep(DutyCard wish, Runnable done, Consumer<Problem> failed) {
        work.write(() -> source.service().keep(actor.get(), wish), id -> done.run(), failed);
    }

    /** Takes a duty off the list. */
    public void remove(DutyCard duty, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            source.service().remove(actor.get(), duty.id());
            return true;
        }, removed -> done.run(), failed);
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /** Whether the person may change the list. */
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /** Why it could not be read, null when it could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
