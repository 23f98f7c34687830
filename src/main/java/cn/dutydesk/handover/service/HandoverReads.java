package cn.dutydesk.handover.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverChanged;
import cn.dutydesk.handover.HandoverFile;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.Handovers;
import cn.dutydesk.handover.Overstay;
import cn.dutydesk.handover.domain.HandoverRecord;
import cn.dutydesk.handover.domain.LineRow;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.handover.store.HandoverStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads signed handovers, and keeps the office's checklist. */
public final class HandoverReads implements Handovers {
    private final Tx tx;
    private final Acts acts;
    private final BureauClock clock;

    public HandoverReads(Tx tx, Acts acts, BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Optional<HandoverView> last() {
        return tx.read(session -> HandoverStore.last(session).map(HandoverRecord::view));
    }

    @Override
    public List<HandoverView> list(YearMonth month) {
        return tx.read(session -> HandoverStore.between(session, clock.instant(month.atDay(1).atStartOfDay()),
                clock.instant(month.plusMonths(1).atDay(1).atStartOfDay())).stream().map(HandoverRecord::view)
                .toList());
    }

    @Override
    public Optional<Overstay> overstay() {
        return tx.read(session -> HandoverStore.running(session).stream().findFirst().map(OverstayRow::view));
    }

    /** Handovers of the month, newest first. */
    public List<HandoverView> list(Actor who, YearMonth month) {
        acts.demand(who, Permission.LOG_READ, Permission.LOG_READ.word());
        return list(month);
    }

    /** A signed handover with its text. @throws Refusal when there is none of that number */
    public HandoverFile file(Actor who, long id) {
        return acts.read(who, Permission.LOG_READ, session -> {
            HandoverRecord record = session.find(HandoverRecord.class, id);
            if (record == null) {
                throw new Refusal("handover.refused.none", id);
            }
            return new HandoverFile(record.view(), record.text(), record.intact());
        });
    }

    public boolean mayKeepLines(Actor who) {
        return acts.allows(who, Permission.HANDOVER_LINES);
    }

    public List<CheckLine> lines(Actor who) {
        return acts.read(who, Permission.LOG_READ, session -> HandoverStore.lines(session).stream()
                .map(LineRow::view).toList());
    }

    /** Sets the checklist: lines with a number are changed, lines without are added, the others rest from now on. */
    public void saveLines(Actor who, List<CheckLine> wanted) {
        acts.write(who, Permission.HANDOVER_LINES, "handover.lines", act -> {
            List<LineRow> rows = HandoverStore.lines(act.session());
            List<String> before = rows.stream().map(row -> row.view().words()).toList();
            rows.stream().filter(row -> wanted.stream().noneMatch(line -> line.id() == row.id()))
                    .forEach(LineRow::rest);
            for (int i = 0; i < wanted.size(); i++) {
                CheckLine line = wanted.get(i);
                int place = i + 1;
                LineRow row = rows.stream().filter(one -> one.id() == line.id()).findFirst()
                        .orElseGet(() -> new LineRow(line.part(), line.words(), place));
                row.set(line.words(), place);
                act.session().persist(row);
            }
            act.record("handover", null, before, wanted.stream().map(CheckLine::words).toList());
            act.signal(new HandoverChanged());
            return null;
        });
    }
}
