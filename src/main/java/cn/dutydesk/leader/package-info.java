/**
 * The leader's ten seconds: what happened since yesterday, what is open, what needs a word; and the word itself (批示),
 * which becomes a follow-up item with person and limit and comes back to the leader with its answer. Other rooms give
 * their lines through {@link cn.dutydesk.desk.BriefSource}; what an instruction is about is told to the room that keeps
 * it through {@link cn.dutydesk.leader.InstructionSink}.
 */
package cn.dutydesk.leader;
