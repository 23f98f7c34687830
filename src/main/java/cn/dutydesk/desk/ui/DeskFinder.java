package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Open follow-up items and entries of the log, for the command palette. */
final class DeskFinder implements Finder {
    private static final int MOST = 5;

    private final LogService log;
    private final FollowUpService items;
    private final CurrentActor actor;
    private final Texts texts;
    private final Spans spans;
    private final Consumer<String> open;

    /** @param open leads to a place */
    DeskFinder(LogService log, FollowUpService items, CurrentActor actor, Texts texts, BureauClock clock,
            Consumer<String> open) {
        this.log = log;
        this.items = items;
        this.actor = actor;
        this.texts = texts;
        this.spans = new Spans(texts, clock);
        this.open = open;
    }

    @Override
    public List<Hit> find(String text) {
        String wanted = text.strip();
        if (wanted.length() < LogService.SHORTEST) {
            return List.of();
        }
        Actor who = actor.get();
        List<Hit> hits = new ArrayList<>();
        items.open(who).stream().filter(item -> item.content().contains(wanted)).limit(MOST)
                .forEach(item -> hits.add(hit(item)));
        log.search(who, wanted, 0, MOST).forEach(entry -> hits.add(hit(entry)));
        return hits;
    }

    private Hit hit(ItemView item) {
        String limit = item.due() == null ? texts.of("desk.item.no-due") : spans.full(item.due());
        return new Hit(item.content(), texts.of("desk.items.title") + " · " + limit, "mdi2c-checkbox-marked-outline",
                () -> open.accept(Places.of("item", item.id())));
    }

    private Hit hit(EntryView entry) {
        return new Hit(entry.content(), texts.of("desk.log-part.title") + " · " + spans.full(entry.happenedAt()),
                "mdi2n-notebook-outline", () -> open.accept(Places.of("log-entry", entry.id())));
    }
}
