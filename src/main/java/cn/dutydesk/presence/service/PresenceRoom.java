package cn.dutydesk.presence.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.people.People;
import cn.dutydesk.presence.Climb;
import cn.dutydesk.presence.domain.Spans;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Settings;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** The room's services, wired. */
public final class PresenceRoom {
    public final RuleService rules;
    public final TaskService tasks;
    public final CheckService checks;
    public final LeaveService leaves;
    public final FactService facts;
    public final Climb climb;
    public final PresenceReads reads;
    public final PresencePass pass;

    /** What the room stands on. @param texts of documents: Chinese */
    public record Ground(Tx tx, Acts acts, Signals signals, Settings settings, BureauClock clock, Texts texts) {
    }

    /**
     * @param climbing what tells things up the line, made from the room's own two steps, which are for an office that
     *                 has no playbook for it
     * @param seeds    where the chance of random checks comes from
     */
    public PresenceRoom(Ground ground, Rosters rosters, People people, Calendars calendars, WatchBook book,
            DutyLog log, FollowUps followUps, UnaryOperator<Climb> climbing, LongSupplier seeds) {
        Spans spans = new Spans(ground.texts(), ground.clock());
        OnDesk desk = new OnDesk(rosters, people, book);
        Acts acts = ground.acts();
        climb = climbing.apply(new ClimbService(ground.tx(), acts, rosters, people, ground.settings(), log,
                ground.texts()));
        rules = new RuleService(ground.tx(), acts);
        tasks = new TaskService(acts, desk, log, followUps, ground.texts(), spans);
        checks = new CheckService(acts, desk, climb, ground.settings(), log, ground.texts(), spans);
        leaves = new LeaveService(acts, desk, ground.settings(), log, ground.texts(), spans);
        facts = new FactService(acts, log, ground.texts(), spans);
        reads = new PresenceReads(ground.tx(), acts, desk, climb, people, ground.clock());
        pass = new PresencePass(ground.tx(), acts, ground.signals(), new TaskPlan(desk, calendars, ground.clock()),
                tasks, new CheckDraws(desk, checks, seeds, ground.clock()), checks, leaves,
                new SignInFacts(desk, climb, ground.settings(), log, ground.texts(), spans, ground.clock()));
    }
}
