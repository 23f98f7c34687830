package cn.dutydesk.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What other rooms may ask about duty. Plain reads, any background thread. */
public interface Rosters {
    /** Everybody on duty at the instant, boards and posts in their order; empty when nobody was rostered. */
    List<OnDuty> onDutyAt(Instant t);

    /** Who follows: for each board the duties that begin at its first handover after the instant. */
    List<OnDuty> nextAfter(Instant t);

    /**
     * The duties of the days from the first to the last, both included, as they ended or, where they have not ended
     * yet, as they stand now.
     */
    List<OnDuty> duties(LocalDate from, LocalDate to);

    /** The same with who had been planned, by day, board, post and seat. */
    List<ServedDuty> served(LocalDate from, LocalDate to);

    /** The month's newest published version, or recorded history where there is none; empty when nobody is rostered. */
    Optional<RosterSheet> sheet(long boardId, YearMonth month);

    /** @throws cn.dutydesk.core.Refusal when there is no such version */
    RosterSheet sheet(long rosterId);

    /** All boards with their posts, in order. */
    List<BoardCard> boards();
}
