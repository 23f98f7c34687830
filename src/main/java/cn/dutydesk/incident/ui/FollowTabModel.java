package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.leader.InstructionGiven;
import cn.dutydesk.leader.InstructionView;
import cn.dutydesk.leader.Instructions;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Leaders' words about the opened incident, and what is followed up for it. FX thread. */
public final class FollowTabModel {
    private static final String SUBJECT = "incident";

    private final FollowUps items;
    private final Instructions instructions;
    private final Work work;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private long incident;

    /** Both oldest first. */
    public record State(List<InstructionView> instructions, List<ItemView> items) {
        public State {
            instructions = List.copyOf(instructions);
            items = List.copyOf(items);
        }
    }

    public FollowTabModel(FollowUps items, Instructions instructions, Work work, Signals signals) {
        this.items = items;
        this.instructions = instructions;
        this.work = work;
        signals.hear(ItemChanged.class, news -> work.post(this::reload));
        signals.hear(InstructionGiven.class, news -> work.post(this::reload));
    }

    /** Reads for an incident. */
    public void show(long incidentId) {
        incident = incidentId;
        reload();
    }

    private void reload() {
        long wanted = incident;
        long request = latest.next();
        if (wanted == 0) {
            return;
        }
        work.read(() -> new State(instructions.of(SUBJECT, wanted), items.of(SUBJECT, wanted)), read -> {
            if (latest.is(request)) {
                problem.set(null);
                state.set(read);
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

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
