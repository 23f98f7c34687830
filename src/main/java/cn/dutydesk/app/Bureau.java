package cn.dutydesk.app;

import cn.dutydesk.admin.service.AuditDesk;
import cn.dutydesk.admin.service.SealDesk;
import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.SealKeys;
import cn.dutydesk.audit.Seals;
import cn.dutydesk.audit.service.AuditService;
import cn.dutydesk.audit.service.FileSealKeys;
import cn.dutydesk.audit.service.HeldSealKeys;
import cn.dutydesk.audit.service.SealService;
import cn.dutydesk.audit.service.StoredSearch;
import cn.dutydesk.backup.service.BackupService;
import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.domain.Announced;
import cn.dutydesk.calendar.service.CalendarCache;
import cn.dutydesk.calendar.service.CalendarService;
import cn.dutydesk.calendar.service.YearImport;
import cn.dutydesk.calendar.store.CalendarStore;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.FollowUpPapers;
import cn.dutydesk.desk.LogPapers;
import cn.dutydesk.desk.domain.ItemLimits;
import cn.dutydesk.desk.service.DeskSignInService;
import cn.dutydesk.desk.service.DraftService;
import cn.dutydesk.desk.service.EntryService;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.desk.service.ItemReminders;
import cn.dutydesk.desk.service.LogFiles;
import cn.dutydesk.desk.service.LogIndex;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.desk.service.Shifts;
import cn.dutydesk.desk.service.SignInBook;
import cn.dutydesk.desk.service.TemplateService;
import cn.dutydesk.desk.service.TodayService;
import cn.dutydesk.desk.service.WatchService;
import cn.dutydesk.handover.HandoverPapers;
import cn.dutydesk.handover.service.HandoverRoom;
import cn.dutydesk.incident.IncidentPapers;
import cn.dutydesk.incident.StatisticsPapers;
import cn.dutydesk.incident.service.Attachments;
import cn.dutydesk.incident.service.CaseService;
import cn.dutydesk.incident.service.Clocks;
import cn.dutydesk.incident.service.ClosingGates;
import cn.dutydesk.incident.service.ClosingService;
import cn.dutydesk.incident.service.ContactService;
import cn.dutydesk.incident.service.IncidentDiscretion;
import cn.dutydesk.incident.service.IncidentHandover;
import cn.dutydesk.incident.service.IncidentMatters;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.service.ItemCourse;
import cn.dutydesk.incident.service.ReportGates;
import cn.dutydesk.incident.service.ReportService;
import cn.dutydesk.incident.service.RoleService;
import cn.dutydesk.incident.service.RuleService;
import cn.dutydesk.incident.service.StatisticsService;
import cn.dutydesk.incident.service.TypeService;
import cn.dutydesk.leader.service.InstructionHandover;
import cn.dutydesk.leader.service.InstructionService;
import cn.dutydesk.notify.service.NotifyRoom;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.People;
import cn.dutydesk.people.service.DutyBook;
import cn.dutydesk.people.service.DutyService;
import cn.dutydesk.people.service.PeopleDirectory;
import cn.dutydesk.people.service.PeopleService;
import cn.dutydesk.people.service.StaffImport;
import cn.dutydesk.people.store.PeopleStore;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.playbook.service.PlaybookRoom;
import cn.dutydesk.presence.PresencePapers;
import cn.dutydesk.presence.service.PresenceHandover;
import cn.dutydesk.presence.service.PresenceRoom;
import cn.dutydesk.register.RegisterPapers;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.service.Callers;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.register.service.RegisterHandover;
import cn.dutydesk.register.service.RegisterReads;
import cn.dutydesk.report.service.CalendarFiles;
import cn.dutydesk.report.service.DeskPaperService;
import cn.dutydesk.report.service.EvaluationPapers;
import cn.dutydesk.report.service.HandoverPaperService;
import cn.dutydesk.report.service.IncidentPaperService;
import cn.dutydesk.report.service.ItemPaperService;
import cn.dutydesk.report.service.Offices;
import cn.dutydesk.report.service.PaperService;
import cn.dutydesk.report.service.SealPaperService;
import cn.dutydesk.report.service.StatisticsPaperService;
import cn.dutydesk.roster.DutyCalendar;
import cn.dutydesk.roster.RosterPapers;
import cn.dutydesk.roster.RosterPublished;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.SwapChanged;
import cn.dutydesk.roster.domain.EngineGenerator;
import cn.dutydesk.roster.service.DutyReminders;
import cn.dutydesk.roster.service.HistoryImport;
import cn.dutydesk.roster.service.KeptCalendars;
import cn.dutydesk.roster.service.NoticeService;
import cn.dutydesk.roster.service.RosterKeeping;
import cn.dutydesk.roster.service.RosterReads;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.KeySlots;
import cn.dutydesk.security.PermissionTable;
import cn.dutydesk.security.SecondFactors;
import cn.dutydesk.security.Sessions;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.security.service.AccountService;
import cn.dutydesk.security.service.SecondFactorService;
import cn.dutydesk.security.service.SessionBook;
import cn.dutydesk.security.service.SessionService;
import cn.dutydesk.security.service.SignInService;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.settings.service.StoredSettings;
import cn.dutydesk.vault.Vault;
import cn.dutydesk.warning.service.StaffingService;
import cn.dutydesk.warning.service.WarningService;
import cn.dutydesk.warning.service.WarningTells;
import cn.dutydesk.warning.service.WarningWatch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bureau's services on one open database: the wiring of every room below the screens, by constructors. The same
 * for the window, the command line, the sample bureau and the tests.
 */
public final class Bureau implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bureau.class);

    public final BureauClock clock;
    public final Signals signals = new Signals();
    public final Database database;
    /** Null where the data are not encrypted. */
    public final @Nullable Vault vault;
    public final Audit audit;
    public final Seals seals;
    public final AuditDesk auditDesk;
    public final SealDesk sealDesk;
    public final Settings settings;
    /** What an administrator of the machine laid down. */
    public final Fixed fixed;
    public final Acts acts;
    public final SignIn signIn;
    public final AccountService accounts;
    public final Sessions sessions;
    public final SecondFactors secondFactors;
    public final People directory;
    public final PeopleService people;
    public final Duties duties;
    public final DutyService dutyKeeping;
    public final StaffImport staff;
    public final Calendars calendars;
    public final CalendarService calendar;
    public final YearImport yearImport;
    public final Rosters rosters;
    public final RosterKeeping roster;
    public final HistoryImport rosterHistory;
    public final NoticeService notices;
    public final DutyReminders reminders;
    /** Notices that leave the room; sends nothing before it is told to start. */
    public final NotifyRoom outgoing;
    public final RosterPapers papers;
    public final DutyCalendar dutyCalendar;
    public final KeptCalendars keptCalendars;
    public final LogService log;
    public final WarningService warnings;
    public final StaffingService staffing;
    public final FollowUpService followUps;
    public final ItemReminders itemReminders;
    public final LogIndex logIndex;
    public final LogFiles logFiles;
    public final EntryService entries;
    public final TemplateService templates;
    public final DraftService drafts;
    public final Shifts shifts;
    public final WatchService watches;
    public final DeskSignInService signInDesk;
    public final TodayService todays;
    public final PhoneService phones;
    public final Callers callers;
    public final DocumentService documents;
    public final Registers registers;
    public final LogPapers logPapers;
    public final RegisterPapers registerPapers;
    public final PlaybookRoom playbooks;
    public final IncidentService incidents;
    public final ClosingService closing;
    public final CaseService cases;
    public final RoleService caseRoles;
    public final TypeService caseTypes;
    public final Attachments attachments;
    public final StatisticsService caseStatistics;
    public final Clocks clocks;
    public final RuleService rules;
    public final ReportService reports;
    public final IncidentPapers incidentPapers;
    public final StatisticsPapers statisticsPapers;
    public final FollowUpPapers itemPapers;
    public final ContactService contacts;
    public final HandoverRoom handover;
    public final InstructionService instructions;
    public final PresenceRoom presence;
    public final PresencePapers presencePapers;
    public final HandoverPapers handoverPapers;
    public final BackupService backups;
    /** The name of this machine. */
    public final String workstation;
    /** Self-check, registers, leak reports, workstation scan. */
    public final Confidential confidential;
    /** What moves what comes due beside the playbooks, in the order it is done. */
    public final List<DuePass> passes;
    private final SealPass sealing;
    /** When this bureau was opened. */
    public final Instant started;
    private final SessionBook sessionBook;

    /**
     * A bureau whose data are not encrypted: in memory, or of an earlier version.
     *
     * @param database open; closed with this
     * @param machine  where instants come from; the time zone is the bureau's own setting
     */
    public Bureau(Database database, BureauClock machine, String workstation) {
        this(database, null, machine, workstation);
    }

    /** @param vault the open key the database was opened with; closed with this; null when there is none */
    public Bureau(Database database, @Nullable Vault vault, BureauClock machine, String workstation) {
        this(database, vault, machine, workstation, Fixed.NONE);
    }

    /** @param fixed what an administrator of the machine laid down */
    public Bureau(Database database, @Nullable Vault vault, BureauClock machine, String workstation, Fixed fixed) {
        KeySlots slots = vault == null ? KeySlots.NONE : new VaultSlots(vault);
        this.vault = vault;
        this.database = database;
        this.workstation = workstation;
        this.fixed = fixed;
        audit = new AuditService(database.tx(), machine, workstation);
        audit.take(database.version());
        settings = new StoredSettings(database.tx(), machine, fixed);
        clock = machine.in(ZoneId.of(settings.text(Setting.BUREAU_ZONE)));
        seals = new SealService(database.tx(), audit, sealKeys(database, vault), clock);
        seals.begin();
        sessionBook = new SessionBook(database.tx(), audit, clock, workstation);
        acts = new Acts(database.tx(), audit, PermissionTable.load(), clock, signals, sessionBook);
        auditDesk = new AuditDesk(acts, audit, new StoredSearch(database.tx()));
        SignInService signInService = new SignInService(database.tx(), audit, acts, settings, clock, sessionBook,
                slots);
        signIn = signInService;
        accounts = new AccountService(database.tx(), acts, sessionBook, slots);
        sessions = new SessionService(acts, sessionBook);
        secondFactors = new SecondFactorService(acts, signInService, settings, clock);
        PeopleStore peopleStore = new PeopleStore();
        directory = new PeopleDirectory(database.tx(), peopleStore, signals);
        people = new PeopleService(acts, directory, peopleStore);
        duties = new DutyBook(database.tx(), peopleStore, directory, signals);
        dutyKeeping = new DutyService(acts, duties, peopleStore);
        staff = new StaffImport(acts, peopleStore);
        Announced announced = new Announced();
        CalendarStore calendarStore = new CalendarStore();
        calendars = new CalendarCache(database.tx(), announced, calendarStore, signals);
        calendar = new CalendarService(acts, calendars, announced, calendarStore);
        yearImport = new YearImport(acts, calendarStore);
        rosters = new RosterReads(database.tx(), clock);
        roster = new RosterKeeping(acts, clock, directory, calendars, new EngineGenerator());
        rosterHistory = new HistoryImport(acts, clock, directory, calendars);
        notices = new NoticeService(database.tx(), acts, clock);
        reminders = new DutyReminders(database.tx(), acts, calendars, settings, clock);
        // What the program itself writes into the log is a document of the office: always in Chinese.
        Texts documents = new Texts(Texts.CHINESE);
        outgoing = new NotifyRoom(new NotifyRoom.Ground(database.tx(), acts, signals, settings, clock, documents),
                directory);
        Offices offices = new Offices(directory, calendars, settings, documents, clock);
        sealDesk = new SealDesk(acts, seals, new SealPaperService(offices, clock));
        papers = new PaperService(acts, rosters, offices);
        handoverPapers = new HandoverPaperService(acts, offices);
        dutyCalendar = new CalendarFiles(rosters, offices);
        keptCalendars = new KeptCalendars(database.tx(), acts, rosters, directory, dutyCalendar, clock, documents,
                workstation);
        signals.hear(RosterPublished.class, published -> keptCalendars.refresh());
        signals.hear(SwapChanged.class, swapped -> keptCalendars.refresh());
        log = new LogService(acts);
        ItemLimits itemLimits = new ItemLimits(settings, clock);
        Discretion discretion = new IncidentDiscretion(database.tx());
        FollowUpService items = new FollowUpService(database.tx(), acts, log, itemLimits, documents, discretion);
        items.hear(new ItemCourse(log, documents));
        followUps = items;
        itemReminders = new ItemReminders(database.tx(), acts, log, itemLimits, new ItemPost(outgoing.outbox),
                directory,
                documents, discretion);
        warnings = new WarningService(database.tx(), acts, log, clock, documents);
        staffing = new StaffingService(acts, clock, documents,
                new StaffingService.Around(log, followUps, outgoing.outbox,
                        calendar, rosters, directory));
        logIndex = new LogIndex(database.tx(), acts, LogIndex.BLOCK);
        logFiles = new LogFiles(acts, settings);
        entries = new EntryService(acts, log, logFiles, followUps);
        templates = new TemplateService(acts, documents, clock);
        drafts = new DraftService(acts, clock);
        shifts = new Shifts(rosters, clock);
        watches = new WatchService(acts, rosters, shifts, directory);
        signInDesk = new DeskSignInService(acts, rosters, roster.swaps(), shifts, directory, settings, log,
                documents, clock);
        todays = new TodayService(acts, calendars, directory);
        phones = new PhoneService(acts, log, documents, clock);
        callers = new Callers(phones, directory);
        this.documents = new DocumentService(acts, log, documents, clock);
        registers = new RegisterReads(database.tx(), phones, this.documents, documents);
        DeskPaperService deskPapers = new DeskPaperService(acts, rosters,
                (who, time) -> log.between(who, time, null, 0, Integer.MAX_VALUE).reversed(), registers, offices);
        logPapers = deskPapers;
        registerPapers = deskPapers;
        contacts = new ContactService(rosters, directory, settings);
        playbooks = new PlaybookRoom(
                new PlaybookRoom.Ground(database.tx(), acts, settings, clock, documents, workstation),
                new PlaybookRoom.Around(rosters, directory, duties, calendars,
                        new SignInBook(database.tx(), shifts, signInDesk), log, outgoing.outbox));
        started = clock.now();
        Runs runs = playbooks.runs;
        clocks = new Clocks(acts, log, calendars, runs, documents, clock);
        rules = new RuleService(acts);
        reports = new ReportService(acts, log, clocks, settings, documents, clock,
                new ReportMail(outgoing.outbox, rosters, directory));
        playbooks.hear(new IncidentMatters(log, clocks, database.tx(), documents));
        closing = new ClosingService(acts, log, clocks, runs, followUps, List.of(ClosingGates.steps(runs, clock),
                ClosingGates.clocks(clocks, documents), ClosingGates.followUps(followUps),
                ReportGates.finals(documents), ReportGates.reasons(clocks, documents)), documents);
        incidents = new IncidentService(acts, log, clocks, runs, closing, documents, clock);
        incidentPapers = new IncidentPaperService(acts, incidents, reports, offices);
        itemPapers = new ItemPaperService(acts, followUps, new ItemOrigins(incidents, registers)::name, offices);
        cases = new CaseService(acts, log, clocks, runs, directory, documents, clock);
        caseRoles = new RoleService(acts, log, documents, clock);
        caseTypes = new TypeService(acts);
        attachments = new Attachments(acts, log, documents);
        caseStatistics = new StatisticsService(acts, clock);
        statisticsPapers = new StatisticsPaperService(acts, caseStatistics, offices);
        instructions = new InstructionService(database.tx(), acts, log, followUps,
                List.of(incidents, new DocumentInstructions(this.documents)), documents, clock, discretion);
        presence = new PresenceRoom(new PresenceRoom.Ground(database.tx(), acts, signals, settings, clock, documents),
                rosters, directory, calendars, new SignInBook(database.tx(), shifts, signInDesk), log, followUps,
                plain -> new PlaybookClimb(plain, runs, documents), new SecureRandom()::nextLong);
        handover = new HandoverRoom(new HandoverRoom.Below(database.tx(), acts, signIn, new SignInBook(database.tx(),
                shifts, signInDesk), log, followUps, rosters, directory, calendars, settings, new OverstayRuns(runs),
                documents, clock),
                List.of(new IncidentHandover(incidents, documents, clock),
                        new InstructionHandover(instructions, documents),
                        new RegisterHandover(this.documents, followUps, documents, clock),
                        new PresenceHandover(presence.reads, documents),
                        new WarningTells(database.tx(), documents, clock)));
        presencePapers = new EvaluationPapers(acts, presence.reads, offices);
        backups = new BackupService(database, vault, acts, settings, clock, documents, Version.NUMBER,
                run -> Thread.ofPlatform().daemon().name("backup").start(run));
        confidential = new Confidential(this, documents, offices);
        List<DuePass> due = new ArrayList<>(List.of(logIndex, handover.pass, presence.pass, itemReminders,
                new WarningWatch(warnings, settings,
                        look -> Thread.ofPlatform().daemon().name("warnings").start(look)),
                new MannedAgain(acts, runs,
                        new SignInBook(database.tx(), shifts, signInDesk), documents)));
        due.addAll(confidential.passes);
        due.add(backups::pass);
        sealing = new SealPass(seals, settings);
        due.add(sealing);
        passes = List.copyOf(due);
    }

    private static SealKeys sealKeys(Database database, @Nullable Vault vault) {
        if (!database.onDisk()) {
            return new HeldSealKeys();
        }
        Path directory = Path.of(database.place());
        return vault == null ? new FileSealKeys(directory, key -> key, key -> key) : new FileSealKeys(directory,
                key -> vault.seal("audit seals", key), key -> vault.unseal("audit seals", key));
    }

    /** For the end of a day's work: seals what was written since the last seal. Blocks. */
    public void seal() {
        sealing.last();
    }

    @Override
    public void close() {
        outgoing.close();
        playbooks.close();
        backups.close();
        try {
            sessionBook.close();
        } catch (RuntimeException e) {
            // A full or broken disk must not keep the rest from closing; the next sign-in finds the sessions open.
            LOG.warn("the sessions could not be closed", e);
        }
        database.close();
        if (vault != null) {
            vault.close();
        }
    }
}
