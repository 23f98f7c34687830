package cn.dutydesk.kit;

/** One line of the command palette. {@code open} runs on the FX thread. */
public record Hit(String title, String detail, String icon, Runnable open) {
}
