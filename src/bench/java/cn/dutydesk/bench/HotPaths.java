package cn.dutydesk.bench;

import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.domain.Chain;
import cn.dutydesk.desk.domain.Grams;
import cn.dutydesk.desk.domain.Postings;
import cn.dutydesk.marking.Hit;
import cn.dutydesk.marking.Marking;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.playbook.domain.text.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What is done again and again, each alone: microseconds of one call, by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotPaths {
    private static final int BLOCK = 4096;

    private final LogMaker maker = new LogMaker(42);
    private final String entry = maker.next().content();
    private final String page = page();
    private final AuditRecord link = new AuditRecord(7, Instant.parse("2026-11-22T01:00:00Z"), "desk", "duty-room-1",
            "log.append", "log", "4711", "", "{\"content\":\"" + entry + "\"}", AuditOutcome.DONE, "", Chain.START, "");
    private final byte[] many = postings(3);
    private final byte[] few = postings(200);
    private final String yaml = yaml();

    /** No arguments. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(HotPaths.class.getSimpleName()).build()).run();
    }

    /** A page of typed text that is looked through for markings before it is stored. */
    @Benchmark
    public List<Hit> markingsOfAPage() {
        return Marking.find(page);
    }

    /** One link of the audit chain: SM3 over its fields. */
    @Benchmark
    public String auditHash() {
        return Chain.hash(link);
    }

    /** The pairs of characters of one entry, as the index of the log takes them. */
    @Benchmark
    public long gramsOfAnEntry() {
        return Grams.of(Grams.fold(entry)).sum();
    }

    /** Two lists of the index met: a common pair of characters and a rare one. */
    @Benchmark
    public BitSet postingsMet() {
        BitSet met = Postings.unpack(many);
        met.and(Postings.unpack(few));
        return met;
    }

    /** A playbook of the usual length read and checked. */
    @Benchmark
    public Reading playbookRead() {
        return new PlaybookReader().read(yaml);
    }

    private String page() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 2000) {
            text.append(maker.next().content());
        }
        return text.toString();
    }

    private static byte[] postings(int every) {
        Random random = new Random(every);
        return Postings.pack(random.ints(0, BLOCK).distinct().limit(BLOCK / every).sorted().toArray());
    }

    private static String yaml() {
        try (InputStream in = HotPaths.class.getResourceAsStream("/playbooks/fire.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
