package cn.dutydesk.security;

import static cn.dutydesk.security.Permission.*;
import static cn.dutydesk.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The permission table, cell by cell: a second statement of who may do what, written by hand. */
class PermissionTableTest {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> DUTY = EnumSet.of(ROSTER_KEEPER, DUTY_OFFICER, LEADER);
    private static final Set<Role> OFFICE = EnumSet.of(ROSTER_KEEPER, DUTY_OFFICER, LEADER, CONFIDENTIALITY_OFFICER);
    private static final Set<Role> KEEPER = EnumSet.of(ROSTER_KEEPER);
    private static final Set<Role> ALL_BUT_AUDITOR = EnumSet.complementOf(EnumSet.of(AUDIT_ADMIN));
    private static final Map<Permission, Set<Role>> EXPECTED = new EnumMap<>(Permission.class);

    static {
        EXPECTED.put(PEOPLE_READ, OFFICE);
        EXPECTED.put(PEOPLE_EDIT, KEEPER);
        EXPECTED.put(PEOPLE_IMPORT, KEEPER);
        EXPECTED.put(ABSENCE_EDIT, KEEPER);
        EXPECTED.put(CALENDAR_READ, OFFICE);
        EXPECTED.put(CALENDAR_EDIT, KEEPER);
        EXPECTED.put(ROSTER_READ, OFFICE);
        EXPECTED.put(ROSTER_EDIT, KEEPER);
        EXPECTED.put(ROSTER_PUBLISH, KEEPER);
        EXPECTED.put(ROSTER_APPROVE, EnumSet.of(LEADER));
        EXPECTED.put(ROSTER_IMPORT, KEEPER);
        EXPECTED.put(SWAP_ASK, DUTY);
        EXPECTED.put(INSTRUCT, EnumSet.of(LEADER));
        EXPECTED.put(SWAP_DECIDE, EnumSet.of(ROSTER_KEEPER, LEADER));
        EXPECTED.put(DUTY_READ, OFFICE);
        EXPECTED.put(DUTY_SIGN_IN, DUTY);
        EXPECTED.put(HANDOVER_SIGN, DUTY);
        EXPECTED.put(HANDOVER_LINES, EnumSet.of(ROSTER_KEEPER, LEADER));
        EXPECTED.put(LOG_READ, OFFICE);
        EXPECTED.put(LOG_WRITE, DUTY);
        EXPECTED.put(CHECK_PLAN, EnumSet.of(ROSTER_KEEPER, LEADER));
        EXPECTED.put(CHECK_ANSWER, DUTY);
        EXPECTED.put(FACT_EXCUSE, EnumSet.of(LEADER));
        EXPECTED.put(TASK_EDIT, KEEPER);
        EXPECTED.put(PLAYBOOK_READ, OFFICE);
        EXPECTED.put(PLAYBOOK_EDIT, KEEPER);
        EXPECTED.put(PLAYBOOK_REVIEW, EnumSet.of(ROSTER_KEEPER, LEADER));
        EXPECTED.put(PLAYBOOK_PUBLISH, EnumSet.of(LEADER));
        EXPECTED.put(RUN_ACT, OFFICE);
        EXPECTED.put(RUN_SKIP, EnumSet.of(LEADER));
        EXPECTED.put(RUN_STOP, DUTY);
        EXPECTED.put(DRILL_RUN, DUTY);
        EXPECTED.put(INCIDENT_READ, DUTY);
        EXPECTED.put(INCIDENT_REPORT, DUTY);
        EXPECTED.put(INCIDENT_CLOSE, DUTY);
        EXPECTED.put(INCIDENT_APPROVE, EnumSet.of(LEADER));
        EXPECTED.put(INCIDENT_RESTRICT, EnumSet.of(LEADER));
        EXPECTED.put(INCIDENT_RULES, EnumSet.of(ROSTER_KEEPER, LEADER));
        EXPECTED.put(WARNING_READ, DUTY);
        EXPECTED.put(WARNING_EDIT, DUTY);
        EXPECTED.put(SELFCHECK_READ, OFFICE);
        EXPECTED.put(SELFCHECK_ANSWER, OFFICE);
        EXPECTED.put(SELFCHECK_RUN, EnumSet.of(CONFIDENTIALITY_OFFICER));
        EXPECTED.put(SELFCHECK_SIGN, EnumSet.of(LEADER));
        EXPECTED.put(STANDARD_EDIT, EnumSet.of(CONFIDENTIALITY_OFFICER));
        EXPECTED.put(FINDING_EDIT, EnumSet.of(CONFIDENTIALITY_OFFICER));
        EXPECTED.put(LEAK_REPORT, OFFICE);
        EXPECTED.put(LEAK_READ, EnumSet.of(LEADER, CONFIDENTIALITY_OFFICER));
        EXPECTED.put(LEAK_EDIT, EnumSet.of(CONFIDENTIALITY_OFFICER));
        EXPECTED.put(LEAK_APPROVE, EnumSet.of(LEADER));
        EXPECTED.put(SECRECY_READ, EnumSet.of(LEADER, CONFIDENTIALITY_OFFICER));
        EXPECTED.put(SECRECY_EDIT, EnumSet.of(CONFIDENTIALITY_OFFICER));
        EXPECTED.put(SECRECY_APPROVE, EnumSet.of(LEADER));
        EXPECTED.put(DEVICE_READ, OFFICE);
        EXPECTED.put(DEVICE_EDIT, EnumSet.of(CONFIDENTIALITY_OFFICER));
        EXPECTED.put(TRAINING_READ, OFFICE);
        EXPECTED.put(TRAINING_EDIT, EnumSet.of(CONFIDENTIALITY_OFFICER));
        EXPECTED.put(TRAINING_TAKE, OFFICE);
        EXPECTED.put(SCAN_RUN, OFFICE);
        EXPECTED.put(SETTINGS_READ, ALL_BUT_AUDITOR);
        EXPECTED.put(SETTINGS_EDIT, EnumSet.of(SYSTEM_ADMIN));
        EXPECTED.put(SETTINGS_SECURITY, EnumSet.of(SECURITY_ADMIN));
        EXPECTED.put(SECOND_RESET, EnumSet.of(SECURITY_ADMIN));
        EXPECTED.put(SESSION_KEEP, EnumSet.of(SECURITY_ADMIN));
        EXPECTED.put(ACCOUNT_READ, Role.ADMINISTRATORS);
        EXPECTED.put(ACCOUNT_EDIT, EnumSet.of(SYSTEM_ADMIN));
        EXPECTED.put(ACCOUNT_ROLES, EnumSet.of(SECURITY_ADMIN));
        EXPECTED.put(PASSWORD_CHANGE, EVERYBODY);
        EXPECTED.put(AUDIT_READ, EnumSet.of(AUDIT_ADMIN));
        EXPECTED.put(AUDIT_VERIFY, EVERYBODY);
        EXPECTED.put(BACKUP_RUN, EnumSet.of(SYSTEM_ADMIN));
    }

    @Test
    void everyCellIsAsAgreed() {
        PermissionTable table = PermissionTable.load();
        for (Permission permission : Permission.values()) {
            for (Role role : Role.values()) {
                assertThat(table.allows(Set.of(role), permission)).as(permission.word() + " for " + role.word())
                        .isEqualTo(EXPECTED.get(permission).contains(role));
            }
        }
    }

    @Test
    void nobodyWithoutARoleMayDoAnything() {
        PermissionTable table = PermissionTable.load();
        for (Permission permission : Permission.values()) {
            assertThat(table.allows(Set.of(), permission)).isFalse();
        }
    }

    @Test
    void aTableWithAHoleDoesNotLoad() {
        assertThatThrownBy(() -> PermissionTable.parse(Stream.of("permission, leader", "people-read, x")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PermissionTable.parse(Stream.of("permission, leader", "people-read, ?")))
                .hasMessageContaining("neither x nor .");
    }
}
