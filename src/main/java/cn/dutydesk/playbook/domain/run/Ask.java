package cn.dutydesk.playbook.domain.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to one person within a step.
 *
 * @param number     1, 2 … within the step
 * @param level      place of the level it belongs to, from 0; -1 for the fallback
 * @param times      how often called
 * @param firstAt    the first time; the time to answer runs from here
 * @param calledAt   the last time
 * @param tried      whether somebody tried to reach the person by telephone in vain
 * @param answeredAt null while open
 * @param words      reason of a refusal, or to whom it was delegated; else empty
 * @param until      while open: not called again before this (snoozed); acknowledged: until when it holds; or null
 */
public record Ask(int number, int level, Callee callee, int times, Instant firstAt, Instant calledAt, boolean tried,
        AskState state, @Nullable Instant answeredAt, String words, @Nullable Instant until) {
    /** Somebody called for the first time. */
    static Ask first(int number, int level, Callee callee, Instant at) {
        return new Ask(number, level, callee, 1, at, at, false, AskState.OPEN, null, "", null);
    }

    /** The same call, made at another instant than it was due. */
    Ask from(Instant at) {
        return new Ask(number, level, callee, times, at, at, tried, state, answeredAt, words, until);
    }

    public boolean open() {
        return state == AskState.OPEN;
    }

    Ask again(Instant at) {
        return new Ask(number, level, callee, times + 1, firstAt, at, tried, state, answeredAt, words, null);
    }

    Ask answered(AskState to, @Nullable Instant at, String why, @Nullable Instant holds) {
        return new Ask(number, level, callee, times, firstAt, calledAt, tried, to, at, why, holds);
    }

    Ask snoozed(Instant to) {
        return new Ask(number, level, callee, times, firstAt, calledAt, tried, state, answeredAt, words, to);
    }

    Ask inVain() {
        return new Ask(number, level, callee, times, firstAt, calledAt, true, state, answeredAt, words, until);
    }

    Ask moved(Duration by) {
        return new Ask(number, level, callee, times, firstAt.plus(by), calledAt.plus(by), tried, state,
                Times.moved(answeredAt, by), words, Times.moved(until, by));
    }
}
