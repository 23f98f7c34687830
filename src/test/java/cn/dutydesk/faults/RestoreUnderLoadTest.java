package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.backup.BackupView;
import cn.dutydesk.backup.Restored;
import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while somebody writes all the time holds the data as they were at one moment, to the row. */
class RestoreUnderLoadTest {
    private static final Actor ADMIN = new Actor(93, "admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);

    @TempDir
    private Path folder;

    @Test
    void aBackupTakenUnderLoadIsTheSourceAtOneMoment() throws Exception {
        TestClock clock = TestClock.at("2026-11-22T09:00");
        AtomicBoolean writing = new AtomicBoolean(true);
        try (Bureau bureau = new Bureau(Database.file(folder, Entities.ALL), clock.bureau(), "test")) {
            CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> {
                long number = 0;
                while (writing.get()) {
                    number++;
                    bureau.log.append(RunFixture.DESK, NewEntry.now(LogKind.OTHER, "", DeskUnderFire.ENTRY + number));
                }
                return number;
            });
            BackupView made;
            try {
                made = bureau.backups.make(ADMIN);
            } finally {
                writing.set(false);
            }
            long written = writer.get();
            assertThat(made.good()).isTrue();
            Restored restored = Restore.into(Path.of(made.file()), null, folder.resolve("elsewhere"));
            try (Bureau other = new Bureau(Database.file(restored.directory(), Entities.ALL), clock.bureau(),
                    "other")) {
                long records = restored.sheet().records();
                assertThat(other.audit.verify().whole()).isTrue();
                // A copy that is opened may add links of its own behind those it was made with.
                assertThat(other.audit.search("", records + 1, 1).getFirst().hash()).isEqualTo(restored.sheet().head());
                AuditRecord last = bureau.audit.search("", records + 1, 1).getFirst();
                assertThat(last.sequence()).isEqualTo(records);
                assertThat(restored.sheet().head()).as("how the source's own chain ended then").isEqualTo(last.hash());
                assertThat(DeskUnderFire.entries(other)).as("every entry of which there is a record, and no other")
                        .isEqualTo(appended(bureau, records)).isLessThan(written);
            }
        }
    }

    /** How many entries the source had when its chain was so long. */
    private static long appended(Bureau bureau, long records) {
        return bureau.database.tx().read(session -> session.createNativeQuery("select count(*) from audit_entry "
                + "where sequence <= " + records + " and action = 'log.append'", Long.class).getSingleResult());
    }
}
