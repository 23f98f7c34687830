package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.Grade;
import java.time.Duration;

/** What can happen to a run. {@code by} is the name of who does it; {@code ask} the number of the call. */
public sealed interface Event {
    /** Time has passed. */
    record Tick() implements Event {
    }

    /** The called person has it in hand; {@code by} is that person, or whoever reached the person by telephone. */
    record Acknowledge(String key, int ask, String by) implements Event {
    }

    /** The called person will not: the next level is called at once. */
    record Refuse(String key, int ask, String reason, String by) implements Event {
    }

    /** Somebody else is called in place of the called person. */
    record Delegate(String key, int ask, Callee to, String by) implements Event {
    }

    /** Not called again before the span is over; climbing waits as long, the limit of the step does not move. */
    record Snooze(String key, int ask, Duration span, String by) implements Event {
    }

    /** The person was not reached by telephone: when nobody of the level is left to reach, the next is called now. */
    record NotReached(String key, int ask, boolean voicemail, String by) implements Event {
    }

    /** Goes on to the next level now. */
    record Climb(String key, String by) implements Event {
    }

    /** A check or report is done. @param words what was done, the name of the file, who took the report */
    record Done(String key, String words, String by) implements Event {
    }

    /** A question is answered. */
    record Answer(String key, String answer, String by) implements Event {
    }

    /** A step is left out. */
    record Skip(String key, String reason, String by) implements Event {
    }

    /** The matter is another one now. */
    record Changed(String type, Grade grade, boolean keyPeriod) implements Event {
    }

    /** A clock of the matter was done elsewhere. */
    record Settled(String clock, String by) implements Event {
    }

    /** The run ends here. */
    record Stop(String reason, String by) implements Event {
    }
}
