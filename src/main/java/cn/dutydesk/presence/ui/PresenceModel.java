package cn.dutydesk.presence.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.SignedIn;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.presence.Evaluation;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.service.PresenceReads;
import cn.dutydesk.presence.service.PresenceRoom;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The part 查岗与任务: the running shift, a month as it was, or a month counted. FX thread. */
public final class PresenceModel {
    /** What was read for the look; the other two are null. */
    public record State(PresenceReads.@Nullable Now now, PresenceReads.@Nullable Month month,
            @Nullable Evaluation evaluation) {
    }

    private final PresenceRoom room;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SHIFT);
    private final ObjectProperty<YearMonth> month = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final Reading<State> reading;

    public PresenceModel(PresenceRoom room, Acts acts, CurrentActor actor, Work work, Signals signals,
            BureauClock clock) {
        this.room = room;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<State>(work, this::ask, this::show).on(signals, PresenceChanged.class, SignedIn.class);
        month.set(YearMonth.from(clock.today()));
        look.addListener((property, before, now) -> reload());
        month.addListener((property, before, now) -> reload());
    }

    /** Begins to follow what happens, and reads. */
    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<State> ask() {
        Look wanted = look.get();
        YearMonth of = month.get();
        return () -> read(wanted, of);
    }

    private void show(State read) {
        state.set(read);
    }

    private State read(Look wanted, YearMonth of) {
        Actor who = actor.get();
        return switch (wanted) {
            case SHIFT -> new State(room.reads.now(who), null, null);
            case HISTORY -> new State(null, room.reads.month(who, of), null);
            case EVALUATION -> new State(null, null, room.reads.of(who, of));
        };
    }

    /** Reads something for a dialog. */
    public <T> void ask(Function<Actor, T> job, Consumer<T> done, Consumer<Problem> failed) {
        work.read(() -> job.apply(actor.get()), done, failed);
    }

    /** Writes; what is shown is read again by the signal. */
    public void write(Consumer<Actor> job, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            job.accept(actor.get());
            return true;
        }, stored -> done.run(), failed);
    }

    /**
     * Who can be meant at this account: the person of the account alone, or everybody signed in.
     *
     * @param here who is signed in for the shift
     */
    public List<OnDeskPerson> choosable(List<OnDeskPerson> here) {
        Long own = actor.get().personId();
        return own == null ? here : here.stream().filter(person -> person.id() == own).toList();
    }

    public boolean allows(Permission permission) {
        return acts.allows(actor.get(), permission);
    }

    public PresenceRoom room() {
        return room;
    }

    public BureauClock clock() {
        return clock;
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** The month of history and evaluation. */
    public ObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
