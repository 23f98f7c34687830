package cn.dutydesk.app.window;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.kit.Work;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets everything that comes due be moved, every few seconds and first of all at the start, whoever is signed in. One
 * pass that fails does not keep the others from theirs. FX thread.
 */
final class Passes {
    private static final Logger LOG = LoggerFactory.getLogger(Passes.class);
    private static final int EVERY_SECONDS = 3;

    private final List<DuePass> passes;
    private final BureauClock clock;
    private final Work work;
    private int seconds;
    private boolean running;

    Passes(List<DuePass> passes, BureauClock clock, Work work) {
        this.passes = passes;
        this.clock = clock;
        this.work = work;
    }

    /** Once a second. */
    void tick() {
        if (seconds++ % EVERY_SECONDS == 0 && !running) {
            running = true;
            work.write(this::pass, moved -> running = false, problem -> running = false);
        }
    }

    /** Background thread. */
    private int pass() {
        Instant now = clock.now();
        int moved = 0;
        for (DuePass pass : passes) {
            try {
                moved += pass.pass(now);
            } catch (RuntimeException e) {
                LOG.error("a pass over what is due failed; it is tried again", e);
            }
        }
        return moved;
    }
}
