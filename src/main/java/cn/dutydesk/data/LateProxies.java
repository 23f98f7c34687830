package cn.dutydesk.data;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate from writing classes while the program starts. It writes three for each entity, which takes a good part
 * of a start: one that stands in for a row not read yet, and two that read and fill its fields. The first is written here
 * when a row is first stood in for, as only a handful of entities are; the other two never, fields are reached as Java's
 * own reflection reaches them.
 */
final class LateProxies implements BytecodeProvider {
    private static final long serialVersionUID = 1;

    @Override
    public ProxyFactoryFactory getProxyFactoryFactory() {
        return new Factories();
    }

    @Override
    @SuppressWarnings({"rawtypes", "removal"})
    public @Nullable ReflectionOptimizer getReflectionOptimizer(Class type, String[] getters, String[] setters,
            Class[] types) {
        return null;
    }

    @Override
    public @Nullable ReflectionOptimizer getReflectionOptimizer(Class<?> type, Map<String, PropertyAccess> properties) {
        return null;
    }

    @Override
    public @Nullable Enhancer getEnhancer(EnhancementContext context) {
        return null;
    }

    /** What writes classes, made when it is first needed. */
    private static final class Writer {
        private static final BytecodeProviderImpl BUDDY = new BytecodeProviderImpl();
    }

    private static final class Factories implements ProxyFactoryFactory {
        private static final long serialVersionUID = 1;

        @Override
        public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
            return new Late(sessions);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public BasicProxyFactory buildBasicProxyFactory(Class type) {
            return Writer.BUDDY.getProxyFactoryFactory().buildBasicProxyFactory(type);
        }
    }

    /** Of one entity. */
    private static final class Late implements ProxyFactory {
        private final SessionFactoryImplementor sessions;
        private @Nullable Runnable begin;
        private @Nullable ProxyFactory written;

        Late(SessionFactoryImplementor sessions) {
            this.sessions = sessions;
        }

        @Override
        public void postInstantiate(String entity, Class<?> type, Set<Class<?>> interfaces, Method getId, Method setId,
                CompositeType id) {
            begin = () -> {
                ProxyFactory factory = Writer.BUDDY.getProxyFactoryFactory().buildProxyFactory(sessions);
                factory.postInstantiate(entity, type, interfaces, getId, setId, id);
                written = factory;
            };
        }

        @Override
        public synchronized HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
            if (written == null) {
                Objects.requireNonNull(begin).run();
            }
            return Objects.requireNonNull(written).getProxy(id, session);
        }
    }
}
