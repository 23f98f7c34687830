package cn.dutydesk.warning.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.desk.Links;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.warning.MessageView;
import cn.dutydesk.warning.Staffing;
import cn.dutydesk.warning.WarningChanged;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.service.StaffingService;
import cn.dutydesk.warning.service.WarningService;
import cn.dutydesk.warning.service.WarningWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Warnings in force, earlier ones, and the files they came in. FX thread. */
public final class WarningModel {
    /** What is listed. */
    public enum Filter { RUNNING, ALL, FILES }

    private final Services services;
    private final CurrentActor actor;
    private final Work work;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.RUNNING);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final Reading<State> reading;

    /** What it reads and does. */
    public record Services(WarningService warnings, StaffingService staffing, People people, Settings settings,
            Links links) {
    }

    /** @param folder that is watched, or empty */
    public record State(List<WarningView> warnings, List<MessageView> files, String folder) {
        public State {
            warnings = List.copyOf(warnings);
            files = List.copyOf(files);
        }
    }

    public WarningModel(Services services, CurrentActor actor, Work work, Signals signals) {
        this.services = services;
        this.actor = actor;
        this.work = work;
        reading = new Reading<State>(work, this::ask, state::set).on(signals, WarningChanged.class);
        filter.addListener((property, before, now) -> reload());
    }

    /** Begins to follow the warnings, and reads. */
    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Reads again. */
    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<State> ask() {
        Filter wanted = filter.get();
        return () -> read(wanted);
    }

    private State read(Filter wanted) {
        Actor who = actor.get();
        return new State(switch (wanted) {
            case RUNNING -> services.warnings().running(who);
            case ALL -> services.warnings().latest(who);
            case FILES -> List.of();
        }, wanted == Filter.FILES ? services.warnings().messages(who) : List.of(),
                services.settings().text(Setting.WARNING_FOLDER));
    }

    /** Takes files in; what became of each is told. */
    public void take(List<Path> files, Consumer<List<MessageView>> done, Consumer<Problem> failed) {
        work.write(() -> {
            List<MessageView> taken = new ArrayList<>();
            for (Path file : files) {
                taken.add(services.warnings().take(actor.get(), file.getFileName().toString(), bytes(file)));
            }
            return taken;
        }, done, failed);
    }

    private static byte[] bytes(Path file) {
        try {
            return WarningWatch.bytes(file);
        } catch (IOException e) {
            throw new Refusal("warning.refused.file", file.getFileName());
        }
    }

    /** Somebody at the desk saw a warning. */
    public void seen(WarningView warning, Consumer<Problem> failed) {
        work.write(() -> {
            services.warnings().seen(actor.get(), warning.id());
            return null;
        }, done -> {}, failed);
    }

    /** Who may be called now. */
    public void callable(Consumer<List<StaffingService.Call>> ready, Consumer<Problem> failed) {
        work.read(() -> services.staffing().callable(actor.get()), ready, failed);
    }

    /** Raises the staffing. */
    public void staff(WarningView warning, Staffing plan, Runnable done, Consumer<Problem> failed) {
        work.write(() -> services.staffing().raise(actor.get(), warning.id(), plan), raised -> done.run(), failed);
    }

    /** What a warning became. */
    public void links(WarningView warning, Consumer<List<Linked>> ready, Consumer<Problem> failed) {
        work.read(() -> services.links().of("warning", warning.id()), ready, failed);
    }

    /** Who could see to a task, for what is typed. Any thread. */
    public Collection<PersonCard> suggest(String typed) {
        return typed.isBlank() ? List.of() : services.people().search(typed);
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
