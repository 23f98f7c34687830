package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.Effect;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a drop would do before it is done, from the month as it was read. */
final class Drops {
    private static final Effect NONE = new Effect(List.of(), List.of());

    private final BoardModel board;
    private final SeatModel seats;
    private final Texts texts;

    Drops(BoardModel board, SeatModel seats, Texts texts) {
        this.board = board;
        this.seats = seats;
        this.texts = texts;
    }

    /** @param to where it would be dropped, null for outside */
    Drop of(Choice from, @Nullable Choice to) {
        if (to == null || from.equals(to)) {
            return new Drop(Map.of(), "", NONE);
        }
        Map<Seat, Long> moves = seats.moves(from, to);
        if (moves.isEmpty()) {
            return new Drop(Map.of(), refusal(from, to), NONE);
        }
        return new Drop(moves, words(moves), board.dataProperty().get().whatIf().of(moves));
    }

    private String words(Map<Seat, Long> moves) {
        List<Map.Entry<Seat, Long>> all = List.copyOf(moves.entrySet());
        if (all.size() == 1) {
            return texts.of("board.drop.assign", seats.name(all.getFirst().getValue()), seat(all.getFirst().getKey()));
        }
        return texts.of("board.drop.trade", holder(all.get(0)), seat(all.get(1).getKey()), holder(all.get(1)),
                seat(all.get(0).getKey()));
    }

    /** Who sits there now. */
    private String holder(Map.Entry<Seat, Long> move) {
        String name = seats.seat(move.getKey()).map(RosterSeat::person).orElse("");
        return name.isEmpty() ? texts.of("board.seat.open") : name;
    }

    private String seat(Seat seat) {
        return texts.of("board.drop.seat", texts.shortDate(seat.day()),
                seats.seat(seat).map(RosterSeat::post).orElse(""));
    }

    private String refusal(Choice from, Choice to) {
        boolean locked = to.seat() != null && seats.seat(to.seat()).map(RosterSeat::locked).orElse(false)
                || from.seat() != null && seats.seat(from.seat()).map(RosterSeat::locked).orElse(false);
        if (!board.editing()) {
            return texts.of("board.refused.published");
        }
        if (locked) {
            return texts.of("board.refused.over");
        }
        return to.seat() == null ? texts.of("board.drop.same-day") : texts.of("board.drop.same");
    }
}
