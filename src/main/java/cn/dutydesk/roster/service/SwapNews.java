package cn.dutydesk.roster.service;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapStep;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.NoticeStore;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is told of which step of a swap: the two, and whoever has to decide, the leader on duty first. */
final class SwapNews {
    private final NoticeStore notices;
    private final BoardStore boards;
    private final TimelineStore timelines;

    SwapNews(NoticeStore notices, BoardStore boards, TimelineStore timelines) {
        this.notices = notices;
        this.boards = boards;
        this.timelines = timelines;
    }

    void of(Act act, Swap swap, SwapStep step, Holders now, String words) {
        DutyNews news = new DutyNews(act, notices);
        SwapTerms terms = swap.terms();
        String about = "swap-" + swap.id() + "-" + step;
        news.settle("swap-" + swap.id() + "-");
        Remark what = what(swap, now);
        switch (step) {
            case ASK -> news.person(terms.otherId(), NoticeKind.SWAP_WAITS, about,
                    Remark.of("swap.notice.ASK", what, words));
            case CONSENT -> {
                news.person(terms.askerId(), NoticeKind.SWAP_NEWS, about, Remark.of("swap.notice.CONSENT", what));
                deciders(act, now, news, about, Remark.of("swap.notice.decide", what));
            }
            case TAKE_OVER -> {
                both(news, terms, about, Remark.of("swap.notice.TAKE_OVER", what, words));
                deciders(act, now, news, about, Remark.of("swap.notice.confirm", what, words));
            }
            case DECLINE -> news.person(terms.askerId(), NoticeKind.SWAP_NEWS, about,
                    Remark.of("swap.notice.DECLINE", what, words));
            case WITHDRAW -> news.person(terms.otherId(), NoticeKind.SWAP_NEWS, about,
                    Remark.of("swap.notice.WITHDRAW", what));
            case APPROVE, REFUSE, UNDO, CONFIRM, OBJECT, FLAG ->
                    both(news, terms, about, Remark.of("swap.notice." + step, what, words));
        }
        news.send();
    }

    /** A request that the published roster has moved away from. */
    void flagged(Act act, Swap swap, Holders now, Remark why) {
        DutyNews news = new DutyNews(act, notices);
        both(news, swap.terms(), "swap-" + swap.id() + "-" + SwapStep.FLAG,
                Remark.of("swap.notice.FLAG", what(swap, now), why));
        news.send();
    }

    /** 李晓雨 10月5日 值班员主班 ⇄ 陈立 10月9日 值班员副班. */
    private Remark what(Swap swap, Holders now) {
        SwapTerms terms = swap.terms();
        Remark given = Remark.of("swap.duty", terms.given().day(), SwapChecks.post(now, terms.given()));
        String asker = now.name(terms.askerId());
        String other = now.name(terms.otherId());
        if (terms.kind() == SwapKind.TRADE) {
            Seat taken = Objects.requireNonNull(terms.taken());
            return Remark.of("swap.what.TRADE", asker, given, other,
                    Remark.of("swap.duty", taken.day(), SwapChecks.post(now, taken)));
        }
        return Remark.of("swap.what." + terms.kind(), asker, given, other);
    }

    private static void both(DutyNews news, SwapTerms terms, String about, Remark words) {
        news.person(terms.askerId(), NoticeKind.SWAP_NEWS, about, words);
        news.person(terms.otherId(), NoticeKind.SWAP_NEWS, about, words);
    }

    private void deciders(Act act, Holders now, DutyNews news, String about, Remark words) {
        Set<Long> leading = boards.all(act.session()).stream().filter(board -> board.kind() == BoardKind.LEADER)
                .map(Board::id).collect(Collectors.toSet());
        LocalDate today = now.clock().local(act.now()).toLocalDate();
        List<Standing> on = timelines.load(act.session(), today.minusDays(3), today.plusDays(1)).at(act.now());
        on.stream().filter(standing -> leading.contains(standing.boardId()))
                .forEach(standing -> news.person(standing.personId(), NoticeKind.SWAP_WAITS, about, words));
        news.role(Role.ROSTER_KEEPER, NoticeKind.SWAP_WAITS, about, words);
    }
}
