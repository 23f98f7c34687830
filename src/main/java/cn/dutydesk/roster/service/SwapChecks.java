package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.People;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapCheck;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.SwapPlan;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.roster.store.VersionStore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Looks at a swap as things stand now: do the two still hold their duties, and which rules would it break. */
final class SwapChecks {
    private final Problems problems;
    private final BoardStore boards;
    private final TimelineStore timelines;
    private final VersionStore versions;
    private final People people;
    private final BureauClock clock;

    SwapChecks(Problems problems, BoardStore boards, TimelineStore timelines, VersionStore versions, People people,
            BureauClock clock) {
        this.problems = problems;
        this.boards = boards;
        this.timelines = timelines;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    Holders holders(Session session, long boardId) {
        return new Holders(session, boards.get(session, boardId), problems, timelines, versions, people,
                clock);
    }

    SwapCheck of(SwapTerms terms, Holders now) {
        List<Remark> moved = new ArrayList<>();
        boolean atOnce = terms.kind() == SwapKind.EMERGENCY;
        look(terms.given(), terms.askerId(), atOnce, now, moved);
        if (terms.taken() != null) {
            look(terms.taken(), terms.otherId(), false, now, moved);
        }
        if (!moved.isEmpty()) {
            return new SwapCheck(moved, List.of());
        }
        SwapPlan.Month given = now.month(YearMonth.from(terms.given().day()));
        SwapPlan.Month taken = terms.taken() == null ? given : now.month(YearMonth.from(terms.taken().day()));
        return new SwapCheck(moved, SwapPlan.conflicts(terms, given, taken));
    }

    /** @throws Refusal saying what moved, or which rule forbids it */
    void demand(SwapTerms terms, Holders now, boolean acknowledged) {
        SwapCheck check = of(terms, now);
        if (!check.moved().isEmpty()) {
            throw new Refusal("swap.refused.moved", check.moved().getFirst());
        }
        if (!check.hard().isEmpty() && !acknowledged) {
            Conflict first = check.hard().getFirst();
            throw new Refusal("swap.refused.rule", Remark.of("roster.rule.name." + first.rule()), first.why());
        }
    }

    private void look(Seat seat, long holder, boolean atOnce, Holders now, List<Remark> moved) {
        Remark duty = Remark.of("swap.duty", seat.day(), post(now, seat));
        Standing standing = now.at(seat);
        if (standing == null || !Holders.published(standing)) {
            moved.add(Remark.of("swap.moved.gone", duty));
        } else if (standing.personId() != holder) {
            moved.add(Remark.of("swap.moved.held", duty, now.name(standing.personId()), now.name(holder)));
        } else if (atOnce ? !standing.shift().to().isAfter(now.now()) : !standing.shift().from().isAfter(now.now())) {
            moved.add(Remark.of(atOnce ? "swap.moved.over" : "swap.moved.begun", duty));
        }
    }

    static String post(Holders now, Seat seat) {
        return now.board().posts().stream().filter(post -> post.id() == seat.postId()).map(Post::name).findFirst()
                .orElse("#" + seat.postId());
    }
}
