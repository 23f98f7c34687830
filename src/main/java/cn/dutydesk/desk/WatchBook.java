package cn.dutydesk.desk;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.security.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shifts of the desk and who took them, as other rooms read them. Plain reads; any background thread. */
public interface WatchBook {
    /** The desk's shift that contains the instant: as the roster says, or the usual one. */
    TimeRange shiftAt(Instant at);

    /** Who signed in for the shift that begins then, first come first. */
    List<SignInView> signIns(Instant shiftFrom);

    /** The latest shift that somebody signed in for and that is over at the instant. */
    Optional<TimeRange> lastOver(Instant at);

    /** Who signed in first for a shift that begins then or later. */
    Optional<SignInView> firstFrom(Instant shiftFrom);

    /** Entries of the log by kind, in the order of {@link LogKind}; kinds without one are left out. */
    Map<LogKind, Long> counts(TimeRange time);

    /** How long before a shift one may sign in for it. */
    Duration early();

    /**
     * Signs in somebody who is rostered for the shift, within the running act; nothing when he has signed in already.
     * That it is he himself was proved by whoever calls.
     *
     * @throws cn.dutydesk.core.Refusal when he is neither rostered nor signed in
     */
    void signIn(Act act, long personId, TimeRange shift);
}
