package cn.dutydesk.calendar;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.audit.service.AuditService;
import cn.dutydesk.calendar.domain.Announced;
import cn.dutydesk.calendar.domain.KeyPeriodRow;
import cn.dutydesk.calendar.domain.OfficeDay;
import cn.dutydesk.calendar.domain.OfficeYear;
import cn.dutydesk.calendar.domain.StatutoryDays;
import cn.dutydesk.calendar.service.CalendarCache;
import cn.dutydesk.calendar.service.CalendarService;
import cn.dutydesk.calendar.service.YearImport;
import cn.dutydesk.calendar.store.CalendarStore;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.PermissionTable;
import cn.dutydesk.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A bureau in memory with a calendar and nothing else, on 2026-02-17 at 10:26. */
public final class CalendarFixture implements AutoCloseable {
    public final Actor keeper = new Actor(1, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null);
    public final Actor officer = new Actor(2, "zhiban", "值班员", Set.of(Role.DUTY_OFFICER), null);
    public final BureauClock clock = new BureauClock(
            Clock.fixed(Instant.parse("2026-02-17T02:26:08Z"), BureauClock.DEFAULT_ZONE), BureauClock.DEFAULT_ZONE);
    public final Signals signals = new Signals();
    /** What the imported file holds: 2027 with one make-up day. */
    public final List<List<String>> rows = new ArrayList<>();
    private final Database database = Database.memory(MemoryCopy.empty("calendar-" + UUID.randomUUID()),
            List.of(AuditEntry.class, AuditHead.class, OfficeDay.class, OfficeYear.class, KeyPeriodRow.class));
    private final Audit audit = new AuditService(database.tx(), clock, "test");
    private final Acts acts = new Acts(database.tx(), audit, PermissionTable.load(), clock, signals);
    private final CalendarStore store = new CalendarStore();
    private final Announced announced = new Announced();
    public final Calendars calendars = new CalendarCache(database.tx(), announced, store, signals);
    public final CalendarService service = new CalendarService(acts, calendars, announced, store);
    public final YearImport imports = new YearImport(acts, store, file -> rows);

    public CalendarFixture() {
        rows.add(List.of("日期", "类型", "名称"));
        StatutoryDays.of(2027).forEach(day -> rows.add(List.of(day.date().toString(), "放假", day.name())));
        rows.add(List.of("2027-02-14", "补班", "春节"));
    }

    /** The newest entry of the audit record. */
    public AuditRecord lastAudit() {
        return audit.search("", Long.MAX_VALUE, 1).getFirst();
    }

    @Override
    public void close() {
        database.close();
    }
}
