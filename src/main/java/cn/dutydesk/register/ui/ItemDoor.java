package cn.dutydesk.register.ui;

/** The way to open a follow-up item that comes from a record. */
@FunctionalInterface
public interface ItemDoor {
    /** Asks who sees to it and until when. FX thread. @param initial what is known to be done */
    void open(String subject, long id, String initial);
}
