package cn.dutydesk.desk;

import cn.dutydesk.security.Act;

/** A room whose things keep in their own record what becomes of their tasks. */
public interface ItemSink {
    /** The kind of thing: {@code incident}. */
    String subject();

    /**
     * Something happened to a task of a thing of this kind; in the running transaction.
     *
     * @param words  in Chinese
     * @param author who did it; empty for the program
     */
    void told(Act act, long subjectId, String words, String author);
}
