package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Assignment;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.security.Act;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Single edits of a draft, and what a second editor is told. */
final class Edits {
    /** More changes than this are counted, not listed. */
    private static final int LISTED = 5;

    private final BoardStore boards;
    private final People people;
    private final BureauClock clock;
    private final BiFunction<Board, LocalDate, TimeRange> hours;

    Edits(BoardStore boards, People people, BureauClock clock, BiFunction<Board, LocalDate, TimeRange> hours) {
        this.boards = boards;
        this.people = people;
        this.clock = clock;
        this.hours = hours;
    }

    /** Begins an edit. @throws Refusal when the version is frozen, or not as the editor saw it */
    void begin(Act act, RosterVersion draft, int seen) {
        draft.demandDraft();
        demandSame(act.session(), draft, seen);
        draft.edit(act.actor().name(), act.now());
    }

    /** @throws Refusal saying who changed what since the edit the editor saw */
    void demandSame(Session session, RosterVersion draft, int seen) {
        if (draft.edits() == seen) {
            return;
        }
        Board board = boards.get(session, draft.boardId());
        List<Assignment> changed = draft.assignments().stream().filter(seat -> seat.changedEdit() > seen).toList();
        String what = changed.size() > LISTED ? "×" + changed.size()
                : changed.stream().map(seat -> words(board, seat)).collect(Collectors.joining("；"));
        throw new Refusal("roster.refused.changed-meanwhile", draft.changedBy(),
                clock.local(draft.changedAt()).toLocalTime().withNano(0).toString(), what);
    }

    private String words(Board board, Assignment seat) {
        return seat.seat().day() + " " + postName(board, seat.seat()) + " "
                + (seat.personId() == null ? "—" : name(seat.personId()));
    }

    private String name(long id) {
        return people.byId(id).map(PersonCard::name).orElse("#" + id);
    }

    private static String postName(Board board, Seat seat) {
        return board.posts().stream().filter(post -> post.id().equals(seat.postId())).findFirst().map(Post::name)
                .orElseThrow(() -> new Refusal("roster.refused.no-post", seat.postId()));
    }

    /** Seats a person, or nobody with null. @throws Refusal when the seat, day or person is not one of this roster */
    void put(Act act, RosterVersion draft, Seat seat, @Nullable Long person) {
        Board board = boards.get(act.session(), draft.boardId());
        String post = postName(board, seat);
        if (!YearMonth.from(seat.day()).equals(draft.month()) || seat.seat() < 1) {
            throw new Refusal("roster.refused.no-seat", seat.day().toString(), post);
        }
        TimeRange stretch = hours.apply(board, seat.day());
        if (draft.basedOn() > 0 && !stretch.to().isAfter(act.now())) {
            throw new Refusal("roster.refused.day-over", seat.day().toString());
        }
        if (person != null && people.byId(person).isEmpty()) {
            throw new Refusal("roster.refused.no-person", person);
        }
        Long before = draft.filled().get(seat);
        draft.put(seat, person, stretch);
        act.record("roster", draft.id(), state(seat, post, before), state(seat, post, person));
    }

    private Map<String, Object> state(Seat seat, String post, @Nullable Long person) {
        Map<String, Object> state = new HashMap<>();
        state.put("day", seat.day().toString());
        state.put("post", post);
        state.put("seat", seat.seat());
        state.put("person", person == null ? "" : name(person));
        return state;
    }
}
