package cn.dutydesk.data;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.id.enhanced.PooledOptimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps the entities that a closed database leaves for the next one: to make them ready takes Hibernate half a second, and
 * tests open thousands of databases. Whoever holds on to what was closed is refused as by Hibernate itself.
 */
public final class KeptMappings implements BeforeAllCallback {
    private static final Map<List<Class<?>>, Queue<Kept>> IDLE = new ConcurrentHashMap<>();

    private record Kept(Mapping.LateSource source, SessionFactory real) {
        static Kept of(List<Class<?>> entities) {
            Mapping.LateSource source = new Mapping.LateSource();
            return new Kept(source, Mapping.unconnected(source, entities));
        }

        /** Forgets its database, and the numbers for rows it had got from there in advance. */
        void leave() {
            source.database = null;
            ((SessionFactoryImplementor) real).getMappingMetamodel().forEachEntityDescriptor(entity -> {
                if (entity.getGenerator() instanceof SequenceStyleGenerator numbers) {
                    begin((PooledOptimizer) numbers.getOptimizer());
                }
            });
        }

        private static void begin(PooledOptimizer numbers) {
            try {
                Field state = PooledOptimizer.class.getDeclaredField("noTenantState");
                state.setAccessible(true);
                state.set(numbers, null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Mapping.maker = KeptMappings::make;
    }

    private static SessionFactory make(DataSource database, List<Class<?>> entities) {
        Queue<Kept> idle = IDLE.computeIfAbsent(List.copyOf(entities), key -> new ConcurrentLinkedQueue<>());
        Kept left = idle.poll();
        Kept kept = left == null ? Kept.of(entities) : left;
        kept.source.database = database;
        AtomicBoolean closed = new AtomicBoolean();
        return (SessionFactory) Proxy.newProxyInstance(KeptMappings.class.getClassLoader(),
                new Class<?>[] {SessionFactory.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> {
                            if (closed.compareAndSet(false, true)) {
                                kept.leave();
                                idle.add(kept);
                            }
                            return null;
                        }
                        case "isClosed" -> {
                            return closed.get();
                        }
                        case "isOpen" -> {
                            return !closed.get();
                        }
                        default -> {
                            if (closed.get()) {
                                throw new IllegalStateException("EntityManagerFactory is closed");
                            }
                            return call(kept.real, method, arguments);
                        }
                    }
                });
    }

    private static Object call(SessionFactory real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
