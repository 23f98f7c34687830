package cn.dutydesk.kit;

/**
 * Something a person can do from anywhere: by its key, or by name in the command palette.
 *
 * @param keys {@code "F3"}, {@code "Ctrl+L"} or {@code ""}
 * @param run on the FX thread
 */
public record Command(String id, String titleKey, String icon, String keys, Runnable run) {
}
