package cn.dutydesk.desk.service;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.desk.store.LogStore;
import cn.dutydesk.desk.store.SignInStore;
import cn.dutydesk.security.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link WatchBook} on the stored sign-ins. */
public final class SignInBook implements WatchBook {
    private final Tx tx;
    private final Shifts shifts;
    private final DeskSignInService signIns;

    public SignInBook(Tx tx, Shifts shifts, DeskSignInService signIns) {
        this.tx = tx;
        this.shifts = shifts;
        this.signIns = signIns;
    }

    @Override
    public TimeRange shiftAt(Instant at) {
        return shifts.at(at);
    }

    @Override
    public List<SignInView> signIns(Instant shiftFrom) {
        return tx.read(session -> SignInStore.ofShift(session, shiftFrom).stream().map(WatchService::view).toList());
    }

    @Override
    public Optional<TimeRange> lastOver(Instant at) {
        return tx.read(session -> SignInStore.lastOver(session, at).map(row -> row.shift()));
    }

    @Override
    public Optional<SignInView> firstFrom(Instant shiftFrom) {
        return tx.read(session -> SignInStore.firstFrom(session, shiftFrom).map(WatchService::view));
    }

    @Override
    public Map<LogKind, Long> counts(TimeRange time) {
        return tx.read(session -> LogStore.counts(session, time.from(), time.to()));
    }

    @Override
    public Duration early() {
        return signIns.early();
    }

    @Override
    public void signIn(Act act, long personId, TimeRange shift) {
        signIns.signIn(act, personId, shift);
    }
}
