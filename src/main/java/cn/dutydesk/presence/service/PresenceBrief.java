package cn.dutydesk.presence.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefLine.Kind;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** For the leader: who was late, missing, away or silent, which tasks were missed, and which explanations wait. */
public final class PresenceBrief implements BriefSource {
    private static final String PLACE = "log/checks";
    /** How long an explanation is put before the leader. */
    private static final Duration WAITS = Duration.ofDays(31);

    private final PresenceReads reads;
    private final Texts texts;

    /** @param texts of the screen */
    public PresenceBrief(PresenceReads reads, Texts texts) {
        this.reads = reads;
        this.texts = texts;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        List<BriefLine> lines = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (FactView fact : reads.facts(who, since)) {
            // One line tells of everybody it is about.
            if (said.add(fact.words())) {
                boolean grave = fact.kind() != FactKind.LATE && !fact.excused();
                lines.add(new BriefLine("fact-" + fact.id(), Kind.HAPPENED, fact.at(), fact.words(), grave, "", null,
                        PLACE));
            }
        }
        for (TaskView task : reads.missed(who, since)) {
            lines.add(new BriefLine("missed-" + task.id(), Kind.HAPPENED, task.dueAt(), texts.of(task.done()
                    ? "presence.brief.made-up" : "presence.brief.missed", task.name()), !task.done(), "", null, PLACE));
        }
        reads.facts(who, new TimeRange(since.to().minus(WAITS), since.to())).stream()
                .filter(fact -> fact.explainedAt() != null && !fact.excused())
                .forEach(fact -> lines.add(new BriefLine("explained-" + fact.id(), Kind.NEEDS_WORD, fact.explainedAt(),
                        texts.of("presence.brief.explained", fact.person(), texts.of("presence.fact." + fact.kind()),
                                fact.explanation()),
                        false, "", null, PLACE)));
        return lines;
    }
}
