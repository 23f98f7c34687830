package cn.dutydesk.handover.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.handover.HandoverText.Entry;
import cn.dutydesk.handover.domain.Frozen;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the next officer must know, read fresh each time: every open item of the desk, and what other rooms tell. An
 * entry's key changes with its words, so what was ticked and has changed since must be read again.
 */
final class Entries {
    private static final int SHORT = 12;

    private final FollowUps items;
    private final List<HandoverSource> sources;
    private final Tomorrow tomorrow;
    private final Texts texts;
    private final BureauClock clock;

    Entries(FollowUps items, List<HandoverSource> sources, Tomorrow tomorrow, Texts texts, BureauClock clock) {
        this.items = items;
        this.sources = List.copyOf(sources);
        this.tomorrow = tomorrow;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param next when the next shift begins; @return by part, in each part as its room orders them */
    List<Entry> at(Actor who, Instant now, Instant next) {
        List<Entry> entries = new ArrayList<>(items.open().stream().map(item -> entry(item, now)).toList());
        sources.forEach(source -> source.lines(who, now).forEach(line -> entries.add(entry(line))));
        tomorrow.lines(next).forEach(line -> entries.add(entry(line)));
        entries.sort(Comparator.comparing(Entry::part));
        return entries;
    }

    private Entry entry(ItemView item, Instant now) {
        List<String> notes = new ArrayList<>();
        if (!item.giver().isEmpty()) {
            notes.add(texts.of("handover.item.giver", item.giver()));
        }
        if (!item.owner().isEmpty()) {
            notes.add(texts.of("handover.item.owner", item.owner()));
        }
        if (item.due() != null) {
            LocalDateTime due = clock.local(item.due());
            notes.add(texts.of(item.due().isBefore(now) ? "handover.item.late" : "handover.item.due",
                    texts.shortDate(due), texts.time(due)));
        }
        if (item.state() == ItemState.REPLIED) {
            notes.add(texts.of("handover.item.replied"));
        }
        String state = item.content() + "|" + item.due() + "|" + item.owner() + "|" + item.state() + "|"
                + item.steps().size();
        return new Entry("item-" + item.id() + "-" + mark(state), HandoverLine.Part.OPEN_ITEM, "item", item.id(),
                item.content(), String.join(" · ", notes), true);
    }

    private static Entry entry(HandoverLine line) {
        return new Entry(line.subject() + "-" + (line.subjectId() == null ? "" : line.subjectId()) + "-"
                + mark(line.words()), line.part(), line.subject(), line.subjectId(), line.words(), "",
                line.mustTick());
    }

    private static String mark(String words) {
        return Frozen.digest(words).substring(0, SHORT);
    }
}
