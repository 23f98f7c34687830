package cn.dutydesk.leader;

import java.util.List;

/** Leaders' words as other rooms read them. Blocks; any background thread. */
public interface Instructions {
    /** The words given about a thing, oldest first. */
    List<InstructionView> of(String subject, long subjectId);
}
