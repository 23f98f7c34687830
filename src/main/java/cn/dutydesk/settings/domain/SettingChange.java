package cn.dutydesk.settings.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.settings.Setting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of one value: the newest holds, the rest is its history. */
@Entity
@Table(name = "setting_change")
public class SettingChange extends Row {
    @Column(nullable = false, length = 64)
    private String setting;
    @Column(nullable = false, length = 4000)
    private String content;
    @Column(nullable = false)
    private Instant changedAt;
    @Column(nullable = false, length = 64)
    private String changedBy;

    protected SettingChange() {
    }

    public SettingChange(Setting setting, String content, Instant changedAt, String changedBy) {
        MarkingGuard.check(content);
        this.setting = setting.key();
        this.content = content;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    public String setting() {
        return setting;
    }

    public String content() {
        return content;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
