package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.DeskHealth;
import cn.dutydesk.playbook.DowntimeView;
import cn.dutydesk.playbook.service.Downtime;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The ledger of downtime, and how it stands now. FX thread. */
public final class DowntimeModel {
    /** @param entries newest first */
    public record State(List<DowntimeView> entries, DeskHealth health) {
        public State {
            entries = List.copyOf(entries);
        }
    }

    private final Supplier<State> read;
    private final Work work;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    public DowntimeModel(Downtime downtime, CurrentActor actor, Work work) {
        this(() -> new State(downtime.list(actor.get()), downtime.health()), work);
    }

    /** @param read called on background threads */
    DowntimeModel(Supplier<State> read, Work work) {
        this.read = read;
        this.work = work;
    }

    public void reload() {
        long request = latest.next();
        work.read(read, now -> {
            if (latest.is(request)) {
                problem.set(null);
                state.set(now);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
