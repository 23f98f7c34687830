package cn.dutydesk.desk;

import cn.dutydesk.app.Entities;
import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.service.AuditService;
import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.desk.domain.ItemLimits;
import cn.dutydesk.desk.service.DeskSignInService;
import cn.dutydesk.desk.service.DraftService;
import cn.dutydesk.desk.service.EntryService;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.desk.service.LogFiles;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.desk.service.Shifts;
import cn.dutydesk.desk.service.TemplateService;
import cn.dutydesk.desk.service.TodayService;
import cn.dutydesk.desk.service.WatchService;
import cn.dutydesk.desk.ui.DeskUi;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterSheet;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.ServedDuty;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.PermissionTable;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.settings.service.StoredSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The desk on a database in memory, with a clock that stands still until moved, five people and a roster of 08:30 to
 * 08:30: on odd days 李晓雨 and 陈立, on even days 郑海波 and 冯琪; 周建国 leads.
 */
public final class DeskFixture implements AutoCloseable {
    public static final PersonCard ZHOU = person(1, "周建国", "党委委员、副局长", true, "13800002201");
    public static final PersonCard LI = person(2, "李晓雨", "科员", false, "13900002117");
    public static final PersonCard CHEN = person(3, "陈立", "科员", false, "13900002043");
    public static final PersonCard ZHENG = person(4, "郑海波", "科员", false, "13900002051");
    public static final PersonCard FENG = person(5, "冯琪", "科员", false, "13900002052");
    public static final PersonCard WU = person(6, "吴强", "驾驶员", false, "13600007718");
    public static final PersonCard MA = new PersonCard(7, "马志远", 1, "局领导", "党委书记、局长", true, 0,
            PersonStatus.ON_POST, List.of(new Phone(PhoneKind.MOBILE, "13800002200")), "");
    /** The shared account at the desk. */
    public static final Actor DESK = new Actor(10, "desk", "值班席", Set.of(Role.DUTY_OFFICER), null);
    public static final Actor LI_HERSELF = new Actor(11, "lixy", "李晓雨", Set.of(Role.DUTY_OFFICER), LI.id());
    public static final Actor LEADER = new Actor(13, "zhoujg", "周建国", Set.of(Role.LEADER), ZHOU.id());
    public static final Actor KEEPER = new Actor(14, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null);
    public static final Actor AUDITOR = new Actor(12, "shenji", "安全审计员", Set.of(Role.AUDIT_ADMIN), null);

    public final MovingClock time;
    public final BureauClock clock;
    public final Signals signals = new Signals();
    public final Texts texts = new Texts(Texts.CHINESE);
    public final Database database;
    public final Audit audit;
    public final Settings settings;
    public final Acts acts;
    public final StubRosters rosters = new StubRosters();
    public final People people = new StubPeople();
    public final LogService log;
    public final LogFiles files;
    public final EntryService entries;
    public final TemplateService templates;
    public final Shifts shifts;
    /** Duties the roster was told somebody else serves. */
    public final List<OnDuty> taken = new ArrayList<>();
    public final DeskSignInService signIns;
    public final WatchService watches;
    public final FollowUpService items;
    public final DraftService drafts;
    public final Calendars calendars = new StubCalendars();
    public final TodayService todays;

    /** @param now wall-clock time of the bureau to begin at */
    public DeskFixture(LocalDateTime now) {
        time = new MovingClock(now.atZone(BureauClock.DEFAULT_ZONE).toInstant());
        clock = new BureauClock(time, BureauClock.DEFAULT_ZONE);
        database = Database.memory(MemoryCopy.empty("desk-" + UUID.randomUUID()), Entities.ALL);
        audit = new AuditService(database.tx(), clock, "test");
        settings = new StoredSettings(database.tx(), clock);
        acts = new Acts(database.tx(), audit, PermissionTable.load(), clock, signals);
        log = new LogService(acts);
        files = new LogFiles(acts, settings);
        shifts = new Shifts(rosters, clock);
        signIns = new DeskSignInService(acts, rosters, (act, duty, taker, why) -> taken.add(duty), shifts, people,
                settings, log, texts, clock);
        watches = new WatchService(acts, rosters, shifts, people);
        items = new FollowUpService(database.tx(), acts, log, new ItemLimits(settings, clock), texts);
        entries = new EntryService(acts, log, files, items);
        templates = new TemplateService(acts, texts, clock);
        drafts = new DraftService(acts, clock);
        todays = new TodayService(acts, calendars, people);
    }

    /** What the screens need for entries; nothing opens a file. */
    public DeskUi.Records records() {
        return new DeskUi.Records(entries, files, templates, path -> {});
    }

    /** The instant of a wall-clock time in the bureau. */
    public Instant at(int year, int month, int day, int hour, int minute) {
        return clock.instant(LocalDateTime.of(year, month, day, hour, minute));
    }

    /** The whole day from midnight to midnight. */
    public TimeRange day(LocalDate day) {
        return new TimeRange(clock.instant(day.atStartOfDay()), clock.instant(day.plusDays(1).atStartOfDay()));
    }

    @Override
    public void close() {
        database.close();
    }

    private static PersonCard person(long id, String name, String title, boolean leader, String mobile) {
        return new PersonCard(id, name, 1, "办公室", title, leader, (int) id, PersonStatus.ON_POST,
                List.of(new Phone(PhoneKind.MOBILE, mobile)), "");
    }

    /** A clock that goes when it is told to. */
    public static final class MovingClock extends Clock {
        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        public void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return BureauClock.DEFAULT_ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** The roster described above; nothing when switched off. */
    public final class StubRosters implements Rosters {
        public boolean published = true;
        public LocalDate last = LocalDate.MAX;

        @Override
        public List<OnDuty> onDutyAt(Instant t) {
            LocalDateTime local = clock.local(t);
            LocalDate day = local.minusHours(8).minusMinutes(30).toLocalDate();
            return published && !day.isAfter(last) ? duties(day) : List.of();
        }

        @Override
        public List<OnDuty> nextAfter(Instant t) {
            LocalDate day = clock.local(t).minusHours(8).minusMinutes(30).toLocalDate().plusDays(1);
            return published && !day.isAfter(last) ? duties(day) : List.of();
        }

        @Override
        public List<OnDuty> duties(LocalDate from, LocalDate to) {
            return published ? from.datesUntil(to.plusDays(1)).flatMap(day -> duties(day).stream()).toList()
                    : List.of();
        }

        @Override
        public List<ServedDuty> served(LocalDate from, LocalDate to) {
            return duties(from, to).stream().map(duty -> new ServedDuty(duty, duty.personId())).toList();
        }

        @Override
        public Optional<RosterSheet> sheet(long boardId, YearMonth month) {
            return Optional.empty();
        }

        @Override
        public RosterSheet sheet(long rosterId) {
            throw new Refusal("roster.refused.no-roster");
        }

        @Override
        public List<BoardCard> boards() {
            return List.of();
        }

        private List<OnDuty> duties(LocalDate day) {
            boolean odd = day.getDayOfMonth() % 2 == 1;
            List<OnDuty> list = new ArrayList<>();
            list.add(duty("带班表", "带班领导", ZHOU, day));
            list.add(duty("值班表", "值班员主班", odd ? LI : ZHENG, day));
            list.add(duty("值班表", "值班员副班", odd ? CHEN : FENG, day));
            list.add(duty("值班表", "驾驶员", WU, day));
            return list;
        }

        private OnDuty duty(String board, String post, PersonCard who, LocalDate day) {
            TimeRange shift = new TimeRange(clock.instant(day.atTime(8, 30)),
                    clock.instant(day.plusDays(1).atTime(8, 30)));
            return new OnDuty(board.hashCode(), board, post.hashCode(), post, 1, who.id(), day, shift,
                    DutySource.PUBLISHED, 1);
        }
    }

    private static final class StubPeople implements People {
        @Override
        public List<PersonCard> directory() {
            return List.of(MA, ZHOU, LI, CHEN, ZHENG, FENG, WU);
        }

        @Override
        public Optional<PersonCard> byId(long id) {
            return directory().stream().filter(person -> person.id() == id).findFirst();
        }

        @Override
        public List<PersonCard> search(String text) {
            return directory().stream().filter(person -> person.name().contains(text)).toList();
        }

        @Override
        public List<AbsenceView> absences(LocalDate from, LocalDate to) {
            LocalDate day = LocalDate.of(2026, 2, 17);
            return from.isAfter(day) || to.isBefore(day.minusDays(1)) ? List.of() : List.of(
                    new AbsenceView(1, FENG.id(), AbsenceKind.LEAVE, day, day.plusDays(2), "", "探亲", ""),
                    new AbsenceView(2, MA.id(), AbsenceKind.OUTING, day, day.plusDays(1), "省局", "会议", "周建国"));
        }
    }

    /** Spring festival 2026 as announced; nothing else is official. */
    private static final class StubCalendars implements Calendars {
        @Override
        public Day day(LocalDate date) {
            boolean feast = !date.isBefore(LocalDate.of(2026, 2, 15)) && !date.isAfter(LocalDate.of(2026, 2, 23));
            return new Day(date, feast ? DayKind.HOLIDAY : DayKind.WORKDAY, feast ? "春节" : "", official(date.getYear()),
                    "正月初一", "");
        }

        @Override
        public List<Day> days(LocalDate from, LocalDate to) {
            return from.datesUntil(to.plusDays(1)).map(this::day).toList();
        }

        @Override
        public boolean official(int year) {
            return year == 2026;
        }

        @Override
        public List<KeyPeriod> keyPeriods(LocalDate from, LocalDate to) {
            LocalDate first = LocalDate.of(2026, 2, 15);
            LocalDate last = LocalDate.of(2026, 2, 23);
            return to.isBefore(first) || from.isAfter(last) ? List.of() : List.of(new KeyPeriod(1, "春节期间", first, last,
                    1, "每日 16:00 前零报告，领导带班到岗"));
        }
    }
}
