package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.kit.KeptWords;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.selfcheck.FindingChanged;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingView;
import cn.dutydesk.selfcheck.NewFinding;
import cn.dutydesk.selfcheck.service.FindingRoom;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Findings on screen: those open, those closed lately, the chosen one in full. FX thread. */
public final class FindingsModel {
    /** Which are shown. */
    public enum Filter { ALL, MINE, LATE, AGAIN }

    /** Closed ones that are read: those of the last half year. */
    private static final int CLOSED_DAYS = 183;
    private static final int CLOSED_MOST = 300;

    /**
     * What was read.
     *
     * @param open   the most urgent first; @param closed the last one first; both as the filter wants
     * @param all    those open whatever the filter, for the chart and the panel
     * @param keeps  whether who sits here keeps the findings
     */
    public record State(List<FindingView> open, List<FindingView> closed, List<FindingView> all, boolean keeps) {
    }

    /** The chosen one. @param mine, @param keeps, @param verifies what who sits here is to it */
    public record Chosen(FindingDetail detail, boolean mine, boolean keeps, boolean verifies) {
    }

    /** A department that can be named. */
    public record Department(long id, String name) {
    }

    private final FindingRoom room;
    private final People people;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final Latest latestChosen = new Latest();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final Reading<State> reading;

    /** @param drafts keeps what is typed and not stored yet */
    public FindingsModel(FindingRoom room, People people, Drafts drafts, CurrentActor actor, Work work, Signals signals,
            BureauClock clock) {
        this.room = room;
        this.people = people;
        this.drafts = drafts;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<State>(work, this::ask, this::show).on(signals, FindingChanged.class);
        filter.addListener((property, before, now) -> reload());
    }

    /** Begins to follow the findings, and reads. */
    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Reads the lists again. */
    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<State> ask() {
        Filter wanted = filter.get();
        return () -> read(wanted);
    }

    private void show(State read) {
        state.set(read);
        if (chosen.get() != null) {
            choose(chosen.get().detail().view().id());
        }
    }

    private State read(Filter wanted) {
        Actor who = actor.get();
        LocalDate today = clock.today();
        List<FindingView> open = room.findings.open(who);
        List<FindingView> closed = room.findings.closed(who, today.minusDays(CLOSED_DAYS), CLOSED_MOST);
        return new State(open.stream().filter(one -> wanted(who, one, wanted, today)).toList(),
                closed.stream().filter(one -> wanted(who, one, wanted, today)).toList(), open,
                room.findings.keeps(who));
    }

    private boolean wanted(Actor who, FindingView finding, Filter wanted, LocalDate today) {
        return switch (wanted) {
            case ALL -> true;
            case MINE -> room.findings.mine(who, finding);
            case LATE -> finding.closed() == null && today.isAfter(finding.due());
            case AGAIN -> finding.times() > 1;
        };
    }

    /** Reads one in full. */
    public void choose(long id) {
        long request = latestChosen.next();
        work.read(() -> chosen(room.findings.detail(actor.get(), id)), read -> {
            if (latestChosen.is(request)) {
                chosen.set(read);
            }
        }, reading::failed);
    }

    private Chosen chosen(FindingDetail detail) {
        Actor who = actor.get();
        return new Chosen(detail, room.findings.mine(who, detail.view()), room.findings.keeps(who),
                room.findings.verifies(who, detail));
    }

    /** Nothing is chosen. */
    public void none() {
        latestChosen.next();
        chosen.set(null);
    }

    /** Departments of the directory in their order. Any thread but FX. */
    public List<Department> departments() {
        Map<Long, String> names = new LinkedHashMap<>();
        people.directory().forEach(one -> names.putIfAbsent(one.departmentId(), one.department()));
        List<Department> list = new ArrayList<>();
        names.forEach((id, name) -> list.add(new Department(id, name)));
        return list;
    }

    public void departments(Consumer<List<Department>> done) {
        work.read(this::departments, done, reading::failed);
    }

    /** Who could answer for it, for what is typed. Any thread. */
    public Collection<PersonCard> suggest(String typed) {
        return typed.isBlank() ? List.of() : people.search(typed);
    }

    public void raise(NewFinding finding, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> room.findings.raise(who, finding), done, failed);
    }

    public void give(long id, long personId, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> room.findings.give(who, id, personId), done, failed);
    }

    public void measure(long id, String words, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> room.findings.measure(who, id, words), done, failed);
    }

    public void done(long id, String proof, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> room.findings.done(who, id, proof), done, failed);
    }

    public void close(long id, String words, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> room.findings.close(who, id, words), done, failed);
    }

    public void giveBack(long id, String reason, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> room.findings.giveBack(who, id, reason), done, failed);
    }

    public void extend(long id, LocalDate until, String reason, Consumer<FindingDetail> done,
            Consumer<Problem> failed) {
        write(who -> room.findings.extend(who, id, until, reason), done, failed);
    }

    public void link(long id, long formerId, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> room.findings.link(who, id, formerId), done, failed);
    }

    public void attach(long id, Path file, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> {
            room.files.add(who, id, file);
            return room.findings.detail(who, id);
        }, done, failed);
    }

    public void detach(long id, long fileId, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        write(who -> {
            room.files.remove(who, fileId);
            return room.findings.detail(who, id);
        }, done, failed);
    }

    public void save(long fileId, Path target, Consumer<Path> done, Consumer<Problem> failed) {
        work.write(() -> {
            room.files.save(actor.get(), fileId, target);
            return target;
        }, done, failed);
    }

    private void write(Function<Actor, FindingDetail> job, Consumer<FindingDetail> done, Consumer<Problem> failed) {
        work.write(() -> chosen(job.apply(actor.get())), now -> {
            latestChosen.next();
            chosen.set(now);
            done.accept(now.detail());
        }, failed);
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null for none. */
    public ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }

    /** Keeps what is typed into a field of that dialog until it is stored. */
    KeptWords.Place typed(String field) {
        return new KeptWords.Place(() -> drafts.load(actor.get(), field),
                words -> drafts.save(actor.get(), field, words));
    }

    Work work() {
        return work;
    }
}
