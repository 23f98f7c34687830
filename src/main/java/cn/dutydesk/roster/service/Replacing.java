package cn.dutydesk.roster.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.domain.DutyTimeline.Replacement;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.store.VersionStore;
import cn.dutydesk.security.Act;
import java.time.YearMonth;
import java.util.Objects;

/** Lays a swap over the published roster, and lays one more row over it to take it back. */
final class Replacing {
    private final VersionStore versions;

    Replacing(VersionStore versions) {
        this.versions = versions;
    }

    /** Both people have been found to hold their seats. */
    void put(Act act, Swap swap, Holders now) {
        SwapTerms terms = swap.terms();
        DutySource kind = terms.kind() == SwapKind.TRADE ? DutySource.SWAP : DutySource.STAND_IN;
        add(act, swap, now, terms.given(), terms.askerId(), terms.otherId(), kind, swap.reason());
        if (terms.taken() != null) {
            add(act, swap, now, terms.taken(), terms.otherId(), terms.askerId(), kind, swap.reason());
        }
    }

    /**
     * Gives the seats back.
     *
     * @param running whether a duty that runs may go back for the rest of its hours
     * @throws Refusal when a duty has begun, or a seat has passed on to somebody else since
     */
    void takeBack(Act act, Swap swap, Holders now, boolean running, String why) {
        SwapTerms terms = swap.terms();
        back(act, swap, now, terms.given(), terms.otherId(), terms.askerId(), running, why);
        if (terms.taken() != null) {
            back(act, swap, now, terms.taken(), terms.askerId(), terms.otherId(), running, why);
        }
    }

    private void back(Act act, Swap swap, Holders now, Seat seat, long from, long to,
            boolean running, String why) {
        Remark duty = Remark.of("swap.duty", seat.day(), SwapChecks.post(now, seat));
        Standing standing = now.at(seat);
        if (standing == null || !Holders.published(standing)) {
            throw new Refusal("swap.refused.moved", Remark.of("swap.moved.gone", duty));
        }
        if (standing.personId() != from) {
            throw new Refusal("swap.refused.moved", Remark.of("swap.moved.held", duty,
                    now.name(standing.personId()), now.name(from)));
        }
        if (!running && !standing.shift().from().isAfter(now.now())) {
            throw new Refusal("swap.refused.moved", Remark.of("swap.moved.begun", duty));
        }
        add(act, swap, now, seat, from, to, before(act, swap, now, seat, to), why);
    }

    /** Why the person who gets the seat back held it before: by the version itself, or by an earlier swap. */
    private DutySource before(Act act, Swap swap, Holders now, Seat seat, long person) {
        RosterVersion version = version(now, seat);
        if (Objects.equals(version.filled().get(seat), person)) {
            return DutySource.PUBLISHED;
        }
        return versions.replacements(act.session(), version.id()).stream()
                .filter(row -> !Objects.equals(row.swapId(), swap.id())).map(ReplacementRow::replacement)
                .filter(row -> row.seat().equals(seat) && row.to() == person).map(Replacement::kind)
                .reduce(DutySource.STAND_IN, (one, later) -> later);
    }

    private static RosterVersion version(Holders now, Seat seat) {
        return Objects.requireNonNull(now.version(YearMonth.from(seat.day())), "a held seat without a version");
    }

    private void add(Act act, Swap swap, Holders now, Seat seat, long from, long to, DutySource kind, String why) {
        act.session().persist(new ReplacementRow(new Replacement(version(now, seat).id(), seat, from, to, kind,
                act.now()), why, act.actor().user(), swap.id()));
    }
}
