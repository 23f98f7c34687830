package cn.dutydesk.playbook.domain.definition;

import cn.dutydesk.playbook.Grade;
import java.time.LocalTime;
import java.util.List;

/** What must hold for a step to be taken. Written as a small tree, so that nothing has to be parsed from a sentence. */
public sealed interface Condition {
    /** Every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
    }

    /** The matter is of one of these types. */
    record Type(List<String> names) implements Condition {
        public Type {
            names = List.copyOf(names);
        }
    }

    /** The matter is at least this grave. */
    record AtLeast(Grade grade) implements Condition {
    }

    /** The bureau's clock shows a time from the first, included, to the second, not included; over midnight if less. */
    record TimeOfDay(LocalTime from, LocalTime to) implements Condition {
    }

    /** Today lies in a key period (敏感期). */
    record KeyPeriod() implements Condition {
    }

    /** A question was answered so. @param step id of the decision */
    record Answered(String step, String answer) implements Condition {
    }
}
