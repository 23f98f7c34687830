package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.Ending;
import cn.dutydesk.playbook.domain.run.Event;
import cn.dutydesk.playbook.service.DrillSession;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * A drill while it is held in the window: the simulated clock goes on by the speed with every second, each event at its
 * own time. The drill itself is moved in the background, one thing after the other. FX thread.
 */
public final class DrillLive {
    /** As it stands. @param now simulated; @param course oldest first; @param ending null while it goes on */
    public record State(Instant now, List<ActiveStep> active, List<CourseLine> course, @Nullable Ending ending,
            @Nullable DrillReport report) {
    }

    private final DrillSession session;
    private final DrillSetup setup;
    private final DrillBook book;
    private final Work work;
    private final IntegerProperty speed;
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private boolean moving;

    DrillLive(DrillSession session, DrillSetup setup, DrillBook book, Work work) {
        this.session = session;
        this.setup = setup;
        this.book = book;
        this.work = work;
        speed = new SimpleIntegerProperty(Math.max(1, setup.speed()));
        state.set(look());
    }

    /** Background thread, or before the drill is shown. */
    private State look() {
        List<CourseLine> course = session.events().stream().map(event -> new CourseLine(event.at(), event.due(),
                event.kind(), event.key(), event.words())).toList();
        return new State(session.run().now(), session.run().ending() == null ? session.active() : List.of(), course,
                session.run().ending(), session.run().ending() == null ? null : session.report());
    }

    private void move(Runnable how, Runnable done, Consumer<Problem> failed) {
        moving = true;
        work.write(() -> {
            how.run();
            return look();
        }, looked -> {
            moving = false;
            state.set(looked);
            done.run();
        }, gone -> {
            moving = false;
            failed.accept(gone);
        });
    }

    /** Once a second. What is still being moved is waited for. */
    public void tick() {
        if (!paused.get() && !moving && state.get().ending() == null) {
            int by = speed.get();
            move(() -> session.run().to(session.run().now().plusSeconds(by)), () -> {}, problem::set);
        }
    }

    /** On to the next thing that happens by itself. */
    public void next() {
        if (!moving && state.get().ending() == null) {
            move(() -> session.run().step(), () -> {}, problem::set);
        }
    }

    /** Somebody answers. */
    public void act(Event event, Runnable done, Consumer<Problem> failed) {
        move(() -> session.run().act(event), done, failed);
    }

    /** Ends it here. */
    public void end(String reason, Consumer<Problem> failed) {
        act(new Event.Stop(reason, ""), () -> {}, failed);
    }

    /** @param kept gets its number */
    void keep(String notes, LongConsumer kept, Consumer<Problem> failed) {
        DrillReport report = Objects.requireNonNull(state.get().report());
        work.write(() -> book.keep(report, setup.mode(), setup.atOnce() ? 0 : speed.get(), session.script().name(),
                notes), kept::accept, failed);
    }

    public DrillSession session() {
        return session;
    }

    public DrillSetup setup() {
        return setup;
    }

    /** Simulated seconds in one. */
    public IntegerProperty speedProperty() {
        return speed;
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
