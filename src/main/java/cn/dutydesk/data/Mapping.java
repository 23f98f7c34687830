package cn.dutydesk.data;

import cn.dutydesk.core.Phases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.jspecify.annotations.Nullable;

/**
 * The entities made ready for a database that is not open yet: for most of what Hibernate does at a start it needs none.
 * So this goes on beside the window and while somebody types a password. For one database.
 */
public final class Mapping {
    /**
     * Whether tables for statements that change rows of several tables at once are made, one per entity at each start.
     * There are no such statements here.
     */
    private static final String EXTRA_TABLES = "hibernate.query.mutation_strategy.global_temporary.create_tables";

    /** What begins them; tests put in another, to use again what a database left. */
    static Maker maker = Mapping::unconnected;

    private final LateSource source = new LateSource();
    private final CompletableFuture<SessionFactory> sessions = new CompletableFuture<>();

    private Mapping() {
    }

    /** Begins on a thread of its own. */
    public static Mapping begin(List<Class<?>> entities) {
        Mapping mapping = new Mapping();
        Thread.ofPlatform().daemon().name("entities").start(() -> {
            try {
                mapping.sessions.complete(Phases.of("entities", () -> maker.make(mapping.source, entities)));
            } catch (RuntimeException | Error e) {
                mapping.sessions.completeExceptionally(e);
            }
        });
        return mapping;
    }

    /** Waits until they are ready, and gives them a database whose tables fit. */
    SessionFactory on(DataSource database) {
        source.database = database;
        try {
            return Phases.of("waiting for entities", sessions::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    /** Whether nobody would wait for them any more. */
    boolean ready() {
        return sessions.isDone();
    }

    /** It is not needed. */
    void drop() {
        CompletableFuture<Void> _ = sessions.thenAccept(SessionFactory::close);
    }

    /** The same at once and on an open database, whose tables are compared with every entity first. */
    static SessionFactory compared(DataSource database, List<Class<?>> entities) {
        Configuration configuration = configuration(database, entities);
        configuration.setProperty(SchemaToolingSettings.HBM2DDL_AUTO, "validate");
        return configuration.buildSessionFactory();
    }

    /** What Hibernate would ask the database about itself is told here. */
    static SessionFactory unconnected(DataSource late, List<Class<?>> entities) {
        Configuration configuration = configuration(late, entities);
        configuration.setProperty(JdbcSettings.ALLOW_METADATA_ON_BOOT, "false");
        configuration.setProperty(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "H2");
        configuration.setProperty(JdbcSettings.JAKARTA_HBM2DDL_DB_VERSION, Constants.VERSION);
        configuration.setProperty(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION,
                String.valueOf(Constants.VERSION_MAJOR));
        configuration.setProperty(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION,
                String.valueOf(Constants.VERSION_MINOR));
        return configuration.buildSessionFactory();
    }

    private static Configuration configuration(DataSource source, List<Class<?>> entities) {
        Configuration configuration = new Configuration();
        configuration.getStandardServiceRegistryBuilder().addService(BytecodeProvider.class, new LateProxies());
        configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        configuration.setProperty(JdbcSettings.JDBC_TIME_ZONE, "UTC");
        configuration.setProperty(BatchSettings.STATEMENT_BATCH_SIZE, "50");
        configuration.setProperty(EXTRA_TABLES, "false");
        configuration.setProperty(MappingSettings.XML_MAPPING_ENABLED, "false");
        configuration.setProperty(MappingSettings.PHYSICAL_NAMING_STRATEGY,
                PhysicalNamingStrategySnakeCaseImpl.class.getName());
        entities.forEach(configuration::addAnnotatedClass);
        return configuration;
    }

    /** Makes entities ready for a database that comes later. */
    @FunctionalInterface
    interface Maker {
        /** @param late gives no connection until the database is there */
        SessionFactory make(DataSource late, List<Class<?>> entities);
    }

    /** Stands for a database that comes later. */
    static final class LateSource extends Source {
        volatile @Nullable DataSource database;

        @Override
        public Connection getConnection() throws SQLException {
            DataSource there = database;
            if (there == null) {
                throw new SQLException("the database is not open yet");
            }
            return there.getConnection();
        }
    }
}
