package cn.dutydesk.security.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.LastSignIn;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SessionView;
import cn.dutydesk.security.Sessions;
import cn.dutydesk.security.domain.AccountSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who is and was signed in. */
public final class SessionService implements Sessions {
    private final Acts acts;
    private final SessionBook book;

    public SessionService(Acts acts, SessionBook book) {
        this.acts = acts;
        this.book = book;
    }

    @Override
    public List<SessionView> list(Actor who, int limit) {
        return acts.read(who, Permission.SESSION_KEEP, session -> views(session,
                "from AccountSession order by case when endedAt is null then 0 else 1 end, begunAt desc, id desc", null,
                limit));
    }

    @Override
    public List<SessionView> own(Actor who, int limit) {
        return acts.read(who, Permission.PASSWORD_CHANGE, session -> views(session,
                "from AccountSession where accountId = :account order by begunAt desc, id desc", who.accountId(),
                limit));
    }

    private List<SessionView> views(Session session, String query, @Nullable Long account, int limit) {
        var wanted = session.createSelectionQuery(query, AccountSession.class).setMaxResults(limit);
        if (account != null) {
            wanted.setParameter("account", account);
        }
        return wanted.getResultList().stream().map(row -> row.view(book.here(row.id()))).toList();
    }

    @Override
    public void end(Actor who, long sessionId) {
        boolean keeper = acts.allows(who, Permission.SESSION_KEEP);
        acts.write(who, Permission.PASSWORD_CHANGE, "session.end", act -> {
            AccountSession row = act.session().find(AccountSession.class, sessionId);
            if (row == null || !keeper && row.accountId() != who.accountId()) {
                throw new Refusal("security.refused.permission", who.name());
            }
            if (!book.end(act.unit(), row, who.user())) {
                throw new Refusal("security.refused.session-over");
            }
            act.record("session", sessionId, null, Map.of("user", row.signInName(), "workstation",
                    row.workstation()));
            return null;
        });
    }

    @Override
    public void leave(Actor who) {
        book.leave(who);
    }

    @Override
    public boolean ended(Actor who) {
        return book.ended(who);
    }

    @Override
    public Optional<LastSignIn> last(Actor who) {
        return Optional.ofNullable(book.last(who));
    }
}
