package cn.dutydesk.roster.engine;

import cn.dutydesk.core.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A place in a JSON document that knows where it is, so that whoever finds it wrong can say so. */
record Json(String file, String path, JsonNode node) {
    /** The member of the name; refused when it is missing. */
    Json at(String name) {
        JsonNode child = node.isObject() ? node.get(name) : null;
        Json at = new Json(file, path.isEmpty() ? name : path + "." + name, child);
        if (child == null || child.isNull()) {
            throw at.refuse("roster.problem.missing");
        }
        return at;
    }

    boolean has(String name) {
        return node.isObject() && node.hasNonNull(name);
    }

    /** The items of a list, each made into a value. */
    <T> List<T> list(Function<Json, T> made) {
        if (!node.isArray()) {
            throw refuse("roster.problem.no-list");
        }
        List<T> items = new ArrayList<>(node.size());
        for (int k = 0; k < node.size(); k++) {
            items.add(made.apply(new Json(file, path + "[" + k + "]", node.get(k))));
        }
        return items;
    }

    /** The members of an object, each made into a value. */
    <T> Map<String, T> map(Function<Json, T> made) {
        if (!node.isObject()) {
            throw refuse("roster.problem.no-object");
        }
        Map<String, T> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.put(member.getKey(), made.apply(new Json(file, path + "." + member.getKey(), member.getValue())));
        }
        return members;
    }

    String text() {
        if (!node.isString()) {
            throw refuse("roster.problem.no-text");
        }
        return node.stringValue();
    }

    /** A whole number between the limits, both included. */
    int number(int least, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least
                || node.intValue() > most) {
            throw refuse("roster.problem.no-number", least, most);
        }
        return node.intValue();
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw refuse("roster.problem.no-truth");
        }
        return node.booleanValue();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw refuse("roster.problem.no-date");
        }
    }

    /** A text that must be one of the known ones. */
    String one(java.util.Collection<String> known) {
        String text = text();
        if (!known.contains(text)) {
            throw refuse("roster.problem.unknown", text);
        }
        return text;
    }

    /** Says what is wrong here: file and path come before the given arguments. */
    Refusal refuse(String code, Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = file;
        all[1] = path.isEmpty() ? "$" : path;
        System.arraycopy(args, 0, all, 2, args.length);
        return new Refusal(code, all);
    }
}
