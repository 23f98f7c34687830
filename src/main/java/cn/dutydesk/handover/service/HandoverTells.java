package cn.dutydesk.handover.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.desk.Told;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.Overstay;
import cn.dutydesk.handover.domain.HandoverRecord;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.handover.domain.RefusedHandover;
import cn.dutydesk.handover.store.HandoverStore;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What handovers tell others: alarms, things to do, and lines for the leader. From stored facts only. */
public final class HandoverTells implements Alarms, TodoSource, BriefSource {
    /** Where it is seen to. */
    public static final String PLACE = "log/handovers";

    private final Tx tx;
    private final WatchBook book;
    private final Leaders leaders;
    private final Texts texts;
    private final BureauClock clock;

    HandoverTells(Tx tx, WatchBook book, Leaders leaders, Texts texts, BureauClock clock) {
        this.tx = tx;
        this.book = book;
        this.leaders = leaders;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Told> at(Instant now) {
        return at(now, Set.of());
    }

    /** @param led numbers of those for which a playbook raises its own alarm now */
    public List<Told> at(Instant now, Set<Long> led) {
        return tx.read(session -> HandoverStore.running(session).stream().filter(row -> !led.contains(row.id()))
                .map(OverstayRow::view).toList()).stream().map(stay -> {
                    Optional<PersonCard> leader = leaders.at(now);
                    return new Told(id(stay), texts.of("handover.alarm.title", stay.officers()),
                            texts.of("handover.alarm.todo", time(stay.shift().to()), minutes(stay, now)),
                            leader.map(PersonCard::name).orElse(""),
                            leader.map(Leaders::phone).map(PhoneWords::spaced).orElse(""), PLACE);
                }).toList();
    }

    private List<Overstay> running() {
        return tx.read(session -> HandoverStore.running(session).stream().map(OverstayRow::view).toList());
    }

    private static String id(Overstay stay) {
        return "overstay-" + stay.shift().from().getEpochSecond();
    }

    private static long minutes(Overstay stay, Instant until) {
        return Math.max(0, Duration.between(stay.shift().to(), until).toMinutes());
    }

    private String time(Instant at) {
        return texts.time(clock.local(at));
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        List<Todo> todos = new ArrayList<>(running().stream().map(stay -> new Todo(id(stay),
                texts.of("handover.todo.overstay", stay.officers()), stay.shift().to(), Todo.Weight.URGENT, PLACE))
                .toList());
        if (todos.isEmpty()) {
            unsigned(at).ifPresent(shift -> todos.add(new Todo("handover-" + shift.from().getEpochSecond(),
                    texts.of("handover.todo.unsigned", texts.shortDate(clock.local(shift.from()))), shift.to(),
                    Todo.Weight.SOON, PLACE)));
        }
        TimeRange running = book.shiftAt(at);
        if (!at.isBefore(running.to().minus(book.early())) && !book.signIns(running.from()).isEmpty()
                && !signed(running)) {
            todos.add(new Todo("handover-" + running.from().getEpochSecond(), texts.of("handover.todo.due"),
                    running.to(), Todo.Weight.SOON, PLACE));
        }
        return todos;
    }

    /** The shift that ended last, when it was not handed over. */
    private Optional<TimeRange> unsigned(Instant at) {
        return book.lastOver(at).filter(shift -> !signed(shift));
    }

    private boolean signed(TimeRange shift) {
        return tx.read(session -> HandoverStore.of(session, shift.from()).isPresent());
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        Instant now = since.to();
        List<BriefLine> lines = new ArrayList<>();
        List<HandoverView> signed = tx.read(session -> HandoverStore.signed(session, since.from(), since.to()).stream()
                .map(HandoverRecord::view).toList());
        signed.forEach(view -> lines.add(line("handover-" + view.id(), BriefLine.Kind.HAPPENED, view.signedAt(),
                texts.of(
                        view.reservations().isEmpty() ? "handover.brief.signed" : "handover.brief.reservations",
                        view.outgoing(), view.incoming(), view.openItems(), view.reservations()),
                false)));
        tx.read(session -> HandoverStore.overstays(session, since.from(), since.to()).stream().map(OverstayRow::view)
                .toList()).forEach(stay -> lines.add(
                        stay.endedAt() == null
                                ? line(id(stay), BriefLine.Kind.NEEDS_WORD, stay.noticedAt(),
                                        texts.of("handover.brief.overstay",
                                                stay.officers(), minutes(stay, now)),
                                        true)
                                : line(id(stay), BriefLine.Kind.HAPPENED, stay.noticedAt(),
                                        texts.of("handover.brief.overstay-ended",
                                                stay.officers(), minutes(stay, stay.endedAt())),
                                        false)));
        List<RefusedHandover> refused = tx.read(session -> HandoverStore.refusals(session, since.from(), since.to()));
        for (RefusedHandover row : refused) {
            boolean over = tx.read(session -> HandoverStore.of(session, row.shiftFrom()).isPresent());
            lines.add(line("handover-refusal-" + row.id(), over ? BriefLine.Kind.HAPPENED : BriefLine.Kind.NEEDS_WORD,
                    row.view().at(),
                    texts.of("handover.brief.refused", row.view().name(), row.reason()), !over));
        }
        if (running().isEmpty()) {
            unsigned(now).ifPresent(shift -> lines.add(line("handover-" + shift.from().getEpochSecond(),
                    BriefLine.Kind.OPEN, shift.to(),
                    texts.of("handover.todo.unsigned", texts.shortDate(clock.local(shift.from()))), false)));
        }
        return lines;
    }

    private static BriefLine line(String id, BriefLine.Kind kind, Instant at, String words, boolean urgent) {
        return new BriefLine(id, kind, at, words, urgent, "handover", null, PLACE);
    }
}
