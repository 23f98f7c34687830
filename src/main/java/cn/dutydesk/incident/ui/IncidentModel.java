package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.Contacts;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.IncidentFile;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.service.Playbooks;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.RunChanged;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The incident screen: the list by state, type and text, and the chosen incident with its course. FX thread. */
public final class IncidentModel {
    private final IncidentService service;
    private final ContactService contacts;
    private final SourceNames sources;
    private final Playbooks playbooks;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Latest list = new Latest();
    private final Latest single = new Latest();
    private final ObjectProperty<IncidentStatus> status = new SimpleObjectProperty<>();
    private final ObjectProperty<IncidentTypeView> type = new SimpleObjectProperty<>();
    private final ObjectProperty<IncidentLevel> level = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> year = new SimpleObjectProperty<>();
    private final BooleanProperty sensitive = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<IncidentTypeView> types = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<IncidentView>> incidents = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private Runnable stop = () -> {};
    private long wanted;

    /** The chosen incident, whom to call now, and the name of what it came from, or "". */
    public record Opened(IncidentFile file, Contacts contacts, String source) {
    }

    private record Read(List<IncidentTypeView> types, List<IncidentView> incidents) {
    }

    /** @param pause how long typing rests before it searches */
    public IncidentModel(IncidentService service, ContactService contacts, SourceNames sources, Playbooks playbooks,
            CurrentActor actor, Work work, Signals signals, BureauClock clock, Delay pause) {
        this.service = service;
        this.contacts = contacts;
        this.sources = sources;
        this.playbooks = playbooks;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
        status.addListener((property, before, now) -> reload());
        type.addListener((property, before, now) -> reload());
        level.addListener((property, before, now) -> reload());
        year.addListener((property, before, now) -> reload());
        sensitive.addListener((property, before, now) -> reload());
        search.addListener((property, before, now) -> pause.run(this::reload));
    }

    /** Begins to follow incidents, and reads. */
    public void shown() {
        stop.run();
        Runnable incidents = signals.hear(IncidentChanged.class, news -> work.post(this::refresh));
        Runnable runs = signals.hear(RunChanged.class, news -> work.post(this::refresh));
        stop = () -> {
            incidents.run();
            runs.run();
        };
        refresh();
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    private void refresh() {
        reload();
        if (opened.get() != null) {
            open(opened.get().file().incident().id());
        }
    }

    /** Reads the list again. */
    public void reload() {
        long request = list.next();
        IncidentFilter filter = new IncidentFilter(status.get(), type.get() == null ? null : type.get().id(),
                search.get(), level.get(), begin(year.get(), 0), begin(year.get(), 1), sensitive.get());
        work.read(() -> new Read(service.types(actor.get()), service.list(actor.get(), filter)), read -> {
            if (list.is(request)) {
                problem.set(null);
                if (!types.equals(read.types())) {
                    types.setAll(read.types());
                }
                incidents.set(List.copyOf(read.incidents()));
                reads.set(reads.get() + 1);
            }
        }, failed -> {
            if (list.is(request)) {
                problem.set(failed);
            }
        });
    }

    private @Nullable Instant begin(Integer of, int after) {
        return of == null ? null : clock.instant(LocalDate.of(of + after, 1, 1).atStartOfDay());
    }

    /** The incident that is opened, or that is being read to be; 0 for none. */
    long wanted() {
        return wanted;
    }

    /** Opens an incident. */
    public void open(long incidentId) {
        wanted = incidentId;
        long request = single.next();
        work.read(() -> {
            IncidentFile file = service.file(actor.get(), incidentId);
            IncidentSource source = file.incident().source();
            return new Opened(file, contacts.at(clock.now()), source == null ? "" : sources.name(source));
        }, read -> {
            if (single.is(request)) {
                opened.set(read);
            }
        }, failed -> {
            if (single.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Writes a line into the course of the opened incident, as of now. */
    public void progress(String content, Runnable done, Consumer<Problem> failed) {
        long id = opened.get().file().incident().id();
        work.write(() -> {
            service.progress(actor.get(), id, null, content);
            return null;
        }, written -> done.run(), failed);
    }

    /** Ticks a step as done now. @param why why it is late; empty when it is not */
    public void done(ClockView step, String why, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            service.done(actor.get(), step.id(), why);
            return null;
        }, ticked -> done.run(), failed);
    }

    /** Playbooks that may be started for the opened incident. @param ready gets them, by name */
    public void playbooks(Consumer<List<Playbooks.Choice>> ready, Consumer<Problem> failed) {
        work.read(() -> playbooks.choices(actor.get()), ready, failed);
    }

    /** Starts a playbook for the opened incident. */
    public void lead(String code, Runnable done, Consumer<Problem> failed) {
        long id = opened.get().file().incident().id();
        work.write(() -> {
            service.lead(actor.get(), id, code);
            return null;
        }, started -> done.run(), failed);
    }

    /** Closes the opened incident. */
    public void close(String result, Runnable done, Consumer<Problem> failed) {
        long id = opened.get().file().incident().id();
        work.write(() -> {
            service.close(actor.get(), id, result);
            return null;
        }, closed -> done.run(), failed);
    }

    /** Null for running and closed ones. */
    public ObjectProperty<IncidentStatus> statusProperty() {
        return status;
    }

    /** Null for every type. */
    public ObjectProperty<IncidentTypeView> typeProperty() {
        return type;
    }

    /** Null for every grade. */
    ObjectProperty<IncidentLevel> levelProperty() {
        return level;
    }

    /** Null for every year. */
    ObjectProperty<Integer> yearProperty() {
        return year;
    }

    /** Whether only those are listed that are reportable whatever their grade. */
    BooleanProperty sensitiveProperty() {
        return sensitive;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObservableList<IncidentTypeView> types() {
        return types;
    }

    public ReadOnlyObjectProperty<List<IncidentView>> incidentsProperty() {
        return incidents.getReadOnlyProperty();
    }

    /** Null while none is chosen. */
    public ReadOnlyObjectProperty<Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Grows with every answer, also one that brings nothing new. */
    public ReadOnlyIntegerProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
