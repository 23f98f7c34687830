package cn.dutydesk.shell;

/** Shows alarms above everything, the lock screen included. FX thread. */
public interface AlarmLayer {
    /** Shows it, or replaces the one with the same id. */
    void show(Alarm alarm);

    /** It is over. Nothing happens when it is not shown. */
    void clear(String id);
}
