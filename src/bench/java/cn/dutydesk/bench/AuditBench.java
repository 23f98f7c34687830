package cn.dutydesk.bench;

import cn.dutydesk.app.Entities;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.audit.domain.Chain;
import cn.dutydesk.audit.domain.Covered;
import cn.dutydesk.audit.domain.Marks;
import cn.dutydesk.audit.service.AuditService;
import cn.dutydesk.audit.service.HeldSealKeys;
import cn.dutydesk.audit.service.SealService;
import cn.dutydesk.audit.store.Coverage;
import cn.dutydesk.audit.store.RowReader;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures {@code audit verify} with ten years of record: log entries as {@link LogMaker} invents them, each with the
 * link that tells of it and the mark of its row, and links of other acts between them; in a file database. Prints
 * seconds; nothing is asserted. Arguments: how many links, by default a million.
 */
public final class AuditBench {
    private static final Path FOLDER = Path.of("target", "ten-years-of-record");
    private static final int CHUNK = 5000;
    private static final long FIRST = 1_000_000_000L;
    /** Of so many links one stores a log entry; the others change a row of it or tell of sign-ins and passes. */
    private static final int PER_ENTRY = 3;

    private final PrintStream out;
    private final long links;
    private final BureauClock clock = BureauClock.system(BureauClock.DEFAULT_ZONE);
    private final LogMaker maker = new LogMaker(42);
    private String head = Chain.START;
    private long sequence;

    private AuditBench(PrintStream out, long links) {
        this.out = out;
        this.links = links;
    }

    public static void main(String[] args) throws IOException {
        new AuditBench(System.out, args.length == 0 ? 1_000_000 : Long.parseLong(args[0])).measure();
        System.exit(0);
    }

    private void measure() throws IOException {
        boolean there = Database.exists(FOLDER);
        Files.createDirectories(FOLDER);
        try (Database database = Database.file(FOLDER, Entities.ALL)) {
            if (!there) {
                make(database);
            }
            AuditService audit = new AuditService(database.tx(), clock, "bench");
            for (int i = 0; i < 3; i++) {
                long begin = System.nanoTime();
                ChainCheck check = audit.verify();
                out.printf(Locale.ROOT, "%,d links, %,d rows: %s in %.1f s%n", check.records(), check.rows(),
                        check.whole() ? "whole" : check.why() + " " + check.place(), (System.nanoTime() - begin) / 1e9);
            }
            out.printf(Locale.ROOT, "data file: %d MB%n", Files.size(Database.fileIn(FOLDER)) / 1024 / 1024);
        }
    }

    private void make(Database database) {
        AuditService audit = new AuditService(database.tx(), clock, "bench");
        audit.take(database.version());
        new SealService(database.tx(), audit, new HeldSealKeys(), clock).begin();
        AuditRecord last = audit.search("", Long.MAX_VALUE, 1).getFirst();
        head = last.hash();
        sequence = last.sequence();
        Instant start = clock.now().minus(Duration.ofDays(3652));
        for (long from = 0; from < links; from += CHUNK) {
            long first = from;
            database.tx().write(unit -> {
                unit.session().doWork(connection -> chunk(connection, first, start.plusSeconds(first * 300)));
                return null;
            });
        }
    }

    private void chunk(Connection connection, long first, Instant at) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement("insert into log_entry (id, version, happened_at,"
                + " written_at, kind, origin, content, handling, result, author, account, late_reason, subject)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'desk', '', '')")) {
            for (int i = 0; i < CHUNK; i += PER_ENTRY) {
                LogMaker.Words words = maker.next();
                entry.setLong(1, FIRST + first + i);
                entry.setObject(2, at.atOffset(ZoneOffset.UTC));
                entry.setObject(3, at.atOffset(ZoneOffset.UTC));
                entry.setString(4, words.kind());
                entry.setString(5, words.origin());
                entry.setString(6, words.content());
                entry.setString(7, words.handling());
                entry.setString(8, words.result());
                entry.setString(9, maker.person());
                entry.addBatch();
            }
            entry.executeBatch();
        }
        Covered table = Coverage.of(connection).get("log_entry");
        Map<Long, byte[]> rows = new RowReader(connection, table).after(FIRST + first - 1, CHUNK);
        try (PreparedStatement link = connection.prepareStatement("insert into audit_entry (sequence, written_at, actor,"
                + " workstation, action, subject, subject_id, state_before, state_after, outcome, row_marks,"
                + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < CHUNK; i++) {
                long row = FIRST + first + i / PER_ENTRY * PER_ENTRY;
                add(link, at, row, rows.get(row));
            }
            link.executeBatch();
        }
        try (PreparedStatement end = connection.prepareStatement("update audit_head set sequence = ?, hash = ?")) {
            end.setLong(1, sequence);
            end.setString(2, head);
            end.executeUpdate();
        }
    }

    private void add(PreparedStatement link, Instant at, long row, byte[] digest) throws SQLException {
        SortedMap<String, SortedMap<Long, byte[]>> marks = new TreeMap<>();
        marks.computeIfAbsent("log_entry", table -> new TreeMap<>()).put(row, digest);
        LogMaker.Words words = maker.next();
        Instant when = Instant.ofEpochMilli(at.toEpochMilli());
        AuditRecord open = new AuditRecord(++sequence, when, "desk", "duty-room-1", "log.append", "log",
                Long.toString(row), "", "{\"kind\":\"" + words.kind() + "\",\"content\":\"" + words.content()
                + "\",\"handling\":\"" + words.handling() + "\"}", AuditOutcome.DONE, Marks.write(marks), head, "");
        head = Chain.hash(open);
        link.setLong(1, sequence);
        link.setObject(2, when.atOffset(ZoneOffset.UTC));
        link.setString(3, open.actor());
        link.setString(4, open.workstation());
        link.setString(5, open.action());
        link.setString(6, open.subject());
        link.setString(7, open.subjectId());
        link.setString(8, open.before());
        link.setString(9, open.after());
        link.setString(10, open.outcome().name());
        link.setString(11, open.rows());
        link.setString(12, open.previousHash());
        link.setString(13, head);
        link.addBatch();
    }
}
