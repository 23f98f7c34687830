package cn.dutydesk.leader.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.leader.InstructionView;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Leaders' words of the last day that want no answer; those that do stand among the open items. */
public final class InstructionHandover implements HandoverSource {
    private static final Duration DAY = Duration.ofDays(1);

    private final InstructionService instructions;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    public InstructionHandover(InstructionService instructions, Texts texts) {
        this.instructions = instructions;
        this.texts = texts;
    }

    @Override
    public List<HandoverLine> lines(Actor who, Instant at) {
        return instructions.lately(who, at).stream()
                .filter(one -> one.item() == null && !instructions.restricted(one)
                        && !one.givenAt().isBefore(at.minus(DAY)))
                .map(this::line).toList();
    }

    private HandoverLine line(InstructionView one) {
        String about = one.about().isEmpty() ? "" : texts.of("leader.log-about", one.about());
        return new HandoverLine(HandoverLine.Part.INSTRUCTION, "instruction", one.id(),
                texts.of("leader.handover", one.leader(), one.words(), about), false);
    }
}
