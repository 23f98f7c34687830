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
    private final Ground ground;
    private final ReentrantLock writer = new ReentrantLock();

    Tx(SessionFactory sessions, Ground ground) {
        this.sessions = sessions;
        this.ground = ground;
    }

    /**
     * Runs the work in a read-only session and gives its answer.
     *
     * @throws DataUnavailable when the disk fails
     */
    public <R> R read(Function<Session, R> work) {
        return told(() -> {
            ground.ready();
            return sessions.fromTransaction(session -> {
                session.setDefaultReadOnly(true);
                return work.apply(session);
            });
        });
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
        R answer = told(() -> {
            R given;
            writer.lock();
            try {
                ground.ready();
                given = write(work, later);
            } finally {
                writer.unlock();
            }
            ground.settle();
            return given;
        });
        later.forEach(Runnable::run);
        return answer;
    }

    /** Waits until everything committed lies on the disk. */
    void settle() {
        ground.settle();
    }

    private <R> R write(Function<Unit, R> work, List<Runnable> later) {
        Changes changes = new Changes();
        long before = ground.written();
        R given;
        try (Session session = sessions.withOptions().interceptor(changes).openSession()) {
            given = session.fromTransaction(transaction -> {
                Unit unit = new Unit(session, later, changes);
                R answer = work.apply(unit);
                unit.last.forEach(Runnable::run);
                return answer;
            });
        }
        if (!changes.rows().isEmpty()) {
            ground.proved(before);
        }
        return given;
    }

    /** Gives the failures of the disk and of memory their words; those of the work go through as they are. */
    private <R> R told(Supplier<R> action) {
        try {
            return action.get();
        } catch (PersistenceException | IllegalArgumentException e) {
            throw ground.named(e);
        } catch (RuntimeException e) {
            throw Database.outOfMemory(e) ? ground.named(e) : e;
        } catch (OutOfMemoryError e) {
            throw ground.named(new IllegalStateException(e));
        } catch (Error e) {
            ground.doubt();
            throw e;
        }
    }

    /** What a database stands on: the disk and memory. */
    interface Ground {
        /** Puts right what has to be before anything is asked. */
        void ready();

        /** How often something got to the disk until now. */
        long written();

        /**
         * Makes sure of rows that H2 says are committed.
         *
         * @param before what was {@link #written} before they were
         * @throws DataUnavailable when none of it can have been stored, or memory ran out meanwhile
         */
        void proved(long before);

        /** Waits until what is committed lies on the disk, so that it survives a power failure. */
        void settle();

        /** Makes {@link DataUnavailable} of what the database throws when its disk does. */
        RuntimeException named(RuntimeException e);

        /** What H2 holds may be half done. */
        void doubt();
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
