package cn.dutydesk.incident.ui;

import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.Sensitive;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Reporting an incident: type, what and where are enough. What is typed is kept as a draft. FX thread. */
public final class ReportModel {
    private static final String WHAT = "incident-what";
    private static final String PLACE = "incident-place";

    private final IncidentService service;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final Work work;
    private final Delay pause;
    private final ObjectProperty<IncidentTypeView> type = new SimpleObjectProperty<>();
    private final ObjectProperty<IncidentLevel> level = new SimpleObjectProperty<>(IncidentLevel.UNGRADED);
    private final StringProperty what = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty origin = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty sensitive = new SimpleStringProperty("");
    private final BooleanProperty restricted = new SimpleBooleanProperty();
    private boolean open;

    private final ObjectProperty<Boolean> knownThen = new SimpleObjectProperty<>(true);
    private @Nullable IncidentSeed seed;

    private record Kept(List<IncidentTypeView> types, String what, String place) {
    }

    /** @param pause how long typing rests before it is kept as a draft */
    public ReportModel(IncidentService service, Drafts drafts, CurrentActor actor, Work work, Delay pause) {
        this.service = service;
        this.drafts = drafts;
        this.actor = actor;
        this.work = work;
        this.pause = pause;
        what.addListener((property, before, now) -> typed());
        place.addListener((property, before, now) -> typed());
    }

    private void typed() {
        if (open && seed == null) {
            pause.run(() -> keep(what.get(), place.get()));
        }
    }

    private void keep(String whatNow, String placeNow) {
        work.write(() -> {
            drafts.save(actor.get(), WHAT, whatNow);
            drafts.save(actor.get(), PLACE, placeNow);
            return null;
        }, done -> {}, failed -> {});
    }

    /** Reads the types and brings the draft back. @param ready gets the types, in their order */
    public void begin(Consumer<List<IncidentTypeView>> ready, Consumer<Problem> failed) {
        if (seed != null) {
            clear();
        }
        work.read(() -> new Kept(service.types(actor.get()), drafts.load(actor.get(), WHAT),
                drafts.load(actor.get(), PLACE)), kept -> {
                    if (what.get().isEmpty() && place.get().isEmpty()) {
                        what.set(kept.what());
                        place.set(kept.place());
                    }
                    open = true;
                    ready.accept(kept.types());
                }, failed);
    }

    /**
     * Begins a report with what is known already. What was half typed for another incident stays kept as a draft.
     *
     * @param ready gets the types, in their order
     */
    public void begin(IncidentSeed from, Consumer<List<IncidentTypeView>> ready, Consumer<Problem> failed) {
        if (open && seed == null) {
            keep(what.get(), place.get());
        }
        work.read(() -> service.types(actor.get()), types -> {
            clear();
            seed = from;
            what.set(from.what());
            place.set(from.place());
            origin.set(from.origin());
            phone.set(from.phone());
            knownThen.set(true);
            open = true;
            ready.accept(types);
        }, failed);
    }

    /** What the report comes from; null for none. */
    public @Nullable IncidentSeed seed() {
        return seed;
    }

    /** Puts it on record. On a refusal the input stays. */
    public void report(Consumer<IncidentView> done, Consumer<Problem> failed) {
        NewIncident report = new NewIncident(type.get() == null ? 0 : type.get().id(), level.get(), what.get(),
                place.get(), known(), known(), origin.get(), phone.get(),
                seed == null ? null : new IncidentSource(seed.subject(), seed.subjectId()),
                new IncidentFacts("", "", "", "", "", new Sensitive("", "", sensitive.get())), restricted.get());
        boolean own = seed == null;
        work.write(() -> {
            IncidentView view = service.report(actor.get(), report);
            if (own) {
                drafts.save(actor.get(), WHAT, "");
                drafts.save(actor.get(), PLACE, "");
            }
            return view;
        }, view -> {
            clear();
            done.accept(view);
        }, failed);
    }

    /** When the duty room learned of it: the limits run from there. Null for now. */
    private @Nullable Instant known() {
        return seed != null && knownThen.get() ? seed.happenedAt() : null;
    }

    private void clear() {
        pause.cancel();
        open = false;
        seed = null;
        type.set(null);
        level.set(IncidentLevel.UNGRADED);
        what.set("");
        place.set("");
        origin.set("");
        phone.set("");
        sensitive.set("");
        restricted.set(false);
    }

    /** Whether the limits run from when the call or document came, rather than from now. */
    public ObjectProperty<Boolean> knownThenProperty() {
        return knownThen;
    }

    public ObjectProperty<IncidentTypeView> typeProperty() {
        return type;
    }

    public ObjectProperty<IncidentLevel> levelProperty() {
        return level;
    }

    public StringProperty whatProperty() {
        return what;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty originProperty() {
        return origin;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    /** A sensitive group, empty for none: reportable whatever the grade. */
    StringProperty sensitiveProperty() {
        return sensitive;
    }

    /** Whether from the first moment only named people see it. */
    BooleanProperty restrictedProperty() {
        return restricted;
    }
}
