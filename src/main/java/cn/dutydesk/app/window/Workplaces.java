package cn.dutydesk.app.window;

import cn.dutydesk.admin.ui.GuardViews;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.OverstayRuns;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.ui.DeskUi;
import cn.dutydesk.handover.service.HandoverTells;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.incident.ui.IncidentUi;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.ui.PeopleScreen;
import cn.dutydesk.playbook.service.RunAlarms;
import cn.dutydesk.playbook.ui.DrillLive;
import cn.dutydesk.playbook.ui.PlaybookUi;
import cn.dutydesk.presence.ui.PresenceUi;
import cn.dutydesk.roster.ui.MineModel;
import cn.dutydesk.roster.ui.MineUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Seat;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.shell.Shell;
import cn.dutydesk.shell.Workplace;
import cn.dutydesk.warning.service.WarningTells;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts an open bureau's rooms into a window: screens, commands, finders, facts. The wiring of everything seen. */
public final class Workplaces {
    /** What one must be allowed to read to work on a screen; 系统 says itself what each may see there. */
    private static final Map<String, Permission> NEEDED = Map.of(DeskUi.HOME, Permission.LOG_READ,
            ConfidentialScreens.SCREEN, Permission.SELFCHECK_READ,
            DeskUi.LOG, Permission.LOG_READ, "roster", Permission.ROSTER_READ, "leaders", Permission.ROSTER_READ,
            MineUi.SCREEN, Permission.ROSTER_READ,
            IncidentUi.SCREEN, Permission.INCIDENT_READ, PlaybookUi.SCREEN, Permission.PLAYBOOK_READ,
            PeopleScreen.ID, Permission.PEOPLE_READ);

    private final Bureau bureau;
    private final Texts texts;
    private final Work work;
    private final Ticker ticker;
    private final Shell shell;
    private final Seat seat = new Seat();
    private final @Nullable Path directory;
    private final Alerts alerts;
    private final @Nullable Consumer<Actor> encrypt;
    private final RunningLimits limits;
    private Sitting.@Nullable Around around;
    private @Nullable Sitting sitting;
    private @Nullable Path waiting;
    private @Nullable DrillLive drill;

    /**
     * @param directory of the data, null when they live in memory
     * @param alerts    sound and tray
     * @param encrypt   begins to encrypt the data for who asks; null when they are encrypted, or in memory
     */
    public Workplaces(Bureau bureau, Texts texts, Work work, Ticker ticker, Shell shell,
            @Nullable Path directory, Alerts alerts, @Nullable Consumer<Actor> encrypt) {
        this.encrypt = encrypt;
        this.bureau = bureau;
        this.texts = texts;
        this.work = work;
        this.ticker = ticker;
        this.shell = shell;
        this.directory = directory;
        this.alerts = alerts;
        limits = new RunningLimits(bureau.signals,
                () -> bureau.database.tx().read(session -> IncidentStore.running(session, IncidentService.LIST)));
    }

    /** Whether a drill would be lost if the program ended now. */
    public boolean holdsDrill() {
        return drill != null || sitting != null && sitting.drill() != null;
    }

    /** @param sample whether it is the invented bureau, which is marked on screen */
    public Workplace make(boolean sample) {
        MineUi mine = new MineUi(new MineModel.Services(bureau.roster.swaps(), bureau.roster.swapReads(),
                bureau.roster.dutyReads(), bureau.notices, bureau.keptCalendars, bureau.rosters, bureau.directory,
                bureau.acts),
                bureau.notices, bureau.reminders, new MineUi.Window(texts, bureau.clock, work, bureau.signals, seat,
                        shell.dialogs(), shell::show));
        around = new Sitting.Around(directory, alerts, encrypt, mine);
        ticker.hear(mine::tick);
        ticker.hear(this::drillGoesOn);
        Greeting greeting = new Greeting(bureau, texts, work, shell);
        ticker.hear(() -> greeting.watch(seat));
        bureau.backups.stepBack();
        shell.onEntered(who -> {
            bureau.backups.stepBack();
            greeting.say(who);
            mine.countAgain();
            if (waiting != null) {
                Objects.requireNonNull(sitting).offer(waiting);
                waiting = null;
            }
        });
        shell.onLeft(who -> work.write(() -> {
            bureau.sessions.leave(who);
            return who;
        }, gone -> {}, problem -> shell.dialogs().notice(problem.words(), Tone.WARN)));
        shell.secondFactors(bureau.secondFactors);
        shell.ownPageAt("system/" + GuardViews.OWN);
        ticker.hear(new Passes(bureau.playbooks.passes, bureau.passes, bureau.clock, work)::tick);
        AlarmWatch alarms = new AlarmWatch(shell.alarms(), alerts, bureau.settings, bureau.clock, texts,
                new SilenceNote(bureau, work, seat)::write);
        Unanswered unanswered = new Unanswered(alarms, texts);
        ticker.hear(new LimitAlarms(bureau, limits, texts, work, shell, alarms, unanswered.expected())::tick);
        ticker.hear(new ToldAlarms(alarms(bureau, texts), bureau.clock, texts, work, shell::show, alarms,
                unanswered.expected())::tick);
        ticker.hear(unanswered::tick);
        ticker.hear(alarms::tick);
        return new Workplace(bureau.signIn, seat, new DeskFacts(bureau, texts, this::running), this::sitDown,
                () -> bureau.settings.number(Setting.IDLE_MINUTES), this::allowed, sample);
    }

    /** Asks whether a playbook file is to be taken in: now, or when somebody has signed in. */
    void offer(Path file) {
        if (sitting == null) {
            waiting = file;
        } else {
            sitting.offer(file);
        }
    }

    private Workplace.Rooms sitDown() {
        Sitting here = new Sitting(bureau, texts, work, ticker, shell, seat, Objects.requireNonNull(around));
        here.goOn(drill);
        drill = null;
        sitting = here;
        return here.rooms(this::standUp);
    }

    private void standUp() {
        Sitting left = Objects.requireNonNull(sitting);
        drill = left.drill();
        left.end();
        sitting = null;
    }

    /** While nobody sits here. */
    private void drillGoesOn() {
        if (drill != null) {
            drill.tick();
        }
    }

    /** What the rooms want to stand above everything. */
    static List<Alarms> alarms(Bureau bureau, Texts texts) {
        RunAlarms runs = new RunAlarms(bureau.playbooks.runs, texts);
        HandoverTells handovers = bureau.handover.tells(texts);
        return List.of(runs, now -> handovers.at(now, runs.raised(OverstayRuns.SUBJECT, now)),
                PresenceUi.alarms(bureau.presence, texts, bureau.clock), bureau.playbooks.downtime.alarms(texts),
                bureau.itemReminders.alarms(texts), new WarningTells(bureau.database.tx(), texts, bureau.clock),
                bureau.confidential.leak.tells(texts));
    }

    private boolean allowed(Screen screen) {
        Permission needed = NEEDED.get(screen.id());
        return needed == null || seat.occupant() != null && bureau.acts.allows(seat.occupant(), needed);
    }

    /** Steps of playbooks and limits of incidents that run; the frame shows the count even when nobody is signed in. */
    private int running() {
        Map<Long, Set<ClockStep>> led = bureau.incidents.led();
        int steps = (int) bureau.playbooks.runs.active(bureau.clock.now()).stream()
                .filter(step -> step.kind().asks()).count();
        return steps + (int) limits.at(bureau.clock.now()).stream().flatMap(incident -> incident.clocks().stream())
                .filter(clock -> !clock.done()
                        && !led.getOrDefault(clock.incidentId(), Set.of()).contains(clock.step()))
                .count();
    }
}
