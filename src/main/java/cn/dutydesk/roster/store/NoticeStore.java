package cn.dutydesk.roster.store;

import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.domain.NoticeRow;
import cn.dutydesk.security.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finding notices. */
public final class NoticeStore {
    /** Whether the reader was told of it. */
    public boolean told(Session session, long personId, @Nullable Role role, String about) {
        return session.createSelectionQuery("""
                        select count(*) from NoticeRow where personId = :person and role = :role and about = :about""",
                Long.class)
                .setParameter("person", personId).setParameter("role", NoticeRow.word(role))
                .setParameter("about", about).getSingleResult() > 0;
    }

    /** Unread notices that ask somebody to act and whose name begins so. */
    public List<NoticeRow> open(Session session, String about) {
        return session.createSelectionQuery("""
                        from NoticeRow where readAt is null and kind in :kinds and about like :about""",
                NoticeRow.class)
                .setParameter("kinds", Set.of(NoticeKind.SWAP_WAITS, NoticeKind.REMINDER))
                .setParameter("about", about + "%").getResultList();
    }

    /**
     * What the person and the roles were told since, newest first.
     *
     * @param personId 0 for an account that belongs to nobody
     */
    public List<NoticeRow> of(Session session, long personId, Collection<Role> roles, Instant since, int most) {
        Set<String> words = new TreeSet<>(roles.stream().map(NoticeRow::word).toList());
        return session.createSelectionQuery("""
                        from NoticeRow where madeAt >= :since and (personId = :person and personId <> 0
                        or personId = 0 and role in :roles) order by madeAt desc, id desc""", NoticeRow.class)
                .setParameter("since", since).setParameter("person", personId).setParameter("roles", words)
                .setMaxResults(most).getResultList();
    }
}
