package cn.dutydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain on the real database. */
class AuditStoreTest {
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
    void whatWasWrittenVerifies() {
        Actor keeper = test.actor(Role.ROSTER_KEEPER);
        test.bureau.acts.write(keeper, Permission.PEOPLE_EDIT, "test.note", act -> {
            act.record("note", 7, "旧", "新 䶮𬭩");
            return null;
        });
        ChainCheck check = test.bureau.audit.verify();
        assertThat(check.whole()).isTrue();
        AuditRecord newest = test.bureau.audit.search("", Long.MAX_VALUE, 1).getFirst();
        assertThat(newest.after()).isEqualTo("\"新 䶮𬭩\"");
        assertThat(newest.actor()).isEqualTo("roster-keeper");
        assertThat(newest.sequence()).isEqualTo(check.records());
    }

    @Test
    void aRowChangedInTheDatabaseIsNamed() {
        sql("update audit_entry set state_after = '{}' where sequence = 3");
        assertThat(test.bureau.audit.verify().broken()).isEqualTo(3);
    }

    @Test
    void aRowDeletedAtTheEndIsNoticed() {
        long last = test.bureau.audit.verify().records();
        sql("delete from audit_entry where sequence = " + last);
        ChainCheck check = test.bureau.audit.verify();
        assertThat(check.broken()).isEqualTo(last);
        assertThat(check.why()).isEqualTo("audit.broken.end");
    }

    @Test
    void aRefusalLeavesItsRecordAndNothingElse() {
        Actor auditor = test.actor(Role.AUDIT_ADMIN);
        long before = test.bureau.audit.verify().records();
        assertThatThrownBy(() -> test.bureau.acts.write(auditor, Permission.PEOPLE_EDIT, "test.note", act -> {
            throw new AssertionError("ran without permission");
        })).isInstanceOf(Refusal.class).hasMessageContaining("security.refused.permission");
        AuditRecord record = test.bureau.audit.search("", Long.MAX_VALUE, 1).getFirst();
        assertThat(record.outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(record.action()).isEqualTo("test.note");
        assertThat(test.bureau.audit.verify().records()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedWriteIsUndoneAndRecorded() {
        Actor keeper = test.actor(Role.ROSTER_KEEPER);
        assertThatThrownBy(() -> test.bureau.acts.write(keeper, Permission.PEOPLE_EDIT, "test.note", act -> {
            act.record("note", 8, null, "half");
            throw new Refusal("security.refused.nobody");
        })).isInstanceOf(Refusal.class);
        assertThat(test.bureau.audit.search("half", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(test.bureau.audit.search("test.note", Long.MAX_VALUE, 10)).singleElement()
                .extracting(AuditRecord::outcome).isEqualTo(AuditOutcome.REFUSED);
    }

    @Test
    void aWriteThatLeavesNoRecordIsUndone() {
        Actor keeper = test.actor(Role.ROSTER_KEEPER);
        assertThatThrownBy(() -> test.bureau.acts.write(keeper, Permission.PEOPLE_EDIT, "test.note", act -> null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void searchFindsAndPages() {
        assertThat(test.bureau.audit.search("100%", Long.MAX_VALUE, 10)).isEmpty();
        var firstPage = test.bureau.audit.search("account", Long.MAX_VALUE, 2);
        var nextPage = test.bureau.audit.search("account", firstPage.getLast().sequence(), 2);
        assertThat(nextPage.getFirst().sequence()).isLessThan(firstPage.getLast().sequence());
    }
}
