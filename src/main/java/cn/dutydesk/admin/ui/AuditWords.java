package cn.dutydesk.admin.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.settings.Setting;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Names of what the record speaks of. What has no name yet shows its code. */
final class AuditWords {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Texts texts;

    AuditWords(Texts texts) {
        this.texts = texts;
    }

    /** 发布值班表 for {@code roster.publish}. */
    String action(String code) {
        String key = "admin.action." + code.replace('.', '_');
        return texts.has(key) ? texts.of(key) : code;
    }

    /** 账号 1001 for {@code account} and {@code 1001}; a setting by its name. */
    String subject(String code, String id) {
        String key = "admin.subject." + code;
        String kind = texts.has(key) ? texts.of(key) : code;
        String which = Stream.of(Setting.values()).filter(s -> code.equals("setting") && s.key().equals(id))
                .map(s -> SettingsView.name(texts, s)).findFirst().orElse(id);
        return which.isEmpty() ? kind : kind + " " + which;
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
