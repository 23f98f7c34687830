package cn.dutydesk.admin;

import java.util.Locale;

/** What the doctor looks at, in the order it is shown. */
public enum Topic {
    JAVA, DISPLAY, SOUND, FONTS, INPUT, DISK, DIRECTORY, DATABASE, ENCRYPTION, CLOCK, BACKUP, SETTINGS, COMPONENTS;

    /** The name used outside the program: {@code directory}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
