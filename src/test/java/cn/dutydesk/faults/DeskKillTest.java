package cn.dutydesk.faults;

import static cn.dutydesk.playbook.domain.run.Sketch.ack;
import static cn.dutydesk.playbook.domain.run.Sketch.level;
import static cn.dutydesk.playbook.domain.run.Sketch.playbook;
import static cn.dutydesk.playbook.domain.run.Sketch.repeat;
import static cn.dutydesk.playbook.domain.run.Sketch.tell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.DowntimeView;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.TrailLine;
import cn.dutydesk.playbook.domain.run.TraceKind;
import cn.dutydesk.playbook.service.Pulse;
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program is killed at random moments, opening included, while it writes entries, drafts and backups and while
 * runs of playbooks are due, and is started again minutes later on its clock. Whatever was told is there, once; every
 * step of every run, calls and alarms among them, is done exactly once; what was late stands in the ledger; every file
 * that has the name of a backup is a good one. A long run is asked for by {@code -Ddutydesk.kills=200}.
 */
class DeskKillTest {
    private static final int RUNS = Integer.getInteger("dutydesk.runs", 40);
    private static final int ROUNDS = 6;
    private static final int KILLS = Length.of("kills", 30, 200);
    /** How long it was not there each time, on its clock: longer than what the ledger lets pass, and all more than the runs take. */
    private static final int AWAY = Math.max((int) Pulse.GAP.toSeconds() + 10, 900 / KILLS);

    @TempDir
    private Path folder;
    private long entries;
    private long draft;
    private int opened;

    @Test
    void whateverWasToldIsThereHoweverOftenItIsKilled() throws Exception {
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
            Child child = Child.of(DeskUnderFire.class, folder.resolve("said.txt"), folder.toString(),
                    String.valueOf(kill * AWAY));
            if (kill % 10 == 1) {
                child.atLeast("backup", 1);
            } else if (random.nextInt(10) == 0) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(3000));
            } else {
                child.said("open");
                TimeUnit.MILLISECONDS.sleep(random.nextInt(700));
            }
            look(kill, child.kill());
        }
        assertThat(entries).isPositive();
        assertThat(draft).isPositive();
        Child last = Child.of(DeskUnderFire.class, folder.resolve("said.txt"), folder.toString(),
                String.valueOf((KILLS + 1) * AWAY + 900), "finish");
        last.said("done");
        look(KILLS + 1, last.end());
        runs();
        backups();
    }

    /** What it found is what it had told before it was killed, and at most the one thing more it could not tell. */
    private void look(int kill, List<String> said) {
        for (String line : said) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "found" -> {
                    assertThat(Long.parseLong(words[1])).as("entries, kill %d", kill).isBetween(entries, entries + 1);
                    assertThat(Long.parseLong(words[2])).as("draft, kill %d", kill).isBetween(draft, draft + 1);
                    assertThat(words[3]).as("the chain is whole, kill %d", kill).isEqualTo("true");
                    entries = Long.parseLong(words[1]);
                    draft = Long.parseLong(words[2]);
                }
                case "entry" -> entries = Long.parseLong(words[1]);
                case "draft" -> draft = Long.parseLong(words[1]);
                case "open" -> opened++;
                default -> {}
            }
        }
    }

    private void runs() {
        try (RunFixture desk = RunFixture.on(folder)) {
            List<RunCard> cards = desk.bureau.playbooks.runs.list(RunFixture.DESK, new RunFilter(null, RUNS + 1));
            assertThat(cards).hasSize(RUNS).allMatch(card -> card.status() == RunStatus.ENDED);
            List<DowntimeView> ledger = desk.ledger();
            List<DowntimeKind> gaps = ledger.reversed().stream().map(DowntimeView::kind).toList();
            // Away for less than the ledger counts, it was not away.
            assertThat(gaps).startsWith(DowntimeKind.CLOSED).hasSizeLessThanOrEqualTo(opened);
            assertThat(gaps.subList(1, gaps.size())).as("after the first it was killed each time")
                    .containsOnly(DowntimeKind.CRASHED);
            long late = 0;
            for (RunCard card : cards) {
                late += once(desk, card.id());
            }
            assertThat(ledger.stream().mapToLong(entry -> entry.late().size()).sum()).isEqualTo(late).isPositive();
            assertThat(desk.bureau.audit.verify().whole()).isTrue();
            assertThat(DeskUnderFire.entries(desk.bureau)).isEqualTo(entries);
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

    /** All that is called a backup is one; checking each takes too long. */
    private void backups() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("backup"))) {
            files = all.filter(file -> file.getFileName().toString().matches("dutydesk-.*\\.backup")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (int i = 0; i < files.size(); i += Math.max(1, files.size() / 5)) {
            assertThat(Restore.check(files.get(i), null, folder).records()).isPositive();
        }
    }

    private static Instant machine() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
