package cn.dutydesk.roster;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.audit.service.AuditService;
import cn.dutydesk.calendar.domain.Announced;
import cn.dutydesk.calendar.domain.KeyPeriodRow;
import cn.dutydesk.calendar.domain.OfficeDay;
import cn.dutydesk.calendar.domain.OfficeYear;
import cn.dutydesk.calendar.service.CalendarCache;
import cn.dutydesk.calendar.service.CalendarService;
import cn.dutydesk.calendar.store.CalendarStore;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.domain.Assignment;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.CalendarFileRow;
import cn.dutydesk.roster.domain.CreditRow;
import cn.dutydesk.roster.domain.EngineGenerator;
import cn.dutydesk.roster.domain.ExemptionRow;
import cn.dutydesk.roster.domain.HistoryRow;
import cn.dutydesk.roster.domain.MarkRow;
import cn.dutydesk.roster.domain.NoticeRow;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.RuleRow;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.domain.SwapHold;
import cn.dutydesk.roster.domain.SwapStepRow;
import cn.dutydesk.roster.domain.WishRow;
import cn.dutydesk.roster.service.HistoryImport;
import cn.dutydesk.roster.service.RosterKeeping;
import cn.dutydesk.roster.service.RosterReads;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.PermissionTable;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.domain.SettingChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A bureau in memory with the two usual boards, people made up by the test, and a clock it moves. */
public final class RosterFixture implements AutoCloseable {
    public final Actor keeper = new Actor(1, "roster-keeper", "排班员", Set.of(Role.ROSTER_KEEPER), null);
    public final Actor second = new Actor(2, "second", "另一排班员", Set.of(Role.ROSTER_KEEPER), null);
    public final Actor officer = new Actor(3, "duty-officer", "值班员", Set.of(Role.DUTY_OFFICER), null);
    public final TestClock time = TestClock.at("2026-09-25T10:00");
    public final BureauClock clock = time.bureau();
    public final Signals signals = new Signals();
    public final List<PersonCard> staff = new ArrayList<>();
    public final List<AbsenceView> absences = new ArrayList<>();
    public final Database database = Database.memory(MemoryCopy.empty("roster-" + UUID.randomUUID()),
            List.of(AuditEntry.class, AuditHead.class, OfficeDay.class, OfficeYear.class, KeyPeriodRow.class,
                    Board.class, Post.class, RosterVersion.class, Assignment.class, ReplacementRow.class,
                    HistoryRow.class, RuleRow.class, MarkRow.class, ExemptionRow.class, WishRow.class,
                    CreditRow.class,
                    Swap.class, SwapStepRow.class, SwapHold.class, NoticeRow.class, CalendarFileRow.class,
                    SettingChange.class));
    public final Audit audit = new AuditService(database.tx(), clock, "test");
    public final Acts acts = new Acts(database.tx(), audit, PermissionTable.load(), clock, signals);
    public final CalendarCache calendars = new CalendarCache(database.tx(), new Announced(), new CalendarStore(),
            signals);
    public final CalendarService calendar = new CalendarService(acts, calendars, new Announced(), new CalendarStore());
    public final People people = new Directory();
    public final RosterKeeping desk = new RosterKeeping(acts, clock, people, calendars, new EngineGenerator());
    public final HistoryImport history = new HistoryImport(acts, clock, people, calendars);
    public final RosterReads rosters = new RosterReads(database.tx(), clock);

    /** Persons 1 to leaders are leaders, the rest are staff; all on post. */
    public RosterFixture(int leaders, int others) {
        for (int i = 1; i <= leaders + others; i++) {
            person(i, (i <= leaders ? "领导" : "人员") + i, i <= leaders, PersonStatus.ON_POST);
        }
        acts.writeAsSystem("bureau.set-up", act -> {
            desk.boardService().createFirst(act);
            return null;
        });
    }

    public void person(long id, String name, boolean leader, PersonStatus status) {
        staff.add(new PersonCard(id, name, leader ? 1 : 2, leader ? "局领导" : "办公室", "", leader, staff.size(), status,
                List.of(), ""));
    }

    public void status(long id, PersonStatus status) {
        staff.replaceAll(old -> old.id() != id ? old : new PersonCard(id, old.name(), old.departmentId(),
                old.department(), old.title(), old.leader(), old.order(), status, old.phones(), old.note()));
    }

    public void leave(long person, LocalDate from, LocalDate to) {
        absences.add(new AbsenceView(absences.size() + 1L, person, AbsenceKind.LEAVE, from, to, "", "", ""));
    }

    public BoardCard board(String name) {
        return rosters.boards().stream().filter(board -> board.name().equals(name)).findFirst().orElseThrow();
    }

    public BoardCard officers() {
        return board("值班表");
    }

    public BoardCard leaders() {
        return board("带班表");
    }

    public Instant at(String local) {
        return clock.instant(LocalDateTime.parse(local));
    }

    /** The newest entry of the audit record. */
    public AuditRecord lastAudit() {
        return audit.search("", Long.MAX_VALUE, 1).getFirst();
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Directory implements People {
        @Override
        public List<PersonCard> directory() {
            return List.copyOf(staff);
        }

        @Override
        public Optional<PersonCard> byId(long id) {
            return staff.stream().filter(person -> person.id() == id).findFirst();
        }

        @Override
        public List<PersonCard> search(String text) {
            return staff.stream().filter(person -> person.name().contains(text)).toList();
        }

        @Override
        public List<AbsenceView> absences(LocalDate from, LocalDate to) {
            return absences.stream().filter(absence -> !absence.to().isBefore(from) && !absence.from().isAfter(to))
                    .toList();
        }
    }
}
