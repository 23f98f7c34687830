package cn.dutydesk.playbook.domain.definition;

import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.StepKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step does. */
public sealed interface Action {
    StepKind kind();

    /** Tells everybody of the first level that has somebody, and is done. */
    record Notify() implements Action {
        @Override
        public StepKind kind() {
            return StepKind.NOTIFY;
        }
    }

    /**
     * Calls until it is acknowledged.
     *
     * @param everyone whether everybody of the level must acknowledge, not only one
     * @param expires  how long an acknowledgement holds: after it, while the run goes on and {@code until} is not done,
     *                 the same people are called again from the first level; null for as long as the run
     * @param until    id of the step that makes the acknowledgement hold for good; empty for none
     */
    record Acknowledge(boolean everyone, @Nullable Duration expires, String until) implements Action {
        @Override
        public StepKind kind() {
            return StepKind.ACKNOWLEDGE;
        }
    }

    /** Something is done. @param items things to tick one by one; may be empty */
    record Check(List<String> items) implements Action {
        public Check {
            items = List.copyOf(items);
        }

        @Override
        public StepKind kind() {
            return StepKind.CHECK;
        }
    }

    /**
     * Chooses one branch. With a question somebody answers it with the answer of one branch; without, the first branch
     * whose condition holds is taken, and none of them when none holds.
     *
     * @param question empty when the conditions decide
     */
    record Decide(String question, List<Branch> branches) implements Action {
        public Decide {
            branches = List.copyOf(branches);
        }

        @Override
        public StepKind kind() {
            return StepKind.DECIDE;
        }
    }

    /**
     * A report is made.
     *
     * @param to      to whom: 市局值班室
     * @param written in writing; otherwise by telephone
     */
    record Report(ReportKind report, String to, boolean written) implements Action {
        @Override
        public StepKind kind() {
            return StepKind.REPORT;
        }
    }

    /**
     * Waits.
     *
     * @param span  how long after {@code from}; null when it waits for a time of day
     * @param until the next time the bureau's clock shows this; null when it waits for a span
     */
    record Wait(@Nullable Duration span, From from, @Nullable LocalTime until) implements Action {
        @Override
        public StepKind kind() {
            return StepKind.WAIT;
        }
    }

    /** Branches side by side. @param any done when one branch is done, the others are called off; else when all are */
    record Parallel(List<Branch> branches, boolean any) implements Action {
        public Parallel {
            branches = List.copyOf(branches);
        }

        @Override
        public StepKind kind() {
            return StepKind.PARALLEL;
        }
    }

    /**
     * Its steps again and again: the first round at once, each next one {@code every} after the one before began, but
     * not before that has ended.
     *
     * @param every at least a minute
     * @param most  most rounds; 0 for no bound
     * @param until no further round begins once this holds; null for never
     */
    record Repeat(Duration every, int most, @Nullable Condition until, List<Step> steps) implements Action {
        public Repeat {
            steps = List.copyOf(steps);
        }

        @Override
        public StepKind kind() {
            return StepKind.REPEAT;
        }
    }
}
