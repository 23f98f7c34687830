package cn.dutydesk.calendar.service;

import cn.dutydesk.calendar.CalendarChanged;
import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.KeyPeriods;
import cn.dutydesk.calendar.domain.Announced;
import cn.dutydesk.calendar.domain.HolidayRun;
import cn.dutydesk.calendar.domain.KeyPeriodRow;
import cn.dutydesk.calendar.domain.NamedDay;
import cn.dutydesk.calendar.domain.OfficeDay;
import cn.dutydesk.calendar.domain.OfficeYear;
import cn.dutydesk.calendar.domain.Templates;
import cn.dutydesk.calendar.store.CalendarStore;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What people do with the calendar: look at a year, correct a day, keep key periods. Blocks; background threads only. */
public final class CalendarService implements KeyPeriods {
    private static final int LONGEST_NAME = 60;

    private final Acts acts;
    private final Calendars calendars;
    private final Announced announced;
    private final CalendarStore store;

    public CalendarService(Acts acts, Calendars calendars, Announced announced, CalendarStore store) {
        this.acts = acts;
        this.calendars = calendars;
        this.announced = announced;
        this.store = store;
    }

    /** A whole year. @throws Refusal when the actor may not read the calendar or the year is not 1950 to 2099 */
    public YearView year(Actor who, int year) {
        if (year < 1950 || year > 2099) {
            throw new Refusal("calendar.refused.year", year);
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<Day> days = calendars.days(first, last);
        return acts.read(who, Permission.CALENDAR_READ, session -> {
            OfficeYear own = store.year(session, year).orElse(null);
            Set<LocalDate> entered = store.days(session, year).stream().filter(OfficeDay::byHand)
                    .map(day -> day.day().date()).collect(Collectors.toCollection(TreeSet::new));
            String source = own == null ? announced.source(year) : own.source();
            return new YearView(year, calendars.official(year), source, days, HolidayRun.of(days), entered,
                    own != null, calendars.keyPeriods(first, last));
        });
    }

    /** Whether the actor may change the calendar; for buttons. */
    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.CALENDAR_EDIT);
    }

    /** Key periods a bureau usually keeps, as proposals for a year, without those it has by that name already. */
    public List<KeyPeriod> templates(Actor who, int year) {
        YearView view = year(who, year);
        List<NamedDay> stated = view.days().stream().filter(day -> !day.name().isEmpty())
                .map(day -> new NamedDay(day.date(), day.kind(), day.name())).toList();
        Set<String> taken = view.periods().stream().map(KeyPeriod::name).collect(Collectors.toSet());
        return Templates.of(year, y -> stated).stream().filter(period -> !taken.contains(period.name())).toList();
    }

    /** States what one day is; wins over announced and imported data. @throws Refusal when the name is too long */
    public void setDay(Actor who, LocalDate date, DayKind kind, String name) {
        if (name.strip().length() > LONGEST_NAME) {
            throw new Refusal("calendar.day.long-name", LONGEST_NAME);
        }
        NamedDay wish = new NamedDay(date, kind, name.strip());
        write(who, "calendar.day.set", act -> {
            Day before = calendars.day(date);
            store.day(act.session(), date).ifPresentOrElse(day -> day.state(wish, true),
                    () -> act.session().persist(new OfficeDay(wish, true)));
            act.record("day", date, new NamedDay(date, before.kind(), before.name()), wish);
        });
    }

    /** Takes back what the office said of one day. @throws Refusal when it had said nothing */
    public void resetDay(Actor who, LocalDate date) {
        write(who, "calendar.day.reset", act -> {
            OfficeDay day = store.day(act.session(), date)
                    .orElseThrow(() -> new Refusal("calendar.day.nothing-to-reset", date));
            act.session().remove(day);
            act.record("day", date, day.day(), null);
        });
    }

    /** Adds a key period. @return with its id @throws Refusal when it makes no sense */
    public KeyPeriod addPeriod(Actor who, KeyPeriod wish) {
        return acts.write(who, Permission.CALENDAR_EDIT, "calendar.period.add", act -> add(act, wish));
    }

    @Override
    public KeyPeriod add(Act act, KeyPeriod wish) {
        KeyPeriodRow row = new KeyPeriodRow(wish);
        act.session().persist(row);
        act.record("key-period", row.id(), null, row.period());
        act.signal(new CalendarChanged());
        return row.period();
    }

    /** Changes a key period. @param wish with the id of the one to change @throws Refusal when it is gone */
    public void changePeriod(Actor who, KeyPeriod wish) {
        write(who, "calendar.period.change", act -> {
            KeyPeriodRow row = existing(act, wish.id());
            KeyPeriod before = row.period();
            row.state(wish);
            act.record("key-period", wish.id(), before, row.period());
        });
    }

    /** Removes a key period. @throws Refusal when it is gone already */
    public void removePeriod(Actor who, long id) {
        write(who, "calendar.period.remove", act -> {
            KeyPeriodRow row = existing(act, id);
            act.session().remove(row);
            act.record("key-period", id, row.period(), null);
        });
    }

    private KeyPeriodRow existing(Act act, long id) {
        return store.period(act.session(), id).orElseThrow(() -> new Refusal("calendar.period.gone"));
    }

    private void write(Actor who, String action, Consumer<Act> work) {
        acts.write(who, Permission.CALENDAR_EDIT, action, act -> {
            work.accept(act);
            act.signal(new CalendarChanged());
            return null;
        });
    }
}
