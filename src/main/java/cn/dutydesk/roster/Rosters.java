package cn.dutydesk.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

    /** All boards with their posts, in order. */
    List<BoardCard> boards();
}
