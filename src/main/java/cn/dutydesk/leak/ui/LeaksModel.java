package cn.dutydesk.leak.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.leak.LeakChanged;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakReceipt;
import cn.dutydesk.leak.LeakView;
import cn.dutydesk.leak.LeakWay;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.leak.service.LeakService;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Leak reports on screen: for the few the reports, for everybody else what he reported himself. FX thread. */
public final class LeaksModel {
    /** What was read. @param reads whether who sits here may see the reports */
    public record State(boolean reads, boolean edits, boolean approves, List<LeakView> leaks,
            List<LeakReceipt> receipts) {
    }

    private final LeakService leaks;
    private final People people;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final Reading<State> reading;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LeakDetail> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    public LeaksModel(LeakService leaks, People people, CurrentActor actor, Work work, Signals signals,
            BureauClock clock) {
        this.leaks = leaks;
        this.people = people;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<State>(work, () -> this::read, this::read).on(signals, LeakChanged.class);
    }

    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    private State read() {
        Actor who = actor.get();
        boolean reads = leaks.reads(who);
        return new State(reads, leaks.edits(who), leaks.approves(who), reads ? leaks.list(who) : List.of(),
                leaks.receipts(who));
    }

    private void read(State read) {
        problem.set(null);
        state.set(read);
        if (chosen.get() != null) {
            choose(chosen.get().view().id());
        }
    }

    /** Reads one in full; nothing for whoever may not. */
    public void choose(long id) {
        long request = latest.next();
        work.read(() -> leaks.reads(actor.get()) ? leaks.open(actor.get(), id) : null, read -> {
            if (latest.is(request)) {
                chosen.set(read);
            }
        }, problem::set);
    }

    public Instant now() {
        return clock.now();
    }

    /** Departments by name. Any thread but FX. */
    public Map<String, Long> departments() {
        Map<String, Long> names = new LinkedHashMap<>();
        people.directory().forEach(one -> names.putIfAbsent(one.department(), one.departmentId()));
        return names;
    }

    public void departments(Consumer<Map<String, Long>> done) {
        work.read(this::departments, done, problem::set);
    }

    /** For what is typed. Any thread. */
    public Collection<PersonCard> suggest(String typed) {
        return typed.isBlank() ? List.of() : people.search(typed);
    }

    public void report(NewLeak leak, Consumer<LeakReceipt> done, Consumer<Problem> failed) {
        work.write(() -> leaks.report(actor.get(), leak), done, failed);
    }

    public void edit(long id, LeakFacts facts, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.edit(who, id, facts), done, failed);
    }

    public void submit(long id, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.submit(who, id), done, failed);
    }

    public void approve(long id, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.approve(who, id), done, failed);
    }

    public void giveBack(long id, String reason, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.giveBack(who, id, reason), done, failed);
    }

    /** Notes when, who received it there, by which way, and why late. */
    public void done(long id, LeakClockKind kind, Instant at, String receiver, @Nullable LeakWay way, String lateReason,
            Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.done(who, id, kind, at, receiver, way, lateReason), done, failed);
    }

    public void note(long id, String words, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.note(who, id, words), done, failed);
    }

    public void missing(long id, LocalDate since, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.missing(who, id, since), done, failed);
    }

    public void recovered(long id, String words, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.recovered(who, id, words), done, failed);
    }

    public void filed(long id, LocalDate day, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.filed(who, id, day), done, failed);
    }

    public void rectify(long id, String what, long departmentId, @Nullable Long personId, LocalDate due,
            Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.rectify(who, id, what, departmentId, personId, due), done, failed);
    }

    public void close(long id, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        write(who -> leaks.close(who, id), done, failed);
    }

    private void write(Function<Actor, LeakDetail> job, Consumer<LeakDetail> done, Consumer<Problem> failed) {
        work.write(() -> job.apply(actor.get()), now -> {
            latest.next();
            chosen.set(now);
            done.accept(now);
        }, failed);
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null for none. */
    public ReadOnlyObjectProperty<LeakDetail> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What went wrong with the list, or with the chosen one. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What went wrong with reading the list. */
    public ReadOnlyObjectProperty<Problem> unreadProperty() {
        return reading.problemProperty();
    }
}
