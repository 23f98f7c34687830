package cn.dutydesk.leader.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.leader.Brief;
import cn.dutydesk.leader.InstructionView;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** Gathers the leader's ten seconds from every room that has something to say. */
public final class BriefService {
    /** A leader looks back on the whole duty before this one; duties usually begin about half past eight. */
    private static final LocalTime FROM = LocalTime.of(8, 30);
    private static final Comparator<BriefLine> PRESSING = Comparator.comparing((BriefLine line) -> !line.urgent())
            .thenComparing(BriefLine::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BriefLine::id);
    private static final Comparator<BriefLine> NEWEST = Comparator.comparing(BriefLine::at,
            Comparator.nullsFirst(Comparator.naturalOrder())).reversed();

    private final List<BriefSource> sources;
    private final InstructionService instructions;
    private final BureauClock clock;

    public BriefService(List<BriefSource> sources, InstructionService instructions, BureauClock clock) {
        this.sources = List.copyOf(sources);
        this.instructions = instructions;
        this.clock = clock;
    }

    /** @throws cn.dutydesk.core.Refusal when the actor may not read the log */
    public Brief read(Actor who) {
        Instant now = clock.now();
        TimeRange since = new TimeRange(clock.instant(clock.local(now).toLocalDate().minusDays(1).atTime(FROM)),
                now.plusSeconds(1));
        List<BriefLine> lines = sources.stream().flatMap(source -> source.lines(who, since).stream()).toList();
        List<InstructionView> given = instructions.lately(who, now).stream()
                .sorted(Comparator.comparing((InstructionView one) -> one.item() == null || !one.item().open())
                        .thenComparing(InstructionView::givenAt, Comparator.reverseOrder()))
                .toList();
        return new Brief(since, of(lines, BriefLine.Kind.NEEDS_WORD, PRESSING),
                of(lines, BriefLine.Kind.OPEN, PRESSING), of(lines, BriefLine.Kind.HAPPENED, NEWEST), given);
    }

    private static List<BriefLine> of(List<BriefLine> lines, BriefLine.Kind kind, Comparator<BriefLine> order) {
        return lines.stream().filter(line -> line.kind() == kind).sorted(order).toList();
    }
}
