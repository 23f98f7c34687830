package cn.dutydesk.leader;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import java.util.List;

/**
 * The leader's ten seconds.
 *
 * @param since        what is looked back on
 * @param needsWord    what needs the leader's word, the most pressing first
 * @param open         what is open, the most pressing first
 * @param happened     what happened, the newest first
 * @param instructions the words given lately, those not answered first
 */
public record Brief(TimeRange since, List<BriefLine> needsWord, List<BriefLine> open, List<BriefLine> happened,
        List<InstructionView> instructions) {
    public Brief {
        needsWord = List.copyOf(needsWord);
        open = List.copyOf(open);
        happened = List.copyOf(happened);
        instructions = List.copyOf(instructions);
    }
}
