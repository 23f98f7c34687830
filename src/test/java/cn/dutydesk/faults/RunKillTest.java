package cn.dutydesk.faults;

import static cn.dutydesk.playbook.domain.run.Sketch.ack;
import static cn.dutydesk.playbook.domain.run.Sketch.level;
import static cn.dutydesk.playbook.domain.run.Sketch.playbook;
import static cn.dutydesk.playbook.domain.run.Sketch.repeat;
import static cn.dutydesk.playbook.domain.run.Sketch.tell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.DowntimeView;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.TrailLine;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at random moments while two hundred runs are due, and started again minutes later on its clock:
 * every step is done exactly once, and what was late stands in the ledger.
 */
class RunKillTest {
    private static final int RUNS = Integer.getInteger("dutydesk.runs", 200);
    private static final int ROUNDS = 6;
    /** How often it is killed; a long test is asked for by {@code -Ddutydesk.kills=20}. */
    private static final int KILLS = Integer.getInteger("dutydesk.kills", 3);
    /** How long it was not there each time, on its clock; together more than the runs take. */
    private static final int AWAY = Math.max(60, 900 / (KILLS + 1));

    @TempDir
    private Path folder;

    @Test
    void everyStepIsDoneOnceHoweverOftenItIsKilled() throws Exception {
        try (RunFixture desk = new RunFixture(folder)) {
            desk.clock.jump(Duration.between(desk.bureau.clock.now(), machine()));
            desk.pass();
            long version = desk.publish(playbook(repeat("r", "2m", ROUNDS, null, tell("t", level("person 赵刚", null, 0)),
                    ack("a", level("person 王强", "20s", 0), level("person 李敏", "20s", 0)))));
            for (int i = 0; i < RUNS; i++) {
                desk.run(version);
            }
        }
        Random random = new Random(20261122);
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = start(kill * AWAY);
            assertThat(said(process)).isEqualTo("open");
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        Process last = start((KILLS + 1) * AWAY + 600);
        assertThat(said(last)).isEqualTo("open");
        assertThat(said(last)).isEqualTo("done");
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (RunFixture desk = RunFixture.on(folder)) {
            List<RunCard> cards = desk.bureau.playbooks.runs.list(RunFixture.DESK, new RunFilter(null, RUNS + 1));
            assertThat(cards).hasSize(RUNS).allMatch(card -> card.status() == RunStatus.ENDED);
            List<DowntimeView> ledger = desk.ledger();
            List<DowntimeKind> gaps = ledger.reversed().stream().map(DowntimeView::kind).toList();
            assertThat(gaps).hasSize(KILLS + 1).startsWith(DowntimeKind.CLOSED);
            assertThat(gaps.subList(1, gaps.size())).as("after the first it was killed each time")
                    .containsOnly(DowntimeKind.CRASHED);
            long late = 0;
            for (RunCard card : cards) {
                late += once(desk, card.id());
            }
            assertThat(ledger.stream().mapToLong(entry -> entry.late().size()).sum()).isEqualTo(late).isPositive();
            assertThat(desk.bureau.audit.verify().whole()).isTrue();
        }
    }

    /** Everything was done once. @return how much of it was late enough for the ledger */
    private static long once(RunFixture desk, long run) {
        List<TrailLine> trail = desk.bureau.playbooks.runs.file(RunFixture.DESK, run).trail();
        Map<TraceKind, Long> counts = trail.stream().collect(Collectors.groupingBy(TrailLine::kind,
                Collectors.counting()));
        assertThat(counts).containsEntry(TraceKind.RUN_STARTED, 1L).containsEntry(TraceKind.RUN_ENDED, 1L)
                .containsEntry(TraceKind.ROUND, (long) ROUNDS).containsEntry(TraceKind.CALLED, 3L * ROUNDS)
                .containsEntry(TraceKind.CLIMBED, (long) ROUNDS).containsEntry(TraceKind.MISSED, (long) ROUNDS);
        assertThat(trail.stream().filter(line -> line.kind() == TraceKind.STEP_STARTED).map(TrailLine::key)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).values())
                .allMatch(count -> count == 1).hasSize(1 + 2 * ROUNDS);
        return trail.stream().filter(line -> List.of(TraceKind.CALLED, TraceKind.CLIMBED, TraceKind.MISSED,
                        TraceKind.ROUND).contains(line.kind()) && line.due() != null
                && Duration.between(line.due(), line.at()).compareTo(Duration.ofSeconds(30)) > 0).count();
    }

    private static Instant machine() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Process start(int ahead) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                RunsUnderFire.class.getName(), folder.toString(), String.valueOf(ahead))
                .redirectError(folder.resolve("stderr.txt").toFile()).start();
    }

    /** The next line of its own, past what the logging writes. */
    private static String said(Process process) throws IOException {
        BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("open") || line.equals("done")) {
                return line;
            }
        }
        return "";
    }
}
