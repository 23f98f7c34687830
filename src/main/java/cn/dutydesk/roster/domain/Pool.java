package cn.dutydesk.roster.domain;

import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.Remark;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may stand on a post.
 *
 * @param members  people named, looked at under {@link PoolRule#MEMBERS} only
 * @param excluded people taken out, with the reason in the office's words
 */
public record Pool(PoolRule rule, Set<Long> members, Map<Long, String> excluded) {
    public Pool {
        members = Set.copyOf(members);
        excluded = Map.copyOf(excluded);
    }

    public static Pool of(PoolRule rule) {
        return new Pool(rule, Set.of(), Map.of());
    }

    /** Why the person may not stand on the post; empty when they may. */
    public Optional<Remark> bars(Candidate person, String post) {
        if (excluded.containsKey(person.id())) {
            return Optional.of(Remark.of("roster.rule.excluded", person.name(), post, excluded.get(person.id())));
        }
        return switch (rule) {
            case STAFF -> person.leader()
                    ? Optional.of(Remark.of("roster.rule.leader", person.name(), post)) : Optional.empty();
            case LEADERS -> person.leader()
                    ? Optional.empty() : Optional.of(Remark.of("roster.rule.not-leader", person.name(), post));
            case EVERYONE -> Optional.empty();
            case MEMBERS -> members.contains(person.id())
                    ? Optional.empty() : Optional.of(Remark.of("roster.rule.not-member", person.name(), post));
        };
    }
}
