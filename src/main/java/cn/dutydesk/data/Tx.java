package cn.dutydesk.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * The one place where transactions begin and end. Reads run side by side; writes of this process run one after the
 * other, which keeps the audit chain in order and makes lock time-outs a thing that does not happen. A session never
 * leaves the call. Blocks; never call it on the FX thread.
 */
public final class Tx {
    private final SessionFactory sessions;
    private final Runnable settle;
    private final ReentrantLock writer = new ReentrantLock();

    /** @param settle waits until what is committed lies on the disk, so that it survives a power failure */
    Tx(SessionFactory sessions, Runnable settle) {
        this.sessions = sessions;
        this.settle = settle;
    }

    /** Runs the work in a read-only session and gives its answer. */
    public <R> R read(Function<Session, R> work) {
        return sessions.fromTransaction(session -> {
            session.setDefaultReadOnly(true);
            return work.apply(session);
        });
    }

    /**
     * Runs the work in one transaction: all of it is stored or, on any exception of the work, nothing. When this
     * returns, what was written survives a kill and a power failure. What the work left with {@link Unit#afterCommit}
     * runs then, on this thread.
     *
     * @throws DataUnavailable when the disk does not take it; whether it is stored is then not known before the
     *                         database is opened again
     */
    public <R> R write(Function<Unit, R> work) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write: two transactions would be two truths");
        }
        List<Runnable> later = new ArrayList<>();
        R answer;
        writer.lock();
        try {
            answer = sessions.fromTransaction(session -> work.apply(new Unit(session, later)));
        } finally {
            writer.unlock();
        }
        settle.run();
        later.forEach(Runnable::run);
        return answer;
    }

    /** One running write: its session, and what is to happen once it is committed. */
    public static final class Unit {
        private final Session session;
        private final List<Runnable> later;

        private Unit(Session session, List<Runnable> later) {
            this.session = session;
            this.later = later;
        }

        public Session session() {
            return session;
        }

        /** Runs after the commit, and not at all when there is none. */
        public void afterCommit(Runnable action) {
            later.add(action);
        }
    }
}
