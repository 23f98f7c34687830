package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.security.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the draft on screen. Each is stored at once, one after the other; taking back and doing again are changes
 * like any other, recorded and checked against what somebody else did meanwhile. FX thread.
 */
public final class EditModel {
    private static final int MOST_STEPS = 200;

    /** Seats as they were before one change and as it left them; 0 for nobody. */
    private record Step(long rosterId, Map<Seat, Long> before, Map<Seat, Long> after) {
    }

    private final BoardModel board;
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Clash> clash = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private boolean storing;

    public EditModel(BoardModel board) {
        this.board = board;
        board.dataProperty().addListener((property, old, now) -> offer());
    }

    /** Seats people: seats with a person, 0 for nobody. */
    public void put(Map<Seat, Long> moves) {
        inTurn(() -> store(moves, undo, true));
    }

    /** Takes the last change back. @return whether there was one */
    public boolean undo() {
        return again(undo, redo);
    }

    /** Does the change again that was taken back last. @return whether there was one */
    public boolean redo() {
        return again(redo, undo);
    }

    private boolean again(Deque<Step> from, Deque<Step> to) {
        if (!storing && top(from) == null) {
            return false;
        }
        inTurn(() -> {
            Step step = top(from);
            if (step == null) {
                return;
            }
            from.pop();
            if (!holds(step.after())) {
                board.work().read(() -> {
                    throw new Refusal("board.undo.changed");
                }, nothing -> {}, problem::set);
                offer();
                return;
            }
            store(step.before(), to, false);
        });
        return true;
    }

    /** The newest step of the draft on screen; steps of other drafts are put aside. */
    private @Nullable Step top(Deque<Step> steps) {
        RosterMonth month = board.dataProperty().get();
        if (!board.editing()) {
            return null;
        }
        long roster = Objects.requireNonNull(month.version()).rosterId();
        return steps.stream().filter(step -> step.rosterId() == roster).findFirst().map(step -> {
            while (steps.peek() != step) {
                steps.pop();
            }
            return step;
        }).orElse(null);
    }

    /** Whether these seats still are as a step left them. */
    private boolean holds(Map<Seat, Long> wanted) {
        return wanted.equals(now(wanted));
    }

    private Map<Seat, Long> now(Map<Seat, Long> of) {
        Map<Seat, RosterSeat> seats = Clash.seats(board.dataProperty().get());
        Map<Seat, Long> now = new LinkedHashMap<>();
        of.keySet().forEach(seat -> now.put(seat, seats.containsKey(seat) ? seats.get(seat).personId() : 0L));
        return now;
    }

    private void inTurn(Runnable edit) {
        if (storing) {
            waiting.add(edit);
        } else {
            edit.run();
        }
    }

    /** @param steps where the way back is laid; @param fresh whether what could be done again no longer can */
    private void store(Map<Seat, Long> moves, Deque<Step> steps, boolean fresh) {
        RosterMonth seen = board.dataProperty().get();
        problem.set(null);
        if (!board.editing() || moves.isEmpty() || holds(moves)) {
            return;
        }
        long roster = Objects.requireNonNull(seen.version()).rosterId();
        Step step = new Step(roster, now(moves), moves);
        storing = true;
        board.change(job(roster, moves, step.before(), seen.edit()), () -> {
            push(steps, step);
            if (fresh) {
                redo.clear();
            }
            next();
        }, refused -> {
            if (refused.code().equals(Clash.CODE)) {
                clash.set(Clash.of(seen, board.dataProperty().get(), moves, () -> put(moves)));
            } else {
                problem.set(refused);
            }
            waiting.clear();
            next();
        });
    }

    private Supplier<RosterMonth> job(long roster, Map<Seat, Long> moves, Map<Seat, Long> before, int edit) {
        Actor who = board.actor().get();
        List<Seat> seats = new ArrayList<>(moves.keySet());
        if (seats.size() == 1) {
            long person = Objects.requireNonNull(moves.get(seats.getFirst()));
            return () -> board.desk().assign(who, roster, seats.getFirst(), person, edit);
        }
        boolean trade = seats.size() == 2 && Objects.equals(moves.get(seats.get(0)), before.get(seats.get(1)))
                && Objects.equals(moves.get(seats.get(1)), before.get(seats.get(0)));
        return trade ? () -> board.desk().exchange(who, roster, seats.get(0), seats.get(1), edit)
                : () -> board.desk().rearrange(who, roster, moves, edit);
    }

    private void push(Deque<Step> steps, Step step) {
        steps.push(step);
        if (steps.size() > MOST_STEPS) {
            steps.removeLast();
        }
        offer();
    }

    private void next() {
        storing = false;
        offer();
        while (!storing && !waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private void offer() {
        canUndo.set(top(undo) != null);
        canRedo.set(top(redo) != null);
    }

    /** Remembers a change that something else made to the draft, such as generating it, so that it can be taken back. */
    void made(RosterMonth before) {
        RosterMonth after = board.dataProperty().get();
        if (after == null || !after.draft() || !before.month().equals(after.month())
                || before.board().id() != after.board().id()) {
            return;
        }
        Map<Seat, RosterSeat> was = before.draft() ? Clash.seats(before) : Map.of();
        Map<Seat, Long> old = new HashMap<>();
        Map<Seat, Long> now = new HashMap<>();
        Clash.seats(after).forEach((seat, is) -> {
            long person = was.containsKey(seat) ? was.get(seat).personId() : 0;
            if (person != is.personId()) {
                old.put(seat, person);
                now.put(seat, is.personId());
            }
        });
        if (!now.isEmpty()) {
            redo.clear();
            push(undo, new Step(Objects.requireNonNull(after.version()).rosterId(), old, now));
        }
    }

    /** Another person's change stood in the way of something else than seating. @param again tries that once more */
    void clashed(RosterMonth seen, Runnable again) {
        clash.set(Clash.of(seen, board.dataProperty().get(), Map.of(), again));
    }

    /** Puts the news of another person's change away. */
    void seen() {
        clash.set(null);
    }

    /** Why the last change was refused, null when it was not. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Another person's change that stood in the way of the last one, null when none did. */
    public ReadOnlyObjectProperty<Clash> clashProperty() {
        return clash.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
