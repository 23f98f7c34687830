package cn.dutydesk.playbook.domain.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A step that has begun.
 *
 * @param key       id of the step; within a repeat followed by {@code #} and the round, for each repeat around it
 * @param step      id of the step in the playbook
 * @param parent    key of the step it stands in, empty at the top
 * @param branch    place of the branch of the parent it stands in, from 0
 * @param level     place of the level called last, from 0; -1 before the first; the number of levels for the fallback
 * @param round     of a repeat: the round that runs, from 1; of a decision: the branch taken, from 1; else 0
 * @param due       its limit, or null
 * @param lateTold  whether the passing of the limit was told
 * @param wakeAt    when the machine must look at it again by itself; null when only an answer or a child moves it. An
 *                  acknowledgement that may run out has one though it is done
 * @param endedAt   null while active
 * @param by        who ended it, empty when nobody did
 * @param words     answer, evidence or reason it ended with
 */
public record StepState(String key, String step, String parent, int branch, StepStatus status, int level, int round,
        Instant startedAt, @Nullable Instant due, boolean lateTold, @Nullable Instant wakeAt, @Nullable Instant endedAt,
        String by, String words, List<Ask> asks) {
    public StepState {
        asks = List.copyOf(asks);
    }

    /** A step that begins. */
    static StepState begun(String key, String step, String parent, int branch, Instant at) {
        return new StepState(key, step, parent, branch, StepStatus.ACTIVE, -1, 0, at, null, false, null, null, "", "",
                List.of());
    }

    public boolean active() {
        return status == StepStatus.ACTIVE;
    }

    /** What follows the id in the key: the rounds it stands in; empty outside of repeats. */
    String rounds() {
        return key.substring(step.length());
    }

    /** The call of that number; null when there is none. */
    public @Nullable Ask ask(int number) {
        return asks.stream().filter(ask -> ask.number() == number).findFirst().orElse(null);
    }

    StepState ended(StepStatus as, Instant at, String who, String with) {
        return new StepState(key, step, parent, branch, as, level, round, startedAt, due, lateTold, null, at, who, with,
                changed(asks, ask -> ask.open() ? ask.answered(AskState.SILENT, at, "", null) : ask));
    }

    StepState reopened() {
        return new StepState(key, step, parent, branch, StepStatus.ACTIVE, -1, round, startedAt, due, lateTold, null,
                null, "", "",
                changed(asks, ask -> ask.answered(AskState.EXPIRED, ask.answeredAt(), ask.words(), null)));
    }

    StepState at(int newLevel) {
        return new StepState(key, step, parent, branch, status, newLevel, round, startedAt, due, lateTold, wakeAt,
                endedAt, by, words, asks);
    }

    StepState in(int newRound) {
        return new StepState(key, step, parent, branch, status, level, newRound, startedAt, due, lateTold, wakeAt,
                endedAt, by, words, asks);
    }

    StepState limited(Instant to) {
        return new StepState(key, step, parent, branch, status, level, round, startedAt, to, lateTold, wakeAt, endedAt,
                by, words, asks);
    }

    StepState told() {
        return new StepState(key, step, parent, branch, status, level, round, startedAt, due, true, wakeAt, endedAt, by,
                words, asks);
    }

    StepState waking(@Nullable Instant at) {
        return new StepState(key, step, parent, branch, status, level, round, startedAt, due, lateTold, at, endedAt, by,
                words, asks);
    }

    StepState with(Ask ask) {
        List<Ask> all = new ArrayList<>(asks);
        all.removeIf(one -> one.number() == ask.number());
        all.add(Math.min(ask.number() - 1, all.size()), ask);
        return with(all);
    }

    StepState with(List<Ask> all) {
        return new StepState(key, step, parent, branch, status, level, round, startedAt, due, lateTold, wakeAt, endedAt,
                by, words, all);
    }

    StepState moved(Duration span) {
        return new StepState(key, step, parent, branch, status, level, round, startedAt.plus(span),
                Times.moved(due, span), lateTold, Times.moved(wakeAt, span), Times.moved(endedAt, span), by, words,
                changed(asks, ask -> ask.moved(span)));
    }

    static List<Ask> changed(List<Ask> asks, UnaryOperator<Ask> change) {
        return asks.stream().map(change).toList();
    }
}
