package cn.dutydesk.calendar.service;

import cn.dutydesk.calendar.CalendarChanged;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.domain.NamedDay;
import cn.dutydesk.calendar.domain.OfficeDay;
import cn.dutydesk.calendar.domain.OfficeYear;
import cn.dutydesk.calendar.domain.YearFile;
import cn.dutydesk.calendar.store.CalendarStore;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.sheet.Grid;
import cn.dutydesk.sheet.Workbooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Takes over the holidays of whole years from a file, all of it or nothing. Blocks; background threads only. */
public final class YearImport {
    private final Acts acts;
    private final CalendarStore store;
    private final Function<Path, List<List<String>>> sheets;

    /** Reads the first sheet of the file a person names. */
    public YearImport(Acts acts, CalendarStore store) {
        this(acts, store, YearImport::firstSheet);
    }

    /** @param sheets reads the first sheet of a csv, xls or xlsx file as text, or refuses naming the file */
    public YearImport(Acts acts, CalendarStore store, Function<Path, List<List<String>>> sheets) {
        this.acts = acts;
        this.store = store;
        this.sheets = sheets;
    }

    /** What {@link #run} would do. Stores nothing. @throws Refusal when the file cannot be taken */
    public ImportedYears preview(Actor who, Path file) {
        return acts.read(who, Permission.CALENDAR_EDIT, session -> outcome(session, read(file)));
    }

    /**
     * Replaces everything the office had stated for the years in the file.
     *
     * @param file csv, xls or xlsx; its refusal is put on record
     * @throws Refusal when the file cannot be taken; nothing is stored then
     */
    public ImportedYears run(Actor who, Path file) {
        return acts.write(who, Permission.CALENDAR_EDIT, "calendar.import", act -> {
            YearFile read = read(file);
            ImportedYears outcome = outcome(act.session(), read);
            read.whole().forEach(year -> clear(act, year));
            act.session().flush();
            read.years().values().stream().flatMap(List::stream).forEach(day -> store(act, day));
            read.whole().forEach(year -> markWhole(act, year, read.file()));
            act.record("calendar-year", null, null, outcome);
            act.signal(new CalendarChanged());
            return outcome;
        });
    }

    /** Forgets all the office stated for a year. @return how many days @throws Refusal when that was nothing */
    public int forget(Actor who, int year) {
        return acts.write(who, Permission.CALENDAR_EDIT, "calendar.year.forget", act -> {
            int days = clear(act, year);
            boolean whole = store.year(act.session(), year).map(own -> {
                act.session().remove(own);
                return true;
            }).orElse(false);
            if (days == 0 && !whole) {
                throw new Refusal("calendar.year.nothing-to-forget", year);
            }
            act.record("calendar-year", year, Map.of("days", days, "imported", whole), null);
            act.signal(new CalendarChanged());
            return days;
        });
    }

    private static List<List<String>> firstSheet(Path file) {
        Grid grid = Workbooks.read(file).getFirst();
        return IntStream.range(0, grid.height()).mapToObj(row -> IntStream.range(0, grid.rows().get(row).size())
                .mapToObj(column -> grid.text(row, column)).toList()).toList();
    }

    private YearFile read(Path file) {
        return YearFile.read(String.valueOf(file.getFileName()), sheets.apply(file));
    }

    private int clear(Act act, int year) {
        List<OfficeDay> days = store.days(act.session(), year);
        days.forEach(act.session()::remove);
        return days.size();
    }

    private void store(Act act, NamedDay day) {
        store.day(act.session(), day.date()).ifPresentOrElse(known -> known.state(day, false),
                () -> act.session().persist(new OfficeDay(day, false)));
    }

    private void markWhole(Act act, int year, String source) {
        store.year(act.session(), year).ifPresentOrElse(known -> known.renew(source, act.now()),
                () -> act.session().persist(new OfficeYear(year, source, act.now())));
    }

    private ImportedYears outcome(Session session, YearFile file) {
        List<NamedDay> days = file.years().values().stream().flatMap(List::stream).toList();
        int lost = file.whole().stream()
                .mapToInt(year -> (int) store.days(session, year).stream().filter(OfficeDay::byHand).count()).sum();
        return new ImportedYears(file.file(), file.whole(),
                (int) days.stream().filter(day -> day.kind() == DayKind.HOLIDAY).count(),
                (int) days.stream().filter(day -> day.kind() == DayKind.WORKDAY).count(), lost);
    }
}
