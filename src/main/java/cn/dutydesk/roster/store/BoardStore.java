package cn.dutydesk.roster.store;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.domain.Board;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Finding boards and what stands on their posts. */
public final class BoardStore {
    /** In their order. */
    public List<Board> all(Session session) {
        return session.createSelectionQuery("from Board order by place, id", Board.class).getResultList();
    }

    public Optional<Board> byName(Session session, String name) {
        return session.createSelectionQuery("from Board where name = :name", Board.class)
                .setParameter("name", name).uniqueResultOptional();
    }

    /** @throws Refusal when there is no such board */
    public Board get(Session session, long id) {
        return Optional.ofNullable(session.find(Board.class, id))
                .orElseThrow(() -> new Refusal("roster.refused.no-board", id));
    }

    /** Whether a roster, a swap or history stands on the post. */
    public boolean used(Session session, long postId) {
        return count(session, "select count(*) from Assignment where postId = :post", postId) > 0
                || count(session, "select count(*) from HistoryRow where postId = :post", postId) > 0;
    }

    private static long count(Session session, String query, long postId) {
        return session.createSelectionQuery(query, Long.class).setParameter("post", postId).getSingleResult();
    }
}
