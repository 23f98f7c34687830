package cn.dutydesk.admin.service;

import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.SettingChanged;
import java.util.List;

/**
 * One of the office's values.
 *
 * @param value   what holds now
 * @param history its changes, newest first; empty while the default holds
 * @param mine    whether who looks at it may change it
 * @param fixedBy file or option that lays it down for everybody; empty when the office may change it
 */
public record SettingView(Setting setting, String value, List<SettingChanged> history, boolean mine,
        String fixedBy) {
    /** Whether the office has set its own value. */
    public boolean own() {
        return !value.equals(setting.standard());
    }
}
