package cn.dutydesk.roster;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the exemption register (免排登记).
 *
 * @param id         number in the database; 0 in one yet to be stored
 * @param posts      posts it speaks of; empty for all
 * @param nightsOnly whether only duties that run through the night are meant
 * @param to         last day, inclusive; null until further notice
 * @param reason     the office's words, "" if none; read by the roster keeper only
 */
public record Exemption(long id, long personId, Set<Long> posts, boolean nightsOnly, LocalDate from,
        @Nullable LocalDate to, ExemptionKind kind, String reason) {
    public Exemption {
        posts = Set.copyOf(posts);
    }

    /** Whether the person is excused from a duty. */
    public boolean covers(long person, long post, LocalDate day, boolean night) {
        return person == personId && on(day) && (posts.isEmpty() || posts.contains(post)) && (night || !nightsOnly);
    }

    /** Whether it holds on the day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it excuses from every duty. */
    public boolean whole() {
        return posts.isEmpty() && !nightsOnly;
    }
}
