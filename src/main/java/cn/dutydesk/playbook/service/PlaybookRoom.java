package cn.dutydesk.playbook.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.People;
import cn.dutydesk.playbook.MatterClock;
import cn.dutydesk.playbook.MatterSink;
import cn.dutydesk.playbook.store.Versions;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The room's services, wired. */
public final class PlaybookRoom implements AutoCloseable {
    public final Versions versions;
    public final Library library;
    public final RunService runs;
    public final Downtime downtime;
    public final DrillService drills;
    /** In the order they must run: what a clock that was set does to runs comes before the runs. */
    public final List<DuePass> passes;
    private final RunMoves moves;
    private final RunSight sight = new RunSight();
    private final Pulse pulse;
    private final List<MatterSink> sinks = new CopyOnWriteArrayList<>();

    /** What the room stands on. @param texts of documents: Chinese */
    public record Ground(Tx tx, Acts acts, Settings settings, BureauClock clock, Texts texts, String workstation) {
    }

    /** The rooms it asks and tells. */
    public record Around(Rosters rosters, People people, Duties duties, Calendars calendars, WatchBook book,
            DutyLog log, Notices notices) {
    }

    public PlaybookRoom(Ground ground, Around around) {
        versions = new Versions();
        library = new Library(ground.tx(), ground.acts(), versions, () -> BureauKnown.now(around.rosters(),
                around.duties(), around.people(), clocks()), ground.settings(), ground.texts());
        DutyRoll.Ground roll = new DutyRoll.Ground(around.rosters(), around.people(), around.duties(), around.book(),
                ground.texts(), ground.clock());
        drills = new DrillService(ground.acts(), library, () -> new DutyRoll(roll), new DrillMaker(ground.clock(),
                ground.texts(), at -> !around.calendars().keyPeriods(ground.clock().local(at).toLocalDate(),
                        ground.clock().local(at).toLocalDate()).isEmpty()));
        moves = new RunMoves(versions, roll, around.log(), around.notices(), ground.texts(),
                ground.clock());
        runs = new RunService(ground.tx(), ground.acts(), moves, sight, new RunFiles(ground.acts(), ground.settings(),
                sight), around.log(), around.notices(), around.people(), around.calendars(), ground.clock());
        Ledger ledger = new Ledger(ground.acts(), around.log(), ground.texts(), ground.clock(), ground.workstation());
        RunPass pass = new RunPass(ground.tx(), ground.acts(), moves, ledger, around.calendars(), ground.clock());
        pulse = new Pulse(ground.tx(), ground.acts(), ledger, ground.clock(), ground.workstation());
        downtime = new Downtime(ground.acts(), pass, pulse, ledger, ground.texts());
        passes = List.of(pulse, pass, new Watchdog(ground.tx(), moves, ledger, pulse, ground.clock()));
    }

    /** A room whose things runs are about. */
    public void hear(MatterSink sink) {
        moves.hear(sink);
        sight.hear(sink);
        sinks.add(sink);
    }

    private Map<String, MatterClock> clocks() {
        Map<String, MatterClock> clocks = new HashMap<>();
        sinks.forEach(sink -> clocks.putAll(sink.clocks()));
        return clocks;
    }

    /** Says that the program is closed properly. */
    @Override
    public void close() {
        pulse.close();
    }
}
