package cn.dutydesk.presence.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.HandoverLine.Part;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.presence.TaskState;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tasks of the shift that are not done, and who has not come back to the desk. */
public final class PresenceHandover implements HandoverSource {
    private final PresenceReads reads;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    public PresenceHandover(PresenceReads reads, Texts texts) {
        this.reads = reads;
        this.texts = texts;
    }

    @Override
    public List<HandoverLine> lines(Actor who, Instant at) {
        PresenceReads.Now now = reads.now(who);
        List<HandoverLine> lines = new ArrayList<>();
        now.tasks().stream().filter(task -> !task.done() && task.state(at) != TaskState.LATER)
                .forEach(task -> lines.add(new HandoverLine(Part.REMARK, "task", task.id(),
                        texts.of(task.state(at) == TaskState.MISSED ? "presence.handover.missed"
                                : "presence.handover.open", task.name()),
                        false)));
        now.away().forEach(leave -> lines.add(new HandoverLine(Part.REMARK, "", null,
                texts.of("presence.handover.away", leave.person(), leave.cover()), false)));
        return lines;
    }
}
