package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.definition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A condition as rows and groups of a form, to be changed in place: simple parts, each perhaps denied, and groups of them. */
final class ConditionRows {
    /** How the parts of a group count. */
    enum How {
        /** 全部满足. */
        ALL,
        /** 任一满足. */
        ANY,
        /** 不全满足: at least one does not hold. */
        NOT_ALL,
        /** 都不满足. */
        NONE
    }

    /** A row, or a group of them. */
    sealed interface Item {
    }

    /** A simple part. @param not whether it must not hold */
    record Row(boolean not, Condition part) implements Item {
    }

    /** Parts that count together. */
    static final class Group implements Item {
        How how;
        final List<Item> items = new ArrayList<>();

        Group(How how) {
            this.how = how;
        }
    }

    private ConditionRows() {
    }

    /** The outermost group of a condition; empty for null. */
    static Group of(@Nullable Condition condition) {
        Item item = condition == null ? new Group(How.ALL) : item(condition);
        if (item instanceof Group group) {
            return group;
        }
        Group around = new Group(How.ALL);
        around.items.add(item);
        return around;
    }

    private static Item item(Condition condition) {
        return switch (condition) {
            case Condition.All all -> group(How.ALL, all.parts());
            case Condition.Any any -> group(How.ANY, any.parts());
            case Condition.Not(Condition.All all) -> group(How.NOT_ALL, all.parts());
            case Condition.Not(Condition.Any any) -> group(How.NONE, any.parts());
            case Condition.Not(Condition.Not twice) -> group(How.NOT_ALL, List.of(twice));
            case Condition.Not not -> new Row(true, not.part());
            default -> new Row(false, condition);
        };
    }

    private static Group group(How how, List<Condition> parts) {
        Group group = new Group(how);
        parts.forEach(part -> group.items.add(item(part)));
        return group;
    }

    /** The condition of a group; null when nothing is in it. Groups without parts count as not there. */
    static @Nullable Condition condition(Group group) {
        List<Condition> parts = group.items.stream().map(item -> switch (item) {
            case Row row -> row.not() ? new Condition.Not(row.part()) : row.part();
            case Group inner -> condition(inner);
        }).filter(Objects::nonNull).toList();
        if (parts.isEmpty()) {
            return null;
        }
        boolean denied = group.how == How.NOT_ALL || group.how == How.NONE;
        Condition whole = parts.size() == 1 && !(denied && parts.getFirst() instanceof Condition.Not) ? parts.getFirst()
                : group.how == How.ANY || group.how == How.NONE ? new Condition.Any(parts) : new Condition.All(parts);
        return denied ? new Condition.Not(whole) : whole;
    }
}
