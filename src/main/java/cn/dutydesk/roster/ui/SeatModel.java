package cn.dutydesk.roster.ui;

import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.RosterDay;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The chosen field of a board: who could stand there and why not, and seating people. Stored at once. FX thread. */
public final class SeatModel {
    private static final int MOST_UNDO = 100;

    private record Step(long rosterId, Seat seat, long before) {
    }

    private final BoardModel board;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CandidateView>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Deque<Step> undo = new ArrayDeque<>();
    private String filter = "";

    public SeatModel(BoardModel board) {
        this.board = board;
        board.dataProperty().addListener((property, old, now) -> refresh());
    }

    /** Chooses a field; null chooses none. */
    public void choose(Choice wanted) {
        problem.set(null);
        filter = "";
        choice.set(wanted);
        load();
    }

    /** Keeps the field chosen when the month was read again, with who stands there now. */
    private void refresh() {
        Choice now = choice.get();
        RosterMonth month = board.dataProperty().get();
        if (now == null || month == null || !YearMonth.from(now.day()).equals(month.month())) {
            choice.set(null);
            candidates.set(List.of());
            return;
        }
        if (now.seat() != null && seat(now.seat()).isEmpty()) {
            choice.set(null);
        }
        load();
    }

    /** Narrows the candidates by name, pinyin or initials. */
    public void filter(String text) {
        filter = text.strip();
        load();
    }

    private void load() {
        long request = latest.next();
        Choice now = choice.get();
        if (now == null || now.seat() == null || !board.dataProperty().get().made()) {
            candidates.set(List.of());
            return;
        }
        long roster = board.dataProperty().get().version().rosterId();
        String text = filter;
        board.work().read(() -> {
            List<CandidateView> found = board.desk().candidates(board.actor().get(), roster, now.seat());
            if (text.isEmpty()) {
                return found;
            }
            Set<Long> named = board.people().search(text).stream().map(PersonCard::id).collect(Collectors.toSet());
            return found.stream().filter(one -> named.contains(one.personId())).toList();
        }, found -> {
            if (latest.is(request)) {
                candidates.set(found);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Puts a person on the chosen seat. */
    public void assign(long personId) {
        if (choice.get() != null && choice.get().seat() != null) {
            assign(choice.get().seat(), personId);
        }
    }

    /** Leaves the chosen seat open. */
    public void clear() {
        Choice now = choice.get();
        if (now != null && now.seat() != null && seat(now.seat()).filter(seat -> !seat.open()).isPresent()) {
            assign(now.seat(), 0);
        }
    }

    /** Puts a person on a seat; 0 leaves it open. */
    public void assign(Seat seat, long personId) {
        RosterMonth month = board.dataProperty().get();
        if (!board.editing()) {
            return;
        }
        long before = seat(seat).map(RosterSeat::personId).orElse(0L);
        long roster = month.version().rosterId();
        problem.set(null);
        board.change(() -> board.desk().assign(board.actor().get(), roster, seat, personId, month.edit()), () -> {
            undo.push(new Step(roster, seat, before));
            if (undo.size() > MOST_UNDO) {
                undo.removeLast();
            }
        }, problem::set);
    }

    /** Lets two fields change places: two seats trade; a seat dropped on another person the same day goes to them. */
    public void move(Choice from, Choice to) {
        RosterMonth month = board.dataProperty().get();
        if (!board.editing() || from.seat() == null || from.equals(to)) {
            return;
        }
        if (to.seat() != null) {
            problem.set(null);
            undo.clear();
            board.change(() -> board.desk().exchange(board.actor().get(), month.version().rosterId(), from.seat(),
                    to.seat(), month.edit()), () -> { }, problem::set);
        } else if (to.personId() != 0 && to.day().equals(from.day())) {
            assign(from.seat(), to.personId());
        }
    }

    /** Takes the last seating back. @return whether there was one */
    public boolean undo() {
        RosterMonth month = board.dataProperty().get();
        while (!undo.isEmpty()) {
            Step step = undo.pop();
            if (board.editing() && step.rosterId() == month.version().rosterId()) {
                board.change(() -> board.desk().assign(board.actor().get(), step.rosterId(), step.seat(),
                        step.before(), month.edit()), () -> { }, problem::set);
                return true;
            }
        }
        return false;
    }

    /** The seats of the chosen day, in the order of the posts. */
    public List<RosterSeat> seatsOfDay() {
        Choice now = choice.get();
        return now == null ? List.of() : board.dataProperty().get().days().stream()
                .filter(day -> day.day().date().equals(now.day())).map(RosterDay::seats).findFirst().orElse(List.of());
    }

    /** A seat of the month on screen. */
    public Optional<RosterSeat> seat(Seat wanted) {
        return board.dataProperty().get().days().stream().flatMap(day -> day.seats().stream())
                .filter(seat -> seat.seat().equals(wanted)).findFirst();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Best first; empty while no seat is chosen. */
    public ReadOnlyObjectProperty<List<CandidateView>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** Why the last seating was refused, null when it was not. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
