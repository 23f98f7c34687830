package cn.dutydesk.settings;

import cn.dutydesk.data.Tx;
import java.util.List;

/** Reads and changes the office's values. Who may change them is decided above, in {@code security}. */
public interface Settings {
    /** The value that holds now. From memory; any thread. */
    String text(Setting setting);

    /** A number's value that holds now. From memory; any thread. */
    default int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** By which file or option a value is laid down, so that it cannot be changed here; empty when it can. Any thread. */
    default String fixedBy(Setting setting) {
        return "";
    }

    /**
     * Stores a new value in the running transaction; it holds once that is committed.
     *
     * @throws cn.dutydesk.core.Refusal when the value is out of its limits or laid down
     */
    void change(Tx.Unit unit, String by, Setting setting, String value);

    /** Every change of every value, newest first. Reads the database. */
    List<SettingChanged> history();
}
