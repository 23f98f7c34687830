package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.EntryTemplate;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A routine entry, kept to be written again. */
@Entity
@Table(name = "log_template")
public class LogTemplate extends Row {
    public static final int CODE = 16;
    public static final int CONTENT = 1000;

    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = CODE)
    private String code;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LogKind kind;
    @Column(nullable = false, length = LogEntry.ORIGIN)
    private String origin;
    @Column(nullable = false, length = CONTENT)
    private String content;

    public LogTemplate() {
    }

    /** @throws Refusal when the code has blanks or is missing, or the words are missing, too long or marked */
    public void change(EntryTemplate wanted, int place) {
        position = place;
        code = Wording.clean(wanted.code(), CODE);
        kind = wanted.kind();
        origin = Wording.clean(wanted.origin(), LogEntry.ORIGIN);
        content = Wording.clean(wanted.content(), CONTENT);
        if (!code.matches("[^\\s/]+")) {
            throw new Refusal("desk.refused.template-code", code);
        }
        if (content.isEmpty()) {
            throw new Refusal("desk.refused.template-empty", code);
        }
    }

    public EntryTemplate view() {
        return new EntryTemplate(id(), code, kind, origin, content);
    }
}
