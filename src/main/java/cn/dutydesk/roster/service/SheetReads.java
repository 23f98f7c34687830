package cn.dutydesk.roster.service;

import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterSheet;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Assignment;
import cn.dutydesk.roster.domain.DutyTimeline.Replacement;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.roster.store.VersionStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** Puts a month together as it goes on paper: one version with the swaps and stand-ins over it. */
final class SheetReads {
    private final BoardStore boards;
    private final TimelineStore timelines;
    private final VersionStore versions = new VersionStore();

    SheetReads(BoardStore boards, TimelineStore timelines) {
        this.boards = boards;
        this.timelines = timelines;
    }

    Optional<RosterSheet> of(Session session, long boardId, YearMonth month, Instant now) {
        BoardCard board = boards.get(session, boardId).card();
        return versions.published(session, boardId, month).map(version -> of(session, board, version))
                .or(() -> recorded(session, board, month, now));
    }

    RosterSheet of(Session session, long rosterId) {
        RosterVersion version = versions.get(session, rosterId);
        return of(session, boards.get(session, version.boardId()).card(), version);
    }

    private RosterSheet of(Session session, BoardCard board, RosterVersion version) {
        Map<Seat, RosterSheet.Duty> duties = new LinkedHashMap<>();
        for (Assignment seat : version.assignments()) {
            if (seat.personId() != null) {
                duties.put(seat.seat(), new RosterSheet.Duty(seat.seat(), seat.hours(), seat.personId(),
                        seat.personId(), DutySource.PUBLISHED, 0));
            }
        }
        for (ReplacementRow row : versions.replacements(session, version.id())) {
            Replacement over = row.replacement();
            duties.computeIfPresent(over.seat(), (seat, held) -> held.personId() != over.from() ? held
                    : new RosterSheet.Duty(seat, held.shift(), over.to(), held.plannedId(), over.kind(),
                            held.changes() + 1));
        }
        return new RosterSheet(board, version.month(), version.card(), sorted(board, List.copyOf(duties.values())));
    }

    private Optional<RosterSheet> recorded(Session session, BoardCard board, YearMonth month, Instant now) {
        List<RosterSheet.Duty> duties = timelines.load(session, month.atDay(1), month.atEndOfMonth()).knownAt(now)
                .stream().filter(standing -> standing.boardId() == board.id())
                .map(standing -> new RosterSheet.Duty(standing.seat(), standing.shift(), standing.personId(),
                        standing.personId(), standing.source(), 0))
                .toList();
        return duties.isEmpty() ? Optional.empty()
                : Optional.of(new RosterSheet(board, month, null, sorted(board, duties)));
    }

    private static List<RosterSheet.Duty> sorted(BoardCard board, List<RosterSheet.Duty> duties) {
        Map<Long, Integer> places = new HashMap<>();
        for (PostCard post : board.posts()) {
            places.put(post.id(), places.size());
        }
        return duties.stream().sorted(Comparator.comparing((RosterSheet.Duty duty) -> duty.seat().day())
                .thenComparing(duty -> places.getOrDefault(duty.seat().postId(), places.size()))
                .thenComparingInt(duty -> duty.seat().seat())).toList();
    }
}
