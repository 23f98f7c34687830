package cn.dutydesk.leader.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.roster.DutyInbox;
import cn.dutydesk.security.Actor;
import java.util.ArrayList;
import java.util.List;

/** Swaps and take-overs that wait for the leader's consent. */
public final class RosterBrief implements BriefSource {
    private final DutyInbox inbox;
    private final Texts texts;
    private final String place;

    /** @param place where swaps are decided */
    public RosterBrief(DutyInbox inbox, Texts texts, String place) {
        this.inbox = inbox;
        this.texts = texts;
        this.place = place;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        List<BriefLine> lines = new ArrayList<>();
        int decisions = inbox.waiting(who).decisions();
        if (decisions > 0) {
            lines.add(new BriefLine("swaps", BriefLine.Kind.NEEDS_WORD, null, texts.of("leader.line.swaps", decisions),
                    false, "", null, place));
        }
        return lines;
    }
}
