package cn.dutydesk.calendar.service;

import cn.dutydesk.calendar.CalendarChanged;
import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.domain.Almanac;
import cn.dutydesk.calendar.domain.Announced;
import cn.dutydesk.calendar.store.CalendarStore;
import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar in memory: read once, dropped when it changes. Make it before anything else that hears
 * {@link CalendarChanged}, so that whoever reads again after the signal reads the new one.
 */
public final class CalendarCache implements Calendars {
    private final Tx tx;
    private final Announced announced;
    private final CalendarStore store;
    private @Nullable Almanac almanac;
    private long changes;

    public CalendarCache(Tx tx, Announced announced, CalendarStore store, Signals signals) {
        this.tx = tx;
        this.announced = announced;
        this.store = store;
        signals.hear(CalendarChanged.class, signal -> drop());
    }

    @Override
    public Day day(LocalDate date) {
        return almanac().day(date);
    }

    @Override
    public List<Day> days(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return List.of();
        }
        Almanac current = almanac();
        return from.datesUntil(to.plusDays(1)).map(current::day).toList();
    }

    @Override
    public boolean official(int year) {
        return almanac().official(year);
    }

    @Override
    public List<KeyPeriod> keyPeriods(LocalDate from, LocalDate to) {
        return almanac().periods(from, to);
    }

    private synchronized void drop() {
        almanac = null;
        changes++;
    }

    /** Reads outside the lock, and keeps what it read only if nothing changed meanwhile. */
    private Almanac almanac() {
        long before;
        synchronized (this) {
            if (almanac != null) {
                return almanac;
            }
            before = changes;
        }
        Almanac fresh = tx.read(session -> store.almanac(session, announced));
        synchronized (this) {
            if (before == changes) {
                almanac = fresh;
            }
        }
        return fresh;
    }
}
