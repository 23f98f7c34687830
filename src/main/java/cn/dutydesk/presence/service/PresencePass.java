package cn.dutydesk.presence.service;

import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.SignedIn;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.security.Acts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Moves everything of the room that has come due. What is due is read from stored rows only, so it does not matter how
 * often, after how long a stop, or on how many workstations it runs. Whole shifts are looked at once a minute, limits at
 * every pass.
 */
public final class PresencePass implements DuePass {
    /** Making a task may make it missed at once: looked at again, a few times at most. */
    private static final int ROUNDS = 4;

    private final Tx tx;
    private final Acts acts;
    private final TaskPlan plan;
    private final TaskService tasks;
    private final CheckDraws draws;
    private final CheckService checks;
    private final LeaveService leaves;
    private final SignInFacts signIns;
    private volatile Instant swept = Instant.MIN;

    PresencePass(Tx tx, Acts acts, Signals signals, TaskPlan plan, TaskService tasks, CheckDraws draws,
            CheckService checks, LeaveService leaves, SignInFacts signIns) {
        this.tx = tx;
        this.acts = acts;
        this.plan = plan;
        this.tasks = tasks;
        this.draws = draws;
        this.checks = checks;
        this.leaves = leaves;
        this.signIns = signIns;
        signals.hear(SignedIn.class, news -> swept = Instant.MIN);
        signals.hear(PresenceChanged.class, news -> swept = Instant.MIN);
    }

    @Override
    public synchronized int pass(Instant now) {
        int moved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
            boolean sweep = round == 0 && !minute.equals(swept);
            swept = sweep ? minute : swept;
            List<Job> jobs = tx.read(session -> due(session, now, sweep));
            if (jobs.isEmpty()) {
                return moved;
            }
            acts.writeAsSystem("presence.pass", act -> {
                jobs.forEach(job -> job.run(act));
                // A job that found itself done by another workstation leaves nothing; the pass itself stands.
                act.record("presence-pass", null, null, jobs.size());
                return null;
            });
            moved += jobs.size();
        }
        return moved;
    }

    private List<Job> due(Session session, Instant now, boolean sweep) {
        List<Job> jobs = new ArrayList<>();
        if (sweep) {
            jobs.addAll(plan.due(session, now));
            jobs.addAll(draws.due(session, now));
            jobs.addAll(signIns.due(session, now));
        }
        jobs.addAll(tasks.due(session, now));
        jobs.addAll(checks.due(session, now));
        jobs.addAll(leaves.due(session, now));
        return jobs;
    }
}
