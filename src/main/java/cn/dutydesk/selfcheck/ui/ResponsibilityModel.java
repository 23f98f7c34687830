package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.selfcheck.ResponsibilityChanged;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import cn.dutydesk.selfcheck.service.ResponsibilityService;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** 责任制 of one year on screen. FX thread. */
public final class ResponsibilityModel {
    /** What was read. @param keeps whether who sits here keeps posts and letters; @param me his number, or null */
    public record State(ResponsibilityYear year, boolean keeps, @Nullable Long me) {
    }

    private final ResponsibilityService service;
    private final People people;
    private final CurrentActor actor;
    private final Work work;
    private final Reading<State> reading;
    private final ObjectProperty<Integer> year;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();

    public ResponsibilityModel(ResponsibilityService service, People people, CurrentActor actor, Work work,
            Signals signals) {
        this.service = service;
        this.people = people;
        this.actor = actor;
        this.work = work;
        year = new SimpleObjectProperty<>(service.now());
        reading = new Reading<State>(work, this::ask, state::set).on(signals, ResponsibilityChanged.class);
        year.addListener((property, before, now) -> reading.again());
    }

    private Supplier<State> ask() {
        int wanted = year.get();
        return () -> {
            Actor who = actor.get();
            return new State(service.year(who, wanted), service.keeps(who), who.personId());
        };
    }

    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** The year that runs. */
    public int now() {
        return service.now();
    }

    /** Begins a year. */
    public void begin(int wanted, Runnable done, Consumer<Problem> failed) {
        write(() -> service.begin(actor.get(), wanted), () -> {
            year.set(wanted);
            done.run();
        }, failed);
    }

    /** @param post null for a new one */
    public void state(@Nullable Long post, String name, String words, Runnable done, Consumer<Problem> failed) {
        int wanted = year.get();
        write(() -> service.state(actor.get(), wanted, post, name, words), done, failed);
    }

    public void remove(long post, Runnable done, Consumer<Problem> failed) {
        write(() -> service.remove(actor.get(), post), done, failed);
    }

    public void give(long post, Collection<Long> persons, Runnable done, Consumer<Problem> failed) {
        write(() -> service.give(actor.get(), post, persons), done, failed);
    }

    public void withdraw(long letter, Runnable done, Consumer<Problem> failed) {
        write(() -> service.withdraw(actor.get(), letter), done, failed);
    }

    public void sign(long letter, String user, String password, Runnable done, Consumer<Problem> failed) {
        write(() -> {
            char[] typed = password.toCharArray();
            try {
                return service.sign(letter, user, typed);
            } finally {
                Arrays.fill(typed, '\0');
            }
        }, done, failed);
    }

    /** What a letter says, and the sign-in name of its person. */
    public void letter(ResponsibilityYear.Letter letter, Consumer<String[]> done, Consumer<Problem> failed) {
        work.read(() -> new String[] {service.words(actor.get(), letter.id()), service.userOf(letter.personId())}, done,
                failed);
    }

    /** Everybody who is here, for choosing. */
    public void people(Consumer<List<PersonCard>> done, Consumer<Problem> failed) {
        work.read(() -> people.directory().stream().filter(one -> one.status() != PersonStatus.LEFT).toList(), done,
                failed);
    }

    private void write(Supplier<ResponsibilityYear> job, Runnable done, Consumer<Problem> failed) {
        work.write(job, stored -> done.run(), failed);
    }

    public ObjectProperty<Integer> yearProperty() {
        return year;
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }

    public void again() {
        reading.again();
    }
}
