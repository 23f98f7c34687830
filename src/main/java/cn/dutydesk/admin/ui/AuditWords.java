package cn.dutydesk.admin.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Names of what the record speaks of. What has no name yet shows its code. */
final class AuditWords {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String ACTION = "admin.action.";
    private static final String SUBJECT = "admin.subject.";

    private final Texts texts;

    AuditWords(Texts texts) {
        this.texts = texts;
    }

    /** 发布值班表 for {@code roster.publish}. */
    String action(String code) {
        String key = ACTION + code.replace('.', '_');
        return texts.has(key) ? texts.of(key) : code;
    }

    /** 账号 1001 for {@code account} and {@code 1001}; a setting by its name. */
    String subject(String code, String id) {
        String key = SUBJECT + code;
        String kind = texts.has(key) ? texts.of(key) : code;
        String which = Stream.of(Setting.values()).filter(s -> code.equals("setting") && s.key().equals(id))
                .map(s -> SettingsView.name(texts, s)).findFirst().orElse(id);
        return which.isEmpty() ? kind : kind + " " + which;
    }

    /** Codes of the actions and subjects whose names contain the text. */
    Set<String> codes(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Set<String> codes = named(ACTION, wanted).map(code -> code.replace('_', '.')).collect(Collectors.toSet());
        named(SUBJECT, wanted).forEach(codes::add);
        return codes;
    }

    private Stream<String> named(String prefix, String wanted) {
        return texts.keys(prefix).stream().filter(key -> texts.of(key).toLowerCase(Locale.ROOT).contains(wanted))
                .map(key -> key.substring(prefix.length()));
    }

    /** The values of a state in one line, roles by their names. */
    String brief(String json) {
        if (json.isEmpty()) {
            return "";
        }
        try {
            List<String> values = new ArrayList<>();
            gather(JSON.readTree(json), values);
            return String.join(" · ", values);
        } catch (JacksonException e) {
            return json;
        }
    }

    private void gather(JsonNode node, List<String> values) {
        if (node.isObject()) {
            node.values().forEach(value -> gather(value, values));
        } else if (node.isArray()) {
            List<String> inner = new ArrayList<>();
            node.values().forEach(value -> gather(value, inner));
            values.add(String.join(texts.of("admin.list-comma"), inner));
        } else {
            String word = node.asString();
            values.add(texts.has("security.role." + word) ? texts.of("security.role." + word) : word);
        }
    }

    /** JSON in lines; a lone string without its quotes; "" stays empty. */
    static String pretty(String json) {
        if (json.isEmpty()) {
            return "";
        }
        try {
            JsonNode node = JSON.readTree(json);
            return node.isString() ? node.asString() : JSON.writeValueAsString(node);
        } catch (JacksonException e) {
            return json;
        }
    }
}
