package cn.dutydesk.roster.engine;

import cn.dutydesk.core.Refusal;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A place in a JSON document that knows where it is, so that whoever finds it wrong can say so. Read by the streaming
 * parser alone: binding would cost more time at start than everything else about a problem.
 *
 * @param node a map, a list, a text, a number, a truth value or null
 */
record Json(String file, String path, @Nullable Object node) {
    /** Reads a whole document; a {@link tools.jackson.core.JacksonException} tells where it is broken. */
    static Json read(String file, InputStream in) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            Json document = new Json(file, "", value(parser));
            if (parser.nextToken() != null) {
                throw new Refusal("roster.problem.broken", file, parser.currentLocation().getLineNr(),
                        parser.currentLocation().getColumnNr());
            }
            return document;
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** The member of the name; refused when it is missing. */
    Json at(String name) {
        Object child = node instanceof Map<?, ?> members ? members.get(name) : null;
        Json at = new Json(file, path.isEmpty() ? name : path + "." + name, child);
        if (child == null) {
            throw at.refuse("roster.problem.missing");
        }
        return at;
    }

    boolean has(String name) {
        return node instanceof Map<?, ?> members && members.get(name) != null;
    }

    /** The items of a list, each made into a value. */
    <T> List<T> list(Function<Json, T> made) {
        if (!(node instanceof List<?> items)) {
            throw refuse("roster.problem.no-list");
        }
        List<T> values = new ArrayList<>(items.size());
        for (int k = 0; k < items.size(); k++) {
            values.add(made.apply(new Json(file, path + "[" + k + "]", items.get(k))));
        }
        return values;
    }

    /** The members of an object, each made into a value. */
    <T> Map<String, T> map(Function<Json, T> made) {
        if (!(node instanceof Map<?, ?> members)) {
            throw refuse("roster.problem.no-object");
        }
        Map<String, T> values = new LinkedHashMap<>();
        members.forEach((name, child) -> values.put((String) name, made.apply(new Json(file, path + "." + name,
                child))));
        return values;
    }

    String text() {
        if (!(node instanceof String text)) {
            throw refuse("roster.problem.no-text");
        }
        return text;
    }

    /** A whole number between the limits, both included. */
    int number(int least, int most) {
        if (!(node instanceof Integer number) || number < least || number > most) {
            throw refuse("roster.problem.no-number", least, most);
        }
        return number;
    }

    boolean truth() {
        if (!(node instanceof Boolean truth)) {
            throw refuse("roster.problem.no-truth");
        }
        return truth;
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw refuse("roster.problem.no-date");
        }
    }

    /** A text that must be one of the known ones. */
    String one(Collection<String> known) {
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
