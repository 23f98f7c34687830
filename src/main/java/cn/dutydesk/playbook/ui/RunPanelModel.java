package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.RunChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Active steps of all runs for the home screen, by due time, put together by run. FX thread. */
public final class RunPanelModel {
    /**
     * The active steps of one run, soonest limit first.
     *
     * @param veil stands in the place of a run whose matter the reader may not know; empty for all others
     */
    public record Group(long runId, String playbook, Matter matter, List<ActiveStep> steps, String veil) {
        public Group {
            steps = List.copyOf(steps);
        }

        /** Whether a limit has passed. */
        public boolean burns(Instant now) {
            return steps.stream().anyMatch(step -> step.due() != null && step.due().isBefore(now));
        }
    }

    private final Function<Instant, List<ActiveStep>> active;
    private final Function<List<ActiveStep>, Map<Long, String>> veils;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private boolean following;

    /**
     * @param active every open step at an instant, soonest limit first; called on background threads
     * @param veils  of steps, the runs the reader may not look into and what stands in their place; background threads
     */
    public RunPanelModel(Function<Instant, List<ActiveStep>> active,
            Function<List<ActiveStep>, Map<Long, String>> veils,
            Work work, Signals signals, BureauClock clock) {
        this.active = active;
        this.veils = veils;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
    }

    /** Reads, and from the first time on follows runs for good, because the badge in the rail is always seen. */
    public void shown() {
        if (!following) {
            following = true;
            signals.hear(RunChanged.class, news -> work.post(this::reload));
        }
        reload();
    }

    public void reload() {
        long request = latest.next();
        work.read(() -> {
            List<ActiveStep> steps = active.apply(clock.now());
            return grouped(steps, veils.apply(steps));
        }, read -> {
            if (latest.is(request)) {
                problem.set(null);
                groups.set(read);
                count.set(read.stream().mapToInt(group -> group.steps().size()).sum());
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** The run of the step that is due first comes first. */
    static List<Group> grouped(List<ActiveStep> steps, Map<Long, String> veils) {
        Map<Long, List<ActiveStep>> byRun = new LinkedHashMap<>();
        steps.forEach(step -> byRun.computeIfAbsent(step.runId(), run -> new ArrayList<>()).add(step));
        return byRun.values().stream().map(own -> new Group(own.getFirst().runId(), own.getFirst().playbook(),
                own.getFirst().matter(), own,
                veils.getOrDefault(own.getFirst().runId(), ""))).toList();
    }

    /** Empty while nothing runs. */
    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many steps are open; the badge in the rail. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
