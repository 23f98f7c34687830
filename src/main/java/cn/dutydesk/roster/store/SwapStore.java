package cn.dutydesk.roster.store;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.domain.SwapHold;
import cn.dutydesk.roster.domain.SwapStepRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finding swaps, their steps and the duties they hold. */
public final class SwapStore {
    private static final Set<SwapState> OPEN = Set.of(SwapState.ASKED, SwapState.CONSENTED);

    /** @throws Refusal when there is no such swap */
    public Swap get(Session session, long id) {
        return Optional.ofNullable(session.find(Swap.class, id))
                .orElseThrow(() -> new Refusal("swap.refused.no-swap"));
    }

    /** Requests somebody still has to answer or decide, oldest first. */
    public List<Swap> open(Session session) {
        return session.createSelectionQuery("from Swap where state in :open order by id", Swap.class)
                .setParameter("open", OPEN).getResultList();
    }

    /** Take-overs the leader has not confirmed yet, oldest first. */
    public List<Swap> unconfirmed(Session session) {
        return session.createSelectionQuery("from Swap where state = :state and confirmed = false order by id",
                Swap.class).setParameter("state", SwapState.IN_FORCE).getResultList();
    }

    /** Swaps of duties on the days from the first to the last, both included, in the order they were made. */
    public List<Swap> ofDays(Session session, LocalDate from, LocalDate to) {
        return session.createSelectionQuery("""
                        from Swap where givenDay between :from and :to or takenDay between :from and :to
                        order by id""", Swap.class)
                .setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** The person's latest swaps, newest first. */
    public List<Swap> of(Session session, long personId, int most) {
        return session.createSelectionQuery("from Swap where asker = :person or other = :person order by id desc",
                Swap.class).setParameter("person", personId).setMaxResults(most).getResultList();
    }

    /** The steps of each swap, in order. */
    public Map<Long, List<SwapStepRow>> steps(Session session, List<Swap> swaps) {
        if (swaps.isEmpty()) {
            return Map.of();
        }
        return session.createSelectionQuery("from SwapStepRow where swapId in :ids order by id", SwapStepRow.class)
                .setParameter("ids", swaps.stream().map(Swap::id).toList()).getResultList().stream()
                .collect(Collectors.groupingBy(SwapStepRow::swapId));
    }

    /** The open request that speaks of the duty. */
    public Optional<SwapHold> hold(Session session, Seat seat) {
        return session.createSelectionQuery("from SwapHold where dutyDay = :day and postId = :post and seat = :seat",
                SwapHold.class).setParameter("day", seat.day()).setParameter("post", seat.postId())
                .setParameter("seat", seat.seat()).uniqueResultOptional();
    }

    /** Lets the duties of a request that was decided be asked for again. */
    public void release(Session session, long swapId) {
        session.createSelectionQuery("from SwapHold where swapId = :swap", SwapHold.class)
                .setParameter("swap", swapId).getResultList().forEach(session::remove);
    }
}
