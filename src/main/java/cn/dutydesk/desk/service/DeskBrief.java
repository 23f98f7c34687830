package cn.dutydesk.desk.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.Places;
import cn.dutydesk.security.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the log and the follow-up items have for the leader: calls, documents and orders, not the routine. */
public final class DeskBrief implements BriefSource {
    private static final Set<LogKind> TELLING = Set.of(LogKind.CALL, LogKind.DOCUMENT, LogKind.EQUIPMENT,
            LogKind.ASSIGNED);
    /** Newest entries looked through for the telling ones, and how many of those are given. */
    private static final int READ = 200;
    private static final int MOST = 20;

    private final LogService log;
    private final FollowUps items;
    private final Texts texts;

    public DeskBrief(LogService log, FollowUps items, Texts texts) {
        this.log = log;
        this.items = items;
        this.texts = texts;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        List<BriefLine> lines = new ArrayList<>();
        log.between(who, since, null, 0, READ).stream().filter(entry -> TELLING.contains(entry.kind())).limit(MOST)
                .forEach(entry -> lines.add(line(entry)));
        items.open().forEach(item -> lines.add(line(item, since)));
        return lines;
    }

    private BriefLine line(EntryView entry) {
        String words = entry.origin().isEmpty() ? entry.content()
                : texts.of("desk.brief.entry", entry.origin(), entry.content());
        return new BriefLine("entry-" + entry.id(), BriefLine.Kind.HAPPENED, entry.happenedAt(), words, false,
                "log-entry", entry.id(), Places.of("log-entry", entry.id()));
    }

    private BriefLine line(ItemView item, TimeRange since) {
        boolean answered = item.state() == ItemState.REPLIED;
        String words = answered ? texts.of("desk.brief.answered", item.content(), item.result())
                : item.owner().isEmpty() ? item.content()
                : texts.of("desk.brief.item", item.content(), item.owner());
        return new BriefLine("item-" + item.id(), answered ? BriefLine.Kind.NEEDS_WORD : BriefLine.Kind.OPEN,
                item.due(), words, !answered && item.late(since.to()), "item", item.id(),
                Places.of("item", item.id()));
    }
}
