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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The chosen field of a board: who could stand there and why not, and what a move would do. FX thread. */
public final class SeatModel {
    private final BoardModel board;
    private final EditModel edits;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CandidateView>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CandidateView>> everybody = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private String filter = "";

    public SeatModel(BoardModel board, EditModel edits) {
        this.board = board;
        this.edits = edits;
        board.dataProperty().addListener((property, old, now) -> refresh());
        edits.problemProperty().addListener((property, old, now) -> problem.set(now));
    }

    /** Chooses a field; null chooses none. */
    public void choose(@Nullable Choice wanted) {
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
        if (now.seat() != null) {
            Optional<RosterSeat> seat = seat(now.seat());
            choice.set(seat.isEmpty() ? null : new Choice(now.day(), seat.get().personId(), now.seat()));
        }
        load();
    }

    /** Narrows the candidates by name, pinyin or initials. */
    public void filter(String text) {
        filter = text.strip();
        load();
    }

    private record Found(List<CandidateView> everybody, List<CandidateView> named) {
    }

    private void load() {
        long request = latest.next();
        Choice now = choice.get();
        RosterMonth month = board.dataProperty().get();
        Seat seat = now == null ? null : now.seat();
        if (seat == null || !month.made()) {
            everybody.set(List.of());
            candidates.set(List.of());
            return;
        }
        String text = filter;
        board.work().read(() -> {
            List<CandidateView> all = month.whatIf().candidates(seat);
            if (text.isEmpty()) {
                return new Found(all, all);
            }
            Set<Long> named = board.people().search(text).stream().map(PersonCard::id).collect(Collectors.toSet());
            return new Found(all, all.stream().filter(one -> named.contains(one.personId())).toList());
        }, found -> {
            if (latest.is(request)) {
                everybody.set(found.everybody());
                candidates.set(found.named());
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
        assign(0);
    }

    /** Puts a person on a seat; 0 leaves it open. */
    public void assign(Seat seat, long personId) {
        edits.put(Map.of(seat, personId));
    }

    /**
     * The seats that change when one field is dropped on another: two seats trade; a seat dropped on another person the
     * same day goes to them; a person (no day) dropped on a seat takes it. Empty when nothing would change.
     */
    public Map<Seat, Long> moves(Choice from, Choice to) {
        if (!board.editing() || to.day() == null) {
            return Map.of();
        }
        Map<Seat, Long> moves = new LinkedHashMap<>();
        if (from.seat() == null && from.day() == null && to.seat() != null) {
            moves.put(to.seat(), from.personId());
        } else if (from.seat() != null && to.seat() != null && !from.seat().equals(to.seat())) {
            moves.put(from.seat(), holder(to.seat()));
            moves.put(to.seat(), holder(from.seat()));
        } else if (from.seat() != null && to.seat() == null && to.personId() != 0 && to.day().equals(from.day())) {
            moves.put(from.seat(), to.personId());
        }
        boolean locked = moves.keySet().stream().anyMatch(seat -> seat(seat).map(RosterSeat::locked).orElse(true));
        boolean same = moves.entrySet().stream().allMatch(move -> holder(move.getKey()) == move.getValue());
        return locked || same ? Map.of() : moves;
    }

    private long holder(Seat seat) {
        return seat(seat).map(RosterSeat::personId).orElse(0L);
    }

    /** Drops one field on another. */
    public void move(Choice from, Choice to) {
        edits.put(moves(from, to));
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

    /** A person of the month on screen; "" for nobody and strangers. */
    public String name(long personId) {
        return board.dataProperty().get().people().stream().filter(person -> person.id() == personId)
                .map(RosterMonth.Person::name).findFirst().orElse("");
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Everybody who could take the chosen seat, whatever was typed; best first. */
    public ReadOnlyObjectProperty<List<CandidateView>> everybodyProperty() {
        return everybody.getReadOnlyProperty();
    }

    /** Those who fit what was typed; best first; empty while no seat is chosen. */
    public ReadOnlyObjectProperty<List<CandidateView>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** Why the last seating was refused, null when it was not. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
