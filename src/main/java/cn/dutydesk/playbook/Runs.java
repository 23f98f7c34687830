package cn.dutydesk.playbook;

import cn.dutydesk.security.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs of playbooks as other rooms start, follow and end them. */
public interface Runs {
    /**
     * Starts the published playbook that is meant for the matter, in the running transaction; its first steps are
     * called at once.
     *
     * @return the run's number; empty when no published playbook is meant for it, or one already runs about it
     */
    Optional<Long> start(Act act, Matter matter);

    /**
     * Starts a chosen playbook.
     *
     * @throws cn.dutydesk.core.Refusal when it has no published version, is for another kind of thing, or runs already
     */
    long start(Act act, String code, Matter matter);

    /** The matter has another title, type or grade now; conditions see it from here on. */
    void changed(Act act, Matter matter);

    /** One of the matter's own clocks was done outside the run: the step that settles it is done with it. */
    void settled(Act act, String subject, long id, String clock, String by);

    /** The matter is over: its runs stop, what was not sent is not sent. */
    void over(Act act, String subject, long id, String reason);

    /** Every active step of every run, soonest limit first, those without limit last. Blocks; background threads. */
    List<ActiveStep> active(Instant now);

    /** Runs about a matter, newest first. Blocks; background threads. */
    List<RunCard> of(String subject, long id);
}
