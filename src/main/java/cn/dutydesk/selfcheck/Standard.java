package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A checklist as it is scored: one version, whole.
 *
 * @param code      stable name, such as {@code items-59}
 * @param source    what it was written from
 * @param scope     whose conduct it is about
 * @param meets     rate in per cent from which the requirements are met (符合要求)
 * @param mostly    rate from which they are basically met (基本符合要求)
 * @param questions asked once of each department; an answer 无 takes the items that depend on it out of the score
 */
public record Standard(String code, String name, String nameEn, String source, Scope scope, BigDecimal meets,
        BigDecimal mostly, List<Question> questions, List<Area> areas) {
    public Standard {
        questions = List.copyOf(questions);
        areas = List.copyOf(areas);
    }

    /** Whose conduct a standard is about. */
    public enum Scope {
        BUREAU, DEPARTMENT, PERSON
    }

    /** How an item counts. */
    public enum Kind {
        /** Has points of its own. */
        NORMAL,
        /** Has no points of its own; what is found is deducted from the total. */
        EXTRA,
        /** What is found makes the whole result fail. */
        VETO
    }

    /** Where the wording comes from. */
    public enum Origin {
        STANDARD, OWN
    }

    /** What must be shown for an answer. */
    public enum Evidence {
        NONE, WORDS, FILE
    }

    /** Who answers an item while the office has not said otherwise. */
    public enum Answers {
        /** The bureau's office, once for the whole bureau. */
        OFFICE,
        /** Every department for itself. */
        EACH
    }

    /** Something asked once of each department: 有无涉密人员？ */
    public record Question(String code, String text) {
    }

    /** A heading with its items. */
    public record Area(String code, String name, List<Item> items) {
        public Area {
            items = List.copyOf(items);
        }

        /** The points of all its items. */
        public BigDecimal points() {
            return items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * What is looked at.
     *
     * @param points   0 for an item that only deducts
     * @param question code of the question it depends on (实有项目), or empty when everybody has it
     * @param fact     code of what a register says about it, or empty
     */
    public record Item(String code, String text, BigDecimal points, Kind kind, Origin origin, String question,
            Evidence evidence, Answers answers, String fact, String source, List<Step> steps) {
        public Item {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A fault and what it costs.
     *
     * @param minus points for it, never below 0
     * @param each  whether it counts as often as it occurs
     */
    public record Step(String words, BigDecimal minus, boolean each) {
    }

    /** Every item in the order of the sheet. */
    public List<Item> items() {
        return areas.stream().flatMap(area -> area.items().stream()).toList();
    }

    public Optional<Item> item(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst();
    }
}
