package cn.dutydesk.playbook;

import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A room whose things playbooks run about; called in the transaction that moved the run. */
public interface MatterSink {
    /** The kind of thing it keeps: {@code incident}. */
    String subject();

    /** Something happened in a run: a line for the course of the thing. @param words ready for paper, in Chinese */
    void noted(Act act, long id, Instant at, String words);

    /**
     * A step that settles one of the thing's own reporting clocks was done. Nothing happens when it was done before.
     *
     * @param clock the clock's name as the playbook writes it: {@code leader}, {@code chief}, {@code phone}, {@code
     *              written}
     * @param by    who did it
     */
    void settled(Act act, long id, String clock, String by);

    /**
     * Of these things, those somebody may not see, each with the words that stand in its place. What was done in runs about
     * them is kept from that person. Blocks.
     */
    default Map<Long, String> veiled(Actor who, Set<Long> ids) {
        return Map.of();
    }

    /** Whether the duty log may say no more of what runs about it do than that they moved; in the running transaction. */
    default boolean reticent(Act act, long id) {
        return false;
    }

    /** By when its own reporting clocks are due, by their names; empty when it has none. Blocks. */
    default Map<String, MatterClock> clocks() {
        return Map.of();
    }
}
