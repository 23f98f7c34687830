package cn.dutydesk.secrecy.store;

import cn.dutydesk.secrecy.DeviceState;
import cn.dutydesk.secrecy.MoveState;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.DeviceMove;
import cn.dutydesk.secrecy.domain.InventoryLine;
import cn.dutydesk.secrecy.domain.InventoryRow;
import cn.dutydesk.secrecy.domain.NoticeSigned;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Reads the register of devices. */
public final class DeviceStore {
    private DeviceStore() {
    }

    /** By number. */
    public static List<Device> all(Session session) {
        return session.createSelectionQuery("from Device d order by d.number", Device.class).getResultList();
    }

    public static Optional<Device> number(Session session, String number) {
        return session.createSelectionQuery("from Device d where d.number = :number", Device.class)
                .setParameter("number", number).uniqueResultOptional();
    }

    /** Newest first. */
    public static List<DeviceMove> moves(Session session) {
        return session.createSelectionQuery("from DeviceMove m order by m.id desc", DeviceMove.class).getResultList();
    }

    /** Newest first. */
    public static List<DeviceMove> moves(Session session, long deviceId) {
        return session.createSelectionQuery("from DeviceMove m where m.deviceId = :device order by m.id desc",
                DeviceMove.class).setParameter("device", deviceId).getResultList();
    }

    /** Those that wait or run. */
    public static List<DeviceMove> open(Session session) {
        return session.createSelectionQuery("from DeviceMove m where m.state in :open order by m.id", DeviceMove.class)
                .setParameter("open", Set.of(MoveState.ASKED, MoveState.APPROVED, MoveState.RUNNING)).getResultList();
    }

    /** Numbers of devices a person keeps, has on loan or has taken outside. */
    public static List<String> held(Session session, long personId) {
        return session.createSelectionQuery("select d.number from Device d where d.state <> :gone and (d.keeperId ="
                + " :person or d.id in (select m.deviceId from DeviceMove m where m.personId = :person and m.state ="
                + " :running)) order by d.number", String.class).setParameter("gone", DeviceState.DESTROYED)
                .setParameter("person", personId).setParameter("running", MoveState.RUNNING).getResultList();
    }

    public static List<InventoryRow> inventories(Session session) {
        return session.createSelectionQuery("from InventoryRow i order by i.ofMonth desc", InventoryRow.class)
                .getResultList();
    }

    public static Optional<InventoryRow> inventory(Session session, YearMonth month) {
        return session.createSelectionQuery("from InventoryRow i where i.ofMonth = :month", InventoryRow.class)
                .setParameter("month", month.toString()).uniqueResultOptional();
    }

    /** In the order of their numbers, those unknown to the register last. */
    public static List<InventoryLine> lines(Session session, long inventoryId) {
        return session.createSelectionQuery("from InventoryLine l where l.inventoryId = :id"
                + " order by case when l.deviceId is null then 1 else 0 end, l.number, l.id", InventoryLine.class)
                .setParameter("id", inventoryId).getResultList();
    }

    public static List<NoticeSigned> notices(Session session, int year) {
        return session.createSelectionQuery("from NoticeSigned n where n.noticeYear = :year", NoticeSigned.class)
                .setParameter("year", year).getResultList();
    }
}
