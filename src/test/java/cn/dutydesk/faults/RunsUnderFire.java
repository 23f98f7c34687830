package cn.dutydesk.faults;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.playbook.RunStatus;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A program that does nothing but look at what is due, until no run is left; made to be killed. */
public final class RunsUnderFire {
    private RunsUnderFire() {
    }

    /** @param args folder of the database; seconds by which its clock is ahead */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = System.out;
        BureauClock clock = new BureauClock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(args[1]))),
                BureauClock.DEFAULT_ZONE, System::nanoTime);
        try (Bureau bureau = new Bureau(Database.file(Path.of(args[0]), Entities.ALL), clock, "killed")) {
            bureau.playbooks.hear(new RunFixture.Sink());
            // From its sign of life on, an end without closing is known as one.
            bureau.playbooks.passes.getFirst().pass(clock.now());
            out.println("open");
            while (!bureau.playbooks.runs.list(RunFixture.DESK, new RunFilter(RunStatus.RUNNING, 1)).isEmpty()) {
                for (DuePass pass : bureau.playbooks.passes) {
                    pass.pass(clock.now());
                }
                Thread.sleep(50);
            }
        }
        out.println("done");
    }
}
