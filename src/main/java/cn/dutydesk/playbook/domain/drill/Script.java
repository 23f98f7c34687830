package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.playbook.Grade;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers what and when in a drill.
 *
 * @param name      what it plays; may be empty
 * @param start     simulated start on the bureau's clock; null for the real time
 * @param type      type of the invented matter; empty for the first type the playbook is for
 * @param grade     how grave the invented matter is
 * @param otherwise what those do about whom no line speaks
 */
public record Script(String name, @Nullable LocalDateTime start, String type, Grade grade, Otherwise otherwise,
        List<Line> lines) {
    /** Everybody answers in time. */
    public static final Script PROMPT = new Script("", null, "", Grade.SERIOUS, Otherwise.PROMPT, List.of());
    /** Nobody answers of himself: all answers are given live. */
    public static final Script SILENT = new Script("", null, "", Grade.SERIOUS, Otherwise.SILENT, List.of());

    public Script {
        lines = List.copyOf(lines);
    }

    /** The same for another simulated start. */
    public Script at(LocalDateTime begin) {
        return new Script(name, begin, type, grade, otherwise, lines);
    }

    /** The same for a matter of another gravity. */
    public Script graded(Grade other) {
        return new Script(name, start, type, other, otherwise, lines);
    }

    /** What those do about whom no line speaks. */
    public enum Otherwise {
        /** A fixed participant: answers a call after a minute at most, does a step well before its limit. */
        PROMPT,
        /** Does nothing. */
        SILENT
    }

    /** What a line lets somebody do. */
    public enum Deed {
        ACKNOWLEDGE, REFUSE, NOT_REACHED, SILENT, DONE, ANSWER, SKIP;

        /** Whether it answers a call; the others end a step. {@link #SILENT} is both. */
        public boolean answersCall() {
            return this == ACKNOWLEDGE || this == REFUSE || this == NOT_REACHED || this == SILENT;
        }

        public boolean endsStep() {
            return this == DONE || this == ANSWER || this == SKIP || this == SILENT;
        }
    }

    /**
     * One line.
     *
     * @param number its line in the file, from 1
     * @param step   id of the step; empty for every step
     * @param who    name, post or duty of the called person, or a part of it; empty for everybody
     * @param at     how long after the start it happens, once; null when it answers a call or the begin of a step
     * @param after  how long after the call, or after the step began; null for the time a fixed participant takes
     * @param words  the answer, the reason, what was done; may be empty
     * @param times  how often it is used; 0 for always
     */
    public record Line(int number, String step, String who, @Nullable Duration at, @Nullable Duration after, Deed deed,
            String words, int times) {
    }
}
