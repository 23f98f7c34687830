package cn.dutydesk.data;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;

/**
 * The one place where transactions begin and end. Reads run side by side; writes of this process run one after the
 * other, which keeps the audit chain in order and makes lock time-outs a thing that does not happen. A session never
 * leaves the call. Blocks; never call it on the FX thread.
 */
public final class Tx {
    private final SessionFactory sessions;
    private final Runnable ready;
    private final Runnable settle;
    private final UnaryOperator<RuntimeException> named;
    private final ReentrantLock writer = new ReentrantLock();

    /**
     * @param ready  puts right what has to be before anything is asked; runs at each call
     * @param settle waits until what is committed lies on the disk, so that it survives a power failure
     * @param named  makes {@link DataUnavailable} of what the database throws when its disk does
     */
    Tx(SessionFactory sessions, Runnable ready, Runnable settle, UnaryOperator<RuntimeException> named) {
        this.sessions = sessions;
        this.ready = ready;
        this.settle = settle;
        this.named = named;
    }

    /**
     * Runs the work in a read-only session and gives its answer.
     *
     * @throws DataUnavailable when the disk fails
     */
    public <R> R read(Function<Session, R> work) {
        try {
            ready.run();
            return sessions.fromTransaction(session -> {
                session.setDefaultReadOnly(true);
                return work.apply(session);
            });
        } catch (PersistenceException | IllegalArgumentException e) {
            throw named.apply(e);
        } catch (OutOfMemoryError e) {
            throw named.apply(new IllegalStateException(e));
        }
    }

    /**
     * Runs the work in one transaction: all of it is stored or, on any exception of the work, nothing. When this
     * returns, what was written survives a kill and a power failure. What the work left with {@link Unit#afterCommit}
     * runs then, on this thread.
     *
     * @throws DataUnavailable when the disk does not take it; whether it is stored is then known when the database is
     *                         opened again
     */
    public <R> R write(Function<Unit, R> work) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write: two transactions would be two truths");
        }
        List<Runnable> later = new ArrayList<>();
        R answer;
        writer.lock();
        try {
            ready.run();
            answer = write(work, later);
        } catch (PersistenceException | IllegalArgumentException e) {
            throw named.apply(e);
        } catch (OutOfMemoryError e) {
            throw named.apply(new IllegalStateException(e));
        } finally {
            writer.unlock();
        }
        settle.run();
        later.forEach(Runnable::run);
        return answer;
    }

    private <R> R write(Function<Unit, R> work, List<Runnable> later) {
        Changes changes = new Changes();
        try (Session session = sessions.withOptions().interceptor(changes).openSession()) {
            return session.fromTransaction(transaction -> {
                Unit unit = new Unit(session, later, changes);
                R answer = work.apply(unit);
                unit.last.forEach(Runnable::run);
                return answer;
            });
        }
    }

    /** One running write: its session, and what is to happen before and after it is committed. */
    public static final class Unit {
        private final Session session;
        private final List<Runnable> later;
        private final Changes changes;
        private final List<Runnable> last = new ArrayList<>();
        private final Map<Class<?>, Object> parts = new HashMap<>();

        private Unit(Session session, List<Runnable> later, Changes changes) {
            this.session = session;
            this.later = later;
            this.changes = changes;
        }

        public Session session() {
            return session;
        }

        /** Runs when the work is done, in its transaction; an exception undoes all of it. */
        public void beforeCommit(Runnable action) {
            last.add(action);
        }

        /** What a room keeps beside this one write; made when it is first asked for. */
        public <T> T part(Class<T> type, Supplier<T> make) {
            return type.cast(parts.computeIfAbsent(type, missing -> make.get()));
        }

        /**
         * Writes to the database what is not written yet, and tells every row stored, changed or taken away until now
         * through the session: the tables, and of each the numbers. Statements past the session are not seen.
         */
        public SortedMap<String, Set<Long>> changed() {
            session.flush();
            MappingMetamodelImplementor stored = session.getSessionFactory().unwrap(SessionFactoryImplementor.class)
                    .getMappingMetamodel();
            SortedMap<String, Set<Long>> tables = new TreeMap<>();
            changes.rows().forEach((type, rows) -> tables
                    .computeIfAbsent(stored.getEntityDescriptor(type).getMappedTableDetails().getTableName(),
                            table -> new TreeSet<>())
                    .addAll(rows));
            return tables;
        }

        /** Runs after the commit, and not at all when there is none. */
        public void afterCommit(Runnable action) {
            later.add(action);
        }
    }
}
