package cn.dutydesk.admin;

import java.util.Locale;

/** How one thing is: fine; works, but look at it; does not work. */
public enum Health {
    OK, WARN, BAD;

    /** The name used outside the program: {@code warn}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
