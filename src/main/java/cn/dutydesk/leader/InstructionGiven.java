package cn.dutydesk.leader;

/** Signal: a leader has given a word. */
public record InstructionGiven(long instructionId) {
}
