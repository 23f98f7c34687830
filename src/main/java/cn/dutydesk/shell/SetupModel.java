package cn.dutydesk.shell;

import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Work;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** Where setting up a bureau stands: derived from the data, never remembered. */
public final class SetupModel {
    private final Work work;
    private final SetupFlow flow;
    private final Latest latest = new Latest();
    private final List<BooleanProperty> done = new ArrayList<>();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public SetupModel(Work work, SetupFlow flow) {
        this.work = work;
        this.flow = flow;
        flow.steps().forEach(step -> done.add(new SimpleBooleanProperty()));
    }

    /** Asks the data again; the first time it also opens the first step that is not done. */
    public void refresh() {
        long request = latest.next();
        work.read(() -> flow.steps().stream().map(step -> step.done().getAsBoolean()).toList(), states -> {
            if (!latest.is(request)) {
                return;
            }
            for (int i = 0; i < states.size(); i++) {
                done.get(i).set(states.get(i));
            }
            problem.set("");
            if (current.get() < 0) {
                current.set(Math.max(0, firstOpen()));
            }
        }, failed -> problem.set(failed.words()));
    }

    private int firstOpen() {
        for (int i = 0; i < done.size(); i++) {
            if (!done.get(i).get()) {
                return i;
            }
        }
        return done.size() - 1;
    }

    /** Whether a step may be opened: the first always, the others once the first is done, because they need a bureau. */
    public boolean reachable(int step) {
        return step == 0 || done.getFirst().get();
    }

    public void open(int step) {
        if (reachable(step)) {
            current.set(step);
        }
    }

    /** Done or put off: goes to the next step, or ends the flow after the last. */
    public void next() {
        if (current.get() + 1 < flow.steps().size()) {
            open(current.get() + 1);
        } else {
            flow.finished().run();
        }
    }

    public SetupFlow flow() {
        return flow;
    }

    public BooleanProperty doneProperty(int step) {
        return done.get(step);
    }

    /** Index of the open step; -1 before the first answer. */
    public IntegerProperty currentProperty() {
        return current;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
