package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.register.Registers;

/** What things at the desk are called that turned out to be incidents. Blocks; background threads only. */
final class SourceNames {
    private final Registers registers;
    private final Texts texts;

    SourceNames(Registers registers, Texts texts) {
        this.registers = registers;
        this.texts = texts;
    }

    /** 电话记录 2026-0012, 值班日志 1234. */
    String name(IncidentSource source) {
        return registers.title(source.subject(), source.id()).orElseGet(() -> {
            String key = "incident.source." + source.subject();
            return texts.has(key) ? texts.of(key, source.id()) : texts.of("incident.source.other");
        });
    }
}
