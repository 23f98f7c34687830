package cn.dutydesk.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.Type;

/** Which rows a session has written, changed or taken away, seen where Hibernate itself sees it. */
final class Changes implements Interceptor {
    private final Map<Class<?>, Set<Long>> rows = new LinkedHashMap<>();

    /** The stored classes, and of each the numbers of the rows. Complete after a flush. */
    Map<Class<?>, Set<Long>> rows() {
        return rows;
    }

    private void add(Object entity, Object id) {
        if (id instanceof Number number) {
            rows.computeIfAbsent(entity.getClass(), type -> new TreeSet<>()).add(number.longValue());
        }
    }

    private void owner(Object collection) {
        if (collection instanceof PersistentCollection<?> kept && kept.getOwner() instanceof Row row) {
            add(row, row.id());
        }
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        add(entity, id);
        return false;
    }

    @Override
    public boolean onFlushDirty(Object entity, Object id, Object[] state, Object[] before, String[] names,
            Type[] types) {
        add(entity, id);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        add(entity, id);
    }

    @Override
    public void onCollectionRecreate(Object collection, Object key) {
        owner(collection);
    }

    @Override
    public void onCollectionRemove(Object collection, Object key) {
        owner(collection);
    }

    @Override
    public void onCollectionUpdate(Object collection, Object key) {
        owner(collection);
    }
}
