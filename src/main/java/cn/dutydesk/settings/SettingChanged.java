package cn.dutydesk.settings;

import java.time.Instant;

/**
 * One change of one value.
 *
 * @param value what it became
 * @param by    sign-in name of who changed it
 */
public record SettingChanged(Setting setting, String value, Instant at, String by) {
}
