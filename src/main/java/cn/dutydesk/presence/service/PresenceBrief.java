package cn.dutydesk.presence.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.presence.domain.DutyFact;
import cn.dutydesk.presence.domain.DutyTask;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.security.Actor;
import java.util.ArrayList;
import java.util.List;

/** What went wrong with keeping the desk, for the leader: facts about people, and tasks nobody did. */
public final class PresenceBrief implements BriefSource {
    private static final String PLACE = "log/checks";

    private final Tx tx;
    private final Texts texts;

    public PresenceBrief(Tx tx, Texts texts) {
        this.tx = tx;
        this.texts = texts;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        return tx.read(session -> {
            List<BriefLine> lines = new ArrayList<>();
            PresenceStore.facts(session, since.from(), since.to()).stream().map(DutyFact::view)
                    .forEach(fact -> lines.add(line(fact)));
            PresenceStore.tasks(session, since.from(), since.to()).stream().map(DutyTask::view)
                    .filter(task -> task.missedAt() != null && task.doneAt() == null)
                    .forEach(task -> lines.add(line(task)));
            return lines;
        });
    }

    private BriefLine line(FactView fact) {
        return new BriefLine("fact-" + fact.id(), BriefLine.Kind.HAPPENED, fact.at(),
                texts.of("presence.brief.fact", texts.of("presence.fact." + fact.kind()), fact.person()),
                !fact.excused(), "", null, PLACE);
    }

    private BriefLine line(TaskView task) {
        return new BriefLine("missed-" + task.id(), BriefLine.Kind.HAPPENED, task.dueAt(),
                texts.of("presence.brief.missed", task.name()), true, "", null, PLACE);
    }
}
