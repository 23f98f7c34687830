package cn.dutydesk.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * A person who could take a seat, seen from that seat.
 *
 * @param sameKind duties on that kind of day, carried and this month
 * @param total    all duties, carried and this month
 * @param last     day of the last duty before the seat's day, null if there was none
 * @param against  rules that speak against it, hard ones first; empty means free to take
 */
public record CandidateView(long personId, String person, String department, int sameKind, int total, LocalDate last,
        List<Against> against) {
    /** One rule that speaks against it. */
    public record Against(String rule, boolean hard, Remark why) {
    }

    public CandidateView {
        against = List.copyOf(against);
    }

    /** Whether no rule at all speaks against it. */
    public boolean free() {
        return against.isEmpty();
    }
}
