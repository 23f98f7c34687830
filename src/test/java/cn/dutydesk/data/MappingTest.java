package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Entities;
import cn.dutydesk.people.domain.Department;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    @TempDir
    private Path folder;

    /** Nothing of it may wait for a database, or somebody who types a password waits for it. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void entitiesAreReadyWithoutADatabaseAndWorkOnOne() throws InterruptedException {
        Database.file(folder, Entities.ALL).close();
        Mapping mapping = Mapping.begin(Entities.ALL);
        while (!mapping.ready()) {
            Thread.sleep(20);
        }
        try (Database database = Database.file(folder, null, Entities.ALL, mapping)) {
            long audited = database.tx().read(session -> session.createSelectionQuery(
                    "select count(*) from AuditEntry", Long.class).getSingleResult());
            assertThat(audited).isZero();
            assertThat(database.version()).isEqualTo(database.schema().current());
        }
    }

    @Test
    void aRowNotReadYetIsStoodInForAndReadWhenItIsAsked() {
        Database.file(folder, Entities.ALL).close();
        try (Database database = Database.file(folder, Entities.ALL)) {
            long id = database.tx().write(unit -> {
                Department office = new Department("办公室", 1);
                unit.session().persist(office);
                return office.id();
            });
            String name = database.tx().read(session -> {
                Department later = session.getReference(Department.class, id);
                assertThat(later).isInstanceOf(HibernateProxy.class);
                assertThat(Hibernate.isInitialized(later)).isFalse();
                return later.name();
            });
            assertThat(name).isEqualTo("办公室");
        }
    }
}
