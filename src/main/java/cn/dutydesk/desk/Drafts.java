package cn.dutydesk.desk;

import cn.dutydesk.security.Actor;

/** Keeps what is typed and not yet stored, through lock, crash and restart. Blocks; background threads only. */
public interface Drafts {
    /** The text kept for a field of the account, or empty. */
    String load(Actor who, String field);

    /** Keeps the text; an empty one, and one with the mark of a state secret, removes the draft. */
    void save(Actor who, String field, String text);
}
