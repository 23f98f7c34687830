package cn.dutydesk.playbook.domain.drill;

import java.time.Duration;

/**
 * One thing a drill has shown.
 *
 * @param what  the step's title, the target, or the line of the script
 * @param late  how late, where that is what was found; else nothing
 */
public record DrillFinding(Kind kind, String what, Duration late) {
    /** What can be found. */
    public enum Kind {
        /** A target had nobody. */
        NOBODY,
        /** A step was done after its limit. */
        LATE,
        /** Nobody answered, and the run went on. */
        MISSED,
        /** A step was still open at the end. */
        OPEN,
        /** A step was left out. */
        SKIPPED,
        /** Somebody said no. */
        REFUSED,
        /** The drill ended because nobody would ever have done anything more. */
        STALLED,
        /** The drill ended because its time was over. */
        TIME,
        /** A line of the script was never followed. */
        UNUSED
    }
}
