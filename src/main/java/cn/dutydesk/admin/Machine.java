package cn.dutydesk.admin;

import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * The machine as the program sees it.
 *
 * @param environment value of an environment variable; empty when it is not set
 * @param property    value of a system property of Java; null when it is not set
 * @param zone        time zone of the operating system
 */
public record Machine(UnaryOperator<String> environment, UnaryOperator<String> property, ZoneId zone) {
    /** This machine. @param environment value of an environment variable; empty when it is not set */
    public static Machine here(UnaryOperator<String> environment) {
        return new Machine(environment, System::getProperty, ZoneId.systemDefault());
    }

    public String property(String name) {
        String value = property.apply(name);
        return value == null ? "" : value;
    }

    public String environment(String name) {
        return environment.apply(name);
    }

    /** Whether the window would be drawn by GTK on X11. */
    public boolean linux() {
        return property("os.name").toLowerCase(java.util.Locale.ROOT).contains("linux");
    }

    /** Whether a window can be opened here. */
    public boolean display() {
        return !linux() || !environment("DISPLAY").isEmpty();
    }
}
