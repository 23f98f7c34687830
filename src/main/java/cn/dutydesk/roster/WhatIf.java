package cn.dutydesk.roster;

import java.util.List;
import java.util.Map;

/**
 * Answers, without the database, what changing seats of a month would break: quick enough to be asked while something
 * is dragged. It speaks of the month as it was read; whoever stores the change is told by the service once more.
 * Any thread.
 */
public interface WhatIf {
    /** @param moves seats with who would sit there, 0 for nobody */
    Effect of(Map<Seat, Long> moves);

    /** Everybody who could be asked to take the seat, best first, with what speaks against each. */
    List<CandidateView> candidates(Seat seat);
}
