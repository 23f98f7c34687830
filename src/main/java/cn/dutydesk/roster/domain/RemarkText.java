package cn.dutydesk.roster.domain;

import cn.dutydesk.roster.Remark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a remark as JSON, so that it can be said later in whatever language its reader has then. */
public final class RemarkText {
    /** Most characters that can be stored. */
    public static final int LONGEST = 4000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RemarkText() {
    }

    /** @throws IllegalArgumentException when it speaks of something that cannot be kept */
    public static String write(Remark remark) {
        return JSON.writeValueAsString(plain(remark));
    }

    private static Object plain(Object arg) {
        return switch (arg) {
            case Remark remark -> {
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("say", remark.code());
                said.put("of", remark.args().stream().map(RemarkText::plain).toList());
                yield said;
            }
            case LocalDate date -> Map.of("day", date.toString());
            case YearMonth month -> Map.of("month", month.toString());
            case List<?> list -> list.stream().map(RemarkText::plain).toList();
            case String text -> text;
            case Number number -> number.longValue();
            default -> throw new IllegalArgumentException("cannot be kept in a remark: " + arg.getClass());
        };
    }

    public static Remark read(String json) {
        return (Remark) value(JSON.readTree(json));
    }

    private static Object value(JsonNode node) {
        if (node.has("say")) {
            return new Remark(node.get("say").asString(), values(node.get("of")));
        }
        if (node.has("day")) {
            return LocalDate.parse(node.get("day").asString());
        }
        if (node.has("month")) {
            return YearMonth.parse(node.get("month").asString());
        }
        return node.isArray() ? values(node) : node.isNumber() ? (Object) node.asLong() : node.asString();
    }

    private static List<Object> values(JsonNode array) {
        List<Object> values = new ArrayList<>();
        array.forEach(node -> values.add(value(node)));
        return values;
    }
}
