package cn.dutydesk.roster.domain;

import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.Seat;
import java.util.List;
import java.util.Map;

/**
 * A month as proposed.
 *
 * @param seats filled seats, fixed ones included
 * @param gaps  every seat that is not filled, with what keeps each person from it
 */
public record RosterProposal(Map<Seat, Long> seats, List<Gap> gaps) {
    public RosterProposal {
        seats = Map.copyOf(seats);
        gaps = List.copyOf(gaps);
    }
}
