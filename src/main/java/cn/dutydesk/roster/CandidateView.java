package cn.dutydesk.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who could take a seat, seen from that seat.
 *
 * @param sameKind duties on that kind of day, carried and this month
 * @param total    all duties, carried and this month
 * @param last     day of the last duty before the seat's day, null if there was none
 * @param against  rules that speak against it, hard ones first; empty means free to take
 * @param points   what it costs in points, even shares included; the least is best
 * @param prices   the same rule by rule
 */
public record CandidateView(long personId, String person, String department, int sameKind, int total,
        @Nullable LocalDate last, List<Against> against, long points, List<Price> prices) {
    /** One rule that speaks against it. */
    public record Against(String rule, boolean hard, Remark why) {
    }

    /** Points by one rule; below 0 when the rule speaks for it. */
    public record Price(String rule, long points) {
    }

    public CandidateView {
        against = List.copyOf(against);
        prices = List.copyOf(prices);
    }

    /** Whether no rule at all speaks against it. */
    public boolean free() {
        return against.isEmpty();
    }
}
