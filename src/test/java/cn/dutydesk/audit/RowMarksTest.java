package cn.dutydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.domain.Covered;
import cn.dutydesk.audit.store.Coverage;
import cn.dutydesk.people.domain.Department;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows altered past the program are found. */
class RowMarksTest {
    private TestBureau test;

    @BeforeEach
    void open() {
        test = new TestBureau("2026-11-22T09:00");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void sql(String statement) {
        test.bureau.database.tx().write(unit -> unit.session().createNativeMutationQuery(statement).executeUpdate());
    }

    @Test
    void everyRowIsComparedAfterSetUp() {
        ChainCheck check = test.bureau.audit.verify();
        assertThat(check.whole()).as(check.why() + " " + check.place()).isTrue();
        assertThat(check.rows()).isGreaterThan(20);
    }

    @Test
    void aRoleSlippedInIsFound() {
        sql("insert into account_role select id, 'SECURITY_ADMIN' from account where sign_in_name = 'duty-officer'");
        ChainCheck check = test.bureau.audit.verify();
        assertThat(check.why()).isEqualTo("audit.broken.row");
        assertThat(check.place()).startsWith("account ");
        assertThat(check.broken()).isZero();
    }

    @Test
    void aRowSlippedInOrTakenAwayIsFound() {
        sql("insert into setting_change select 7, version, setting, content, changed_at, changed_by from setting_change"
                + " fetch first 1 row only");
        assertThat(test.bureau.audit.verify().place()).isEqualTo("setting_change 7");
        sql("delete from setting_change where id = 7");
        assertThat(test.bureau.audit.verify().whole()).isTrue();
        sql("delete from recovery_key");
        assertThat(test.bureau.audit.verify().why()).isEqualTo("audit.broken.row-missing");
    }

    /** Who also writes the digest that fits into the last link breaks the chain instead. */
    @Test
    void aMarkThatIsAlteredTooBreaksTheChain() {
        sql("update audit_entry set row_marks = '' where sequence = 1");
        assertThat(test.bureau.audit.verify().broken()).isEqualTo(1);
    }

    @Test
    void takingAllRowsAgainIsAFault() {
        sql("update recovery_key set key_hash = 'mine'");
        sql("update audit_head set taken = ''");
        test.bureau.audit.take(test.bureau.database.version());
        assertThat(test.bureau.audit.verify().why()).isEqualTo("audit.broken.taken-again");
    }

    @Test
    void anUpdateThatChangesRowsTakesThemOnce() {
        sql("update recovery_key set version = version + 1");
        test.bureau.audit.take("9999");
        ChainCheck check = test.bureau.audit.verify();
        assertThat(check.whole()).as(check.why()).isTrue();
        AuditRecord taken = test.bureau.audit.search("record.take", Long.MAX_VALUE, 1).getFirst();
        assertThat(taken.after()).isEqualTo("{\"rows\":1}");
        assertThat(taken.rows()).startsWith("recovery_key:");
    }

    @Test
    void aWriteWithoutARecordMayNotTouchWhatIsCovered() {
        assertThatThrownBy(() -> test.bureau.acts.keep(session -> session.persist(new Department("征管科", 3))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("department");
        assertThat(test.bureau.audit.verify().whole()).isTrue();
    }

    @Test
    void whatIsWrittenAndTakenAwayAgainIsMarkedAsGone() {
        Actor keeper = test.actor(Role.ROSTER_KEEPER);
        Department[] kept = new Department[1];
        test.bureau.acts.write(keeper, Permission.PEOPLE_EDIT, "test.add", act -> {
            kept[0] = new Department("征管科", 3);
            act.session().persist(kept[0]);
            act.record("department", 0, null, null);
            return null;
        });
        test.bureau.acts.write(keeper, Permission.PEOPLE_EDIT, "test.remove", act -> {
            act.session().remove(act.session().find(Department.class, kept[0].id()));
            act.record("department", 0, null, null);
            return null;
        });
        assertThat(test.bureau.audit.search("test.remove", Long.MAX_VALUE, 1).getFirst().rows())
                .isEqualTo("department:" + kept[0].id() + "=-");
        assertThat(test.bureau.audit.verify().whole()).isTrue();
    }

    /** A new table is covered by itself, or its reason stands in the file. */
    @Test
    void everyTableIsCoveredOrHasItsReason() {
        Map<String, Coverage.Rule> exceptions = Coverage.exceptions();
        Map<String, Covered> covered = test.bureau.database.tx().read(session -> session.doReturningWork(Coverage::of));
        Set<String> tables = test.bureau.database.tx().read(session -> new TreeSet<>(session.createNativeQuery(
                "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'", String.class)
                .getResultList()));
        List<String> faults = new ArrayList<>();
        for (String table : tables) {
            if (covered.containsKey(table) == exceptions.containsKey(table) && !table.startsWith("flyway")) {
                faults.add(table);
            }
        }
        assertThat(faults).as("neither covered nor in audit/coverage.csv, or both").isEmpty();
        assertThat(exceptions.values()).allSatisfy(rule -> {
            assertThat(rule.how()).isIn("part", "passing");
            assertThat(rule.about()).hasSizeGreaterThan(10);
        });
        tables.add("flyway_schema_history");
        assertThat(tables).as("tables of the file that do not exist").containsAll(exceptions.keySet());
        assertThat(covered).hasSizeGreaterThan(120);
    }
}
