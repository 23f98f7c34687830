package cn.dutydesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No account holds what must differ: every pair of roles, one by one. */
class RolesApartTest {
    private static final Set<Role> BUSINESS = EnumSet.of(Role.ROSTER_KEEPER, Role.DUTY_OFFICER, Role.LEADER,
            Role.CONFIDENTIALITY_OFFICER);

    private static boolean apart(Role one, Role other) {
        boolean approval = EnumSet.of(one, other).equals(EnumSet.of(Role.LEADER, Role.CONFIDENTIALITY_OFFICER));
        return one != other && (approval || !BUSINESS.contains(one) || !BUSINESS.contains(other));
    }

    @Test
    void everyPairIsAsAgreed() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(RolesApart.shipped().broken(EnumSet.of(one, other)).isPresent())
                        .as(one + " and " + other).isEqualTo(apart(one, other));
            }
        }
    }

    @Test
    void noSetOfRolesThatIsAllowedGivesEverything() {
        PermissionTable table = PermissionTable.load();
        Role[] roles = Role.values();
        for (int bits = 1; bits < 1 << roles.length; bits++) {
            Set<Role> set = EnumSet.noneOf(Role.class);
            for (int i = 0; i < roles.length; i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(roles[i]);
                }
            }
            if (RolesApart.shipped().broken(set).isEmpty()) {
                assertThat(Stream.of(Permission.values()).allMatch(one -> table.allows(set, one))).as("%s", set)
                        .isFalse();
            }
        }
    }

    @Test
    void theRefusalNamesBothAndWhy() {
        assertThatThrownBy(() -> RolesApart.shipped().check(EnumSet.of(Role.LEADER, Role.CONFIDENTIALITY_OFFICER)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.words(new Texts(Texts.CHINESE))).contains("带班领导", "保密员", "不能批自己办的");
                    assertThat(refusal.args()).extracting(String::valueOf).containsExactly("security.role.LEADER",
                            "security.role.CONFIDENTIALITY_OFFICER", "security.apart.approval");
                });
    }

    @Test
    void aLineThatIsNoPairDoesNotLoad() {
        assertThatThrownBy(() -> RolesApart.parse(Stream.of("leader, nobody, business")))
                .hasMessageContaining("no pair of roles");
    }
}
