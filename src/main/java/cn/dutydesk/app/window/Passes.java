package cn.dutydesk.app.window;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.kit.Work;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets everything that comes due be moved, whoever is signed in and two seconds after the start: running playbooks every
 * second, the rest every few seconds. One pass that fails does not keep the others from theirs. FX thread.
 */
final class Passes {
    private static final Logger LOG = LoggerFactory.getLogger(Passes.class);
    private static final int EVERY_SECONDS = 3;
    /** For whoever signs in just then: what the desk reads to stand comes first. */
    private static final int FIRST_SECOND = 2;

    private final Failing failing = new Failing(LOG, "a pass over what is due");
    private final List<DuePass> quick;
    private final List<DuePass> others;
    private final BureauClock clock;
    private final Work work;
    private int seconds;
    private boolean running;

    Passes(List<DuePass> quick, List<DuePass> others, BureauClock clock, Work work) {
        this.quick = quick;
        this.others = others;
        this.clock = clock;
        this.work = work;
    }

    /** Once a second. */
    void tick() {
        int second = seconds++ - FIRST_SECOND;
        boolean all = second % EVERY_SECONDS == 0;
        if (second >= 0 && !running) {
            running = true;
            List<DuePass> now = all ? Stream.concat(quick.stream(), others.stream()).toList() : quick;
            work.write(() -> pass(now), moved -> running = false, problem -> running = false);
        }
    }

    /** Background thread. */
    private int pass(List<DuePass> passes) {
        Instant now = clock.now();
        int moved = 0;
        for (DuePass pass : passes) {
            try {
                moved += pass.pass(now);
                failing.worked(pass);
            } catch (RuntimeException e) {
                failing.failed(pass, e);
            }
        }
        return moved;
    }
}
