package cn.dutydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Entities;
import cn.dutydesk.audit.domain.SealCheck;
import cn.dutydesk.audit.domain.Sm2;
import cn.dutydesk.audit.service.AuditService;
import cn.dutydesk.audit.service.FileSealKeys;
import cn.dutydesk.audit.service.HeldSealKeys;
import cn.dutydesk.audit.service.SealService;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seals of the record: what somebody with the database, the program and today's key can and cannot do. */
class SealTest {
    private static int count;
    @TempDir
    private Path folder;
    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final Database database = Database.memory(MemoryCopy.empty("seal" + ++count), Entities.ALL);
    private final Audit audit = new AuditService(database.tx(), clock.bureau(), "desk-1");

    @AfterEach
    void close() {
        database.close();
    }

    private FileSealKeys keys() {
        return new FileSealKeys(folder, key -> key, key -> key);
    }

    private SealService seals(SealKeys keys) {
        SealService seals = new SealService(database.tx(), audit, keys, clock.bureau());
        seals.begin();
        return seals;
    }

    private void link(String words) {
        database.tx().write(unit -> {
            audit.append(unit, "desk", "test.note", "note", 1, null, words, AuditOutcome.DONE);
            return null;
        });
    }

    private void sql(String statement) {
        database.tx().write(unit -> unit.session().createNativeMutationQuery(statement).executeUpdate());
    }

    /** Three days of links, each with its seal. */
    private List<Seal> days(SealService seals) {
        List<Seal> made = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            link("第 " + day + " 天");
            made.add(seals.sealDaily().orElseThrow());
            clock.move(Duration.ofDays(1));
        }
        return made;
    }

    /** The example of GB/T 32918.5-2017, annex A: the private key, its public key, and a signature of its message. */
    @Test
    void theSignatureIsSm2() {
        String key = "0309f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020";
        assertThat(Sm2.signed(key, "message digest".getBytes(StandardCharsets.UTF_8),
                "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                        + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"))
                .isTrue();
        assertThat(Sm2.signed(key, "message digesu".getBytes(StandardCharsets.UTF_8),
                "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                        + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"))
                .isFalse();
    }

    @Test
    void eachDayIsSealedOnceWithAKeyOfItsOwn() {
        SealService seals = seals(keys());
        List<Seal> made = days(seals);
        assertThat(made).extracting(Seal::publicKey).doesNotHaveDuplicates();
        assertThat(made.get(1).publicKey()).isEqualTo(made.get(0).nextKey());
        assertThat(seals.sealDaily()).as("nothing was written since").isEmpty();
        assertThat(audit.verify().seals()).isEqualTo(3);
        assertThat(audit.verify(made).whole()).isTrue();
        assertThat(seals.all()).isEqualTo(made);
    }

    @Test
    void theKeyThatWasUsedIsNowhereAnyMore() throws IOException {
        SealService seals = seals(keys());
        String used = keys().load().orElseThrow().current().privateKey();
        link("一");
        seals.seal();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(used));
        }
        assertThat(keys().load().orElseThrow().next()).isNull();
    }

    @Test
    void aSealAlteredTakenAwayOrSignedByAnotherIsNamed() {
        List<Seal> made = days(seals(keys()));
        sql("update audit_seal set head = '" + "0".repeat(64) + "' where number = 2");
        assertThat(audit.verify().why()).isEqualTo("audit.broken.seal-signature");
        assertThat(audit.verify().place()).startsWith("2 (2026-11-23");
        sql("delete from audit_seal where number = 2");
        assertThat(audit.verify().why()).isEqualTo("audit.broken.seal-order");
        sql("delete from audit_seal where number = 3");
        assertThat(audit.verify().whole()).as("the newest seals can be taken away unseen by the database alone")
                .isTrue();
        assertThat(audit.verify(made).why()).isEqualTo("audit.broken.seal-outside");
    }

    /** Rewrites all from the first link on, with hashes, keys and seals that fit: only what lies elsewhere finds it. */
    @Test
    void whatIsRewrittenAsAWholeDisagreesWithSealsKeptElsewhere() {
        List<Seal> outside = days(seals(keys()));
        sql("delete from audit_seal");
        sql("delete from audit_entry");
        sql("update audit_head set sequence = 0, hash = '" + "0".repeat(64) + "', seal_key = '', seal_series = 0");
        SealService forged = seals(new HeldSealKeys());
        link("另一段历史");
        forged.seal();
        assertThat(audit.verify().whole()).isTrue();
        assertThat(audit.verify(outside).why()).isEqualTo("audit.broken.seal-outside");
    }

    /** With the chain rewritten after the last seal and today's key, the days before stay as they were sealed. */
    @Test
    void todaysKeySignsForNoDayThatIsPast() {
        SealService seals = seals(keys());
        days(seals);
        SealKeys.Pair today = keys().load().orElseThrow().current();
        Seal first = seals.all().getFirst();
        Seal forged = new Seal(1, 1, first.day(), first.at(), first.sequence(), "1".repeat(64), first.previous(),
                first.publicKey(), first.nextKey(), "");
        String signature = Sm2.sign(today, SealCheck.message(forged), new SecureRandom());
        sql("update audit_seal set head = '" + "1".repeat(64) + "', signature = '" + signature + "' where number = 1");
        assertThat(audit.verify().why()).isEqualTo("audit.broken.seal-signature");
    }

    @Test
    void withoutTheKeyANewSeriesBeginsAndTheRecordSaysSo() throws IOException {
        days(seals(keys()));
        Files.delete(folder.resolve(FileSealKeys.FILE));
        SealService again = seals(keys());
        link("恢复之后");
        Seal seal = again.seal().orElseThrow();
        assertThat(seal.series()).isEqualTo(2);
        assertThat(seal.number()).isEqualTo(4);
        assertThat(audit.verify().whole()).isTrue();
        assertThat(audit.search("record.key", Long.MAX_VALUE, 5)).extracting(AuditRecord::subjectId)
                .containsExactly("2", "1");
    }

    @Test
    void aStopBetweenSealAndKeyLosesNeither() {
        SealKeys file = keys();
        SealService seals = seals(file);
        link("一");
        SealKeys.Kept before = file.load().orElseThrow();
        Seal seal = seals.seal().orElseThrow();
        SealKeys.Kept after = file.load().orElseThrow();
        // stored, but the key not put away yet
        file.store(new SealKeys.Kept(before.current(), after.current()));
        link("二");
        assertThat(seals(file).seal().orElseThrow().publicKey()).isEqualTo(seal.nextKey());
        // the key made, but the seal not stored
        SealKeys.Kept now = file.load().orElseThrow();
        file.store(new SealKeys.Kept(now.current(), Sm2.pair(new SecureRandom())));
        link("三");
        assertThat(seals(file).seal().orElseThrow().series()).isEqualTo(1);
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void pairsAreNumbersBelowTheOrderOfTheCurve() {
        SealKeys.Pair pair = Sm2.pair(new SecureRandom());
        assertThat(new BigInteger(pair.privateKey(), 16).bitLength()).isLessThanOrEqualTo(256);
        assertThat(pair.publicKey()).hasSize(66);
        assertThat(pair.toString()).doesNotContain(pair.privateKey());
        assertThat(Sm2.fingerprint(pair.publicKey())).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
    }
}
