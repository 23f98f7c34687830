package cn.dutydesk.leader;

import cn.dutydesk.security.Act;

/** A room that keeps the course of the things instructions are about. */
public interface InstructionSink {
    /** The kind of thing it keeps: {@code incident}. */
    String subject();

    /** Writes the leader's word into the course of the thing, in the running transaction. */
    void instructed(Act act, long subjectId, String leader, String words);
}
