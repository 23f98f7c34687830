package cn.dutydesk.roster.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.roster.DutyInbox;
import cn.dutydesk.roster.DutyNotice;
import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.NoticesMade;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.domain.NoticeRow;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.store.NoticeStore;
import cn.dutydesk.roster.store.SwapStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** What people were told about duties: to be read, and how much is unread. Background thread. */
public final class NoticeService implements DutyInbox {
    /** Older notices are history; they stay stored. */
    private static final Duration SHOWN = Duration.ofDays(62);
    private static final int MOST = 60;

    private final Tx tx;
    private final Acts acts;
    private final BureauClock clock;
    private final NoticeStore notices = new NoticeStore();
    private final SwapStore swaps = new SwapStore();

    public NoticeService(Tx tx, Acts acts, BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Notices of the person and of the actor's own roles, newest first.
     *
     * @throws Refusal when the actor has a person of his own and asks for another one's
     */
    public List<DutyNotice> of(Actor who, long personId) {
        demandOwn(who, personId);
        return acts.read(who, Permission.ROSTER_READ, session -> rows(session, who, personId).stream()
                .map(NoticeRow::notice).toList());
    }

    private List<NoticeRow> rows(Session session, Actor who, long personId) {
        Instant since = clock.now().minus(SHOWN);
        return notices.of(session, personId, who.roles(), since, MOST);
    }

    private void demandOwn(Actor who, long personId) {
        if (who.personId() != null && who.personId() != personId) {
            throw new Refusal("swap.refused.not-own-notices");
        }
    }

    /** Notes that the actor has read them; others than those {@link #of} gives are left alone. */
    public void read(Actor who, long personId, Collection<Long> ids) {
        demandOwn(who, personId);
        Set<Long> wanted = Set.copyOf(ids);
        acts.write(who, Permission.ROSTER_READ, "roster.notice.read", act -> {
            List<NoticeRow> rows = rows(act.session(), who, personId).stream()
                    .filter(row -> wanted.contains(row.id()) && row.notice().unread()).toList();
            rows.forEach(row -> row.read(who.user(), act.now()));
            act.record("notice", null, null, Map.of("person", personId, "read", rows.size()));
            act.signal(new NoticesMade(List.of()));
            return null;
        });
    }

    @Override
    public Waiting waiting(Actor who) {
        if (!acts.allows(who, Permission.ROSTER_READ)) {
            return new Waiting(0, 0, 0);
        }
        long own = who.personId() == null ? 0 : who.personId();
        return tx.read(session -> {
            List<Swap> open = swaps.open(session);
            int answers = (int) open.stream().filter(swap -> swap.state() == SwapState.ASKED
                    && swap.terms().otherId() == own).count();
            int decisions = !acts.allows(who, Permission.SWAP_DECIDE) ? 0
                    : (int) open.stream().filter(swap -> swap.state() == SwapState.CONSENTED && !swap.concerns(own))
                            .count()
                            + (int) swaps.unconfirmed(session).stream().filter(swap -> !swap.concerns(own))
                                    .count();
            int unread = (int) rows(session, who, own).stream().map(NoticeRow::notice)
                    .filter(notice -> notice.unread() && notice.kind() != NoticeKind.SWAP_WAITS).count();
            return new Waiting(answers, decisions, unread);
        });
    }
}
