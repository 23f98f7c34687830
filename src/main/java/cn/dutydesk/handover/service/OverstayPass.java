package cn.dutydesk.handover.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.handover.HandoverChanged;
import cn.dutydesk.handover.Overstays;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.handover.store.HandoverStore;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Nobody comes (延时值守): some minutes after the end of a shift without a handover and without anybody who signed in for
 * a later one, that is put on record once; it ends when somebody signs in, or with the signature.
 */
public final class OverstayPass implements DuePass {
    private final Tx tx;
    private final Acts acts;
    private final WatchBook book;
    private final Leaders leaders;
    private final DutyLog log;
    private final Settings settings;
    private final Overstays listener;
    private final Texts texts;

    OverstayPass(Tx tx, Acts acts, WatchBook book, Leaders leaders, DutyLog log, Settings settings,
            Overstays listener, Texts texts) {
        this.tx = tx;
        this.acts = acts;
        this.book = book;
        this.leaders = leaders;
        this.log = log;
        this.settings = settings;
        this.listener = listener;
        this.texts = texts;
    }

    @Override
    public int pass(Instant now) {
        return ended() + begun(now);
    }

    private int ended() {
        int moved = 0;
        for (OverstayRow running : tx.read(HandoverStore::running)) {
            Optional<SignInView> came = book.firstFrom(running.view().shift().to());
            if (came.isPresent()) {
                end(running.id(), came.get());
                moved++;
            }
        }
        return moved;
    }

    private void end(long id, SignInView came) {
        acts.writeAsSystem("handover.overstay", act -> {
            OverstayRow row = act.session().find(OverstayRow.class, id);
            if (row.view().endedAt() == null) {
                row.end(came.signedAt());
                String words = texts.of("handover.log.overstay-ended", row.view().officers(),
                        row.minutes(came.signedAt()), came.name());
                log.append(act, NewEntry.system(words, "handover", id));
                listener.ended(act, id, words);
            }
            act.record("handover", id, null, Map.of("endedAt", came.signedAt().toString(), "by", came.name()));
            act.signal(new HandoverChanged());
            return null;
        });
    }

    private int begun(Instant now) {
        Duration grace = Duration.ofMinutes(settings.number(Setting.HANDOVER_GRACE_MINUTES));
        Optional<TimeRange> over = book.lastOver(now).filter(shift -> !now.isBefore(shift.to().plus(grace)))
                .filter(shift -> tx.read(session -> HandoverStore.overstay(session, shift.from()).isEmpty()
                        && HandoverStore.of(session, shift.from()).isEmpty()))
                .filter(shift -> book.firstFrom(shift.to()).isEmpty());
        over.ifPresent(this::begin);
        return over.isPresent() ? 1 : 0;
    }

    private void begin(TimeRange shift) {
        List<SignInView> signed = book.signIns(shift.from());
        String officers = signed.stream().map(SignInView::name).distinct().collect(Collectors.joining("、"));
        acts.writeAsSystem("handover.overstay", act -> {
            String leader = leaders.at(act.now()).map(PersonCard::name).orElse("");
            OverstayRow row = new OverstayRow(shift, act.now(), officers, leader);
            act.session().persist(row);
            String words = texts.of("handover.log.overstay", row.minutes(act.now()), officers,
                    leader.isEmpty() ? texts.of("handover.log.no-leader") : leader);
            log.append(act, NewEntry.system(words, "handover", row.id()));
            listener.begun(act, row.id(), shift.to(), words);
            act.record("handover", row.id(), null, Map.of("shift", shift.from().toString(), "officers", officers,
                    "leader", leader));
            act.signal(new HandoverChanged());
            return null;
        });
    }
}
