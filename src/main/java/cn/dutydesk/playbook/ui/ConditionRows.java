package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.definition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition as rows of a form: simple parts, each perhaps denied, of which all or any must hold. What is nested
 * deeper has no rows and is written as text.
 */
record ConditionRows(boolean any, List<Row> rows) {
    ConditionRows {
        rows = List.copyOf(rows);
    }

    /** A simple part. @param not whether it must not hold */
    record Row(boolean not, Condition part) {
    }

    /** The rows of a condition; none for null, empty when it is nested deeper than rows go. */
    static Optional<ConditionRows> of(Condition condition) {
        return switch (condition) {
            case null -> Optional.of(new ConditionRows(false, List.of()));
            case Condition.All all -> of(false, all.parts());
            case Condition.Any any -> of(true, any.parts());
            default -> of(false, List.of(condition));
        };
    }

    private static Optional<ConditionRows> of(boolean any, List<Condition> parts) {
        List<Row> rows = new ArrayList<>();
        for (Condition part : parts) {
            Condition inner = part instanceof Condition.Not not ? not.part() : part;
            if (inner instanceof Condition.All || inner instanceof Condition.Any || inner instanceof Condition.Not) {
                return Optional.empty();
            }
            rows.add(new Row(part instanceof Condition.Not, inner));
        }
        return Optional.of(new ConditionRows(any, rows));
    }

    /** The condition; null when there are no rows. */
    Condition condition() {
        List<Condition> parts = rows.stream().map(row -> row.not() ? new Condition.Not(row.part()) : row.part())
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        return parts.size() == 1 ? parts.getFirst() : any ? new Condition.Any(parts) : new Condition.All(parts);
    }
}
