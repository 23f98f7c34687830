package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.Reminders;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.NoticeStore;
import cn.dutydesk.security.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells those whose duties a published version changed which days came and which went. Days that are over are left. */
final class PublishNews {
    private final NoticeStore notices;
    private final BoardStore boards;
    private final BureauClock clock;

    PublishNews(NoticeStore notices, BoardStore boards, BureauClock clock) {
        this.notices = notices;
        this.boards = boards;
        this.clock = clock;
    }

    /** @param before who held each seat until now; empty for the first version of a month */
    void of(Act act, RosterVersion version, Map<Seat, Long> before) {
        Board board = boards.get(act.session(), version.boardId());
        Map<Long, String> posts = board.posts().stream().collect(Collectors.toMap(Post::id, Post::name));
        Map<Seat, Long> after = version.filled();
        LocalDate today = clock.today();
        Set<Seat> seats = new TreeSet<>(Comparator.comparing(Seat::day).thenComparingLong(Seat::postId)
                .thenComparingInt(Seat::seat));
        seats.addAll(after.keySet());
        seats.addAll(before.keySet());
        Set<Long> concerned = new TreeSet<>();
        List<Seat> changed = seats.stream().filter(seat -> !seat.day().isBefore(today))
                .filter(seat -> !Objects.equals(before.get(seat), after.get(seat))).toList();
        changed.forEach(seat -> {
            concerned.add(before.getOrDefault(seat, 0L));
            concerned.add(after.getOrDefault(seat, 0L));
        });
        concerned.remove(0L);
        DutyNews news = new DutyNews(act, notices);
        news.settle(Reminders.unpublished(version.month(), version.boardId()));
        for (long person : concerned) {
            news.person(person, NoticeKind.PUBLISHED, "published-" + version.id(), before.isEmpty()
                    ? Remark.of("swap.notice.first", board.name(), version.month(),
                            days(changed, after, person, posts))
                    : changed(board, version, days(changed, after, person, posts),
                            days(changed, before, person, posts)));
        }
        news.send();
    }

    private static Remark changed(Board board, RosterVersion version, List<Remark> came, List<Remark> went) {
        String key = came.isEmpty() ? "swap.notice.went" : went.isEmpty() ? "swap.notice.came" : "swap.notice.changed";
        List<Object> args = new ArrayList<>(List.of(board.name(), version.month(), version.number()));
        if (!came.isEmpty()) {
            args.add(came);
        }
        if (!went.isEmpty()) {
            args.add(went);
        }
        return new Remark(key, args);
    }

    private static List<Remark> days(List<Seat> changed, Map<Seat, Long> held, long person, Map<Long, String> posts) {
        return changed.stream().filter(seat -> Objects.equals(held.get(seat), person))
                .map(seat -> Remark.of("swap.duty", seat.day(), posts.getOrDefault(seat.postId(), ""))).toList();
    }
}
