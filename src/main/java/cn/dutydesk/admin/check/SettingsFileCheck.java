package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import cn.dutydesk.settings.Fixed;
import java.util.stream.Collectors;

/** The file in which an administrator lays settings down for everybody says something sensible in each line. */
public final class SettingsFileCheck implements Check {
    private final Texts texts;
    private final Fixed fixed;

    public SettingsFileCheck(Texts texts, Fixed fixed) {
        this.texts = texts;
        this.fixed = fixed;
    }

    @Override
    public Topic topic() {
        return Topic.SETTINGS;
    }

    @Override
    public Finding look() {
        if (fixed.file() == null) {
            return ok(texts.of("admin.doctor.settings-none"));
        }
        if (fixed.complaints().isEmpty()) {
            return ok(texts.of("admin.doctor.settings", fixed.file(), fixed.count()));
        }
        return warn(fixed.complaints().stream().map(one -> one.words(texts, fixed.file()))
                .collect(Collectors.joining("\n")), texts.of("admin.doctor.settings-do", fixed.file()));
    }
}
