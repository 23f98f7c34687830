package cn.dutydesk.roster.ui;

import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.Effect;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.RepairPlan.Change;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The way out when somebody cannot serve: the fewest changes, each of which can be decided otherwise. FX thread. */
public final class RepairModel {
    private final BoardModel board;
    private final EditModel edits;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<RepairPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    public RepairModel(BoardModel board, EditModel edits) {
        this.board = board;
        this.edits = edits;
    }

    /** Works the repair of the month on screen out; the plan before goes. */
    public void load() {
        long request = latest.next();
        long roster = Objects.requireNonNull(board.dataProperty().get().version()).rosterId();
        plan.set(null);
        problem.set(null);
        board.work().read(() -> board.desk().repair(board.actor().get(), roster), found -> {
            if (latest.is(request)) {
                plan.set(found);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Whether anything of the month on screen calls for it: a hard rule broken or a seat open, on a day to come. */
    public boolean needed() {
        return troubled() > 0;
    }

    /** How many seats call for it. */
    public long troubled() {
        RosterMonth month = board.dataProperty().get();
        if (month == null || !month.made()) {
            return 0;
        }
        return month.conflicts().stream().filter(conflict -> conflict.hard()
                && conflict.seat().day().isAfter(board.today())).map(conflict -> conflict.seat()).distinct().count()
                + month.gaps().stream().filter(gap -> gap.seat().day().isAfter(board.today())).count();
    }

    /** Who else could take a seat, best first, when the seats of the plan are empty. */
    public List<CandidateView> candidates(Seat seat) {
        return board.dataProperty().get().whatIf().candidates(seat);
    }

    /** Decides one seat otherwise. @param personId 0 leaves it open */
    public void decide(Seat seat, long personId, String person) {
        RepairPlan now = plan.get();
        List<Change> changes = new ArrayList<>(now.changes());
        changes.replaceAll(change -> !change.seat().equals(seat) ? change : new Change(seat, change.post(),
                change.fromId(), change.from(), personId, person, change.why()));
        plan.set(new RepairPlan(now.rosterId(), now.edit(), changes, now.changed(), now.least(), now.gaps()));
    }

    /** What the plan as it is now would break and mend. */
    public Effect effect() {
        Map<Seat, Long> moves = new LinkedHashMap<>();
        plan.get().changes().forEach(change -> moves.put(change.seat(), change.toId()));
        return board.dataProperty().get().whatIf().of(moves);
    }

    /** @param reason why a published version changes */
    public void apply(String reason, Runnable done, Consumer<Problem> failed) {
        RosterMonth before = board.dataProperty().get();
        RepairPlan chosen = plan.get();
        board.change(() -> board.desk().applyRepair(board.actor().get(), chosen, reason), () -> {
            if (before.draft()) {
                edits.made(before);
            }
            done.run();
        }, failed);
    }

    /** Null while it is worked out. */
    public ReadOnlyObjectProperty<RepairPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
