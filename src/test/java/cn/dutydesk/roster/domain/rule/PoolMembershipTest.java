package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Pool;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolMembershipTest {
    private final Candidate staff = new Candidate(1, "张三", "办公室", false, PersonStatus.ON_POST);
    private final Candidate leader = new Candidate(2, "李局", "局领导", true, PersonStatus.ON_POST);

    private static String code(Pool pool, Candidate person) {
        return pool.bars(person, "岗").map(why -> why.code()).orElse("");
    }

    @Test
    void leadersHaveAPoolOfTheirOwn() {
        assertThat(code(Pool.of(PoolRule.STAFF), staff)).isEmpty();
        assertThat(code(Pool.of(PoolRule.STAFF), leader)).isEqualTo("roster.rule.leader");
        assertThat(code(Pool.of(PoolRule.LEADERS), leader)).isEmpty();
        assertThat(code(Pool.of(PoolRule.LEADERS), staff)).isEqualTo("roster.rule.not-leader");
        assertThat(code(Pool.of(PoolRule.EVERYONE), leader)).isEmpty();
    }

    @Test
    void namedMembersAndExclusionsWithTheirReason() {
        Pool named = new Pool(PoolRule.MEMBERS, Set.of(1L), Map.of());
        assertThat(code(named, staff)).isEmpty();
        assertThat(code(named, leader)).isEqualTo("roster.rule.not-member");
        Pool without = new Pool(PoolRule.STAFF, Set.of(), Map.of(1L, "不会驾驶"));
        assertThat(without.bars(staff, "驾驶员").orElseThrow().args()).containsExactly("张三", "驾驶员", "不会驾驶");
    }
}
