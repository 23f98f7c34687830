package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.secrecy.CountResult;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.InventoryView;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.SecrecyChanged;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.InventoryLine;
import cn.dutydesk.secrecy.domain.InventoryRow;
import cn.dutydesk.secrecy.domain.RegisterLine;
import cn.dutydesk.secrecy.store.DeviceStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The month's count of devices against the register. Blocks; background threads only. */
public final class InventoryService {
    private static final String SUBJECT = "inventory";

    private final Ground ground;
    private final Acts acts;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    InventoryService(Ground ground, Texts texts) {
        this.ground = ground;
        this.texts = texts;
        acts = ground.acts();
    }

    /** Months that were counted or are being counted, newest first. */
    public List<YearMonth> months(Actor who) {
        return acts.read(who, Permission.DEVICE_READ, session -> DeviceStore.inventories(session).stream()
                .map(InventoryRow::month).toList());
    }

    /** The count of a month; empty when there was none. */
    public Optional<InventoryView> of(Actor who, YearMonth month) {
        return acts.read(who, Permission.DEVICE_READ, session -> DeviceStore.inventory(session, month)
                .map(row -> view(row, DeviceStore.lines(session, row.id()), devices(session))));
    }

    /** @throws Refusal when there is none */
    public InventoryView byId(Actor who, long id) {
        return acts.read(who, Permission.DEVICE_READ, session -> {
            InventoryRow row = Optional.ofNullable(session.find(InventoryRow.class, id))
                    .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
            return view(row, DeviceStore.lines(session, id), devices(session));
        });
    }

    private static Map<Long, Device> devices(Session session) {
        return DeviceStore.all(session).stream().collect(Collectors.toMap(Device::id, device -> device));
    }

    private InventoryView view(InventoryRow row, List<InventoryLine> lines, Map<Long, Device> devices) {
        return new InventoryView(row.id(), row.month(), row.openedAt(), row.openedBy(), row.signedAt(),
                row.firstName(), row.secondName(), row.whole(frozen(lines)), lines.stream().map(line -> {
                    Device device = line.deviceId() == null ? null : devices.get(line.deviceId());
                    return new InventoryView.Line(line.id(), line.deviceId(), line.number(),
                            device == null ? null : device.kind(), device == null ? "" : ground.name(device.keeperId()),
                            device == null ? "" : device.place(), line.result(), line.words());
                }).toList());
    }

    private static String frozen(List<InventoryLine> lines) {
        return lines.stream().map(InventoryLine::frozen).collect(Collectors.joining("\n"));
    }

    /** Begins the count of a month with every device of the register. @return its id */
    public long open(Actor who, YearMonth month) {
        return acts.write(who, Permission.DEVICE_EDIT, "device.inventory.open", act -> {
            if (DeviceStore.inventory(act.session(), month).isPresent()) {
                throw new Refusal("device.refused.inventory-twice", month.toString());
            }
            if (month.isAfter(YearMonth.from(ground.day(act.now())))) {
                throw new Refusal("secrecy.refused.future");
            }
            List<Device> devices = DeviceStore.all(act.session()).stream().filter(one -> one.state().counted())
                    .toList();
            if (devices.isEmpty()) {
                throw new Refusal("device.refused.nothing");
            }
            InventoryRow row = new InventoryRow(month, act.now(), act.actor().name());
            act.session().persist(row);
            devices.forEach(device -> act.session().persist(new InventoryLine(row.id(), device.id(), device.number(),
                    device.state().away() ? CountResult.ELSEWHERE : CountResult.UNSEEN)));
            act.record(SUBJECT, row.id(), null, Map.of("month", month.toString(), "devices", devices.size()));
            act.signal(new SecrecyChanged(Ground.DEVICE, row.id()));
            return row.id();
        });
    }

    /** What became of numbers that were read or typed. */
    public record Counted(int found, List<String> surplus) {
    }

    /**
     * Takes numbers in, as a reader of labels or a person types them: parted by blanks, commas or lines. Numbers that are
     * not in the register are kept as surplus.
     */
    public Counted count(Actor who, long inventoryId, String numbers) {
        return acts.write(who, Permission.DEVICE_EDIT, "device.inventory.count", act -> {
            open(act, inventoryId);
            Map<String, InventoryLine> lines = DeviceStore.lines(act.session(), inventoryId).stream()
                    .collect(Collectors.toMap(InventoryLine::number, line -> line, (one, same) -> one));
            int found = 0;
            List<String> surplus = new ArrayList<>();
            for (String typed : numbers.split("[\\s,，;；、]+")) {
                String number = Device.number(typed);
                if (number.isEmpty()) {
                    continue;
                }
                InventoryLine line = lines.get(number);
                if (line == null) {
                    line = new InventoryLine(inventoryId, null, number, CountResult.SURPLUS);
                    line.mark(CountResult.SURPLUS, "", act.now(), act.actor().name());
                    act.session().persist(line);
                    lines.put(number, line);
                    surplus.add(number);
                } else if (line.deviceId() != null) {
                    line.mark(CountResult.FOUND, "", act.now(), act.actor().name());
                    found++;
                }
            }
            act.record(SUBJECT, inventoryId, null, Map.of("found", found, "surplus", surplus));
            act.signal(new SecrecyChanged(Ground.DEVICE, inventoryId));
            return new Counted(found, surplus);
        });
    }

    /** Marks one line by hand. @param words why; needed for what is missing */
    public void mark(Actor who, long lineId, CountResult result, String words) {
        acts.write(who, Permission.DEVICE_EDIT, "device.inventory.mark", act -> {
            InventoryLine line = Optional.ofNullable(act.session().find(InventoryLine.class, lineId))
                    .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
            open(act, line.inventoryId());
            boolean known = line.deviceId() != null;
            if (known == (result == CountResult.SURPLUS)) {
                throw new Refusal("secrecy.refused.state");
            }
            if (result == CountResult.MISSING && words.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            line.mark(result, words, act.now(), act.actor().name());
            act.record(SUBJECT, line.inventoryId(), null, Map.of("number", line.number(), "result", result.name()));
            act.signal(new SecrecyChanged(Ground.DEVICE, line.inventoryId()));
            return null;
        });
    }

    private static InventoryRow open(Act act, long id) {
        InventoryRow row = Optional.ofNullable(act.session().find(InventoryRow.class, id))
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
        if (row.signedAt() != null) {
            throw new Refusal("device.refused.inventory-signed", row.month().toString());
        }
        return row;
    }

    /** Two people sign. What nobody saw becomes missing; nothing of it changes any more. */
    public void sign(Actor who, long id, Credentials first, Credentials second) {
        Actor one = ground.prove(first);
        Actor other = ground.prove(second);
        acts.write(who, Permission.DEVICE_EDIT, "device.inventory.sign", act -> {
            InventoryRow row = open(act, id);
            if (Objects.equals(one.personId(), other.personId())) {
                throw new Refusal("device.refused.two");
            }
            List<InventoryLine> lines = DeviceStore.lines(act.session(), id);
            lines.stream().filter(line -> line.result() == CountResult.UNSEEN)
                    .forEach(line -> line.mark(CountResult.MISSING, line.words(), act.now(), act.actor().name()));
            row.sign(act.now(), one.name(), other.name(), frozen(lines));
            LocalDate today = ground.day(act.now());
            lines.stream().filter(line -> line.deviceId() != null).forEach(line -> act.session().persist(
                    new RegisterLine(Ground.DEVICE, line.deviceId(), LineKind.COUNTED, today, null, act.now(),
                            act.actor().name(), row.month() + " " + texts.of("device.result." + line.result()))));
            act.record(SUBJECT, id, null, Map.of("month", row.month().toString(), "missing", lines.stream()
                    .filter(line -> line.result() == CountResult.MISSING).map(InventoryLine::number).toList(), "by",
                    List.of(one.user(), other.user())));
            act.signal(new SecrecyChanged(Ground.DEVICE, id));
            return null;
        });
    }
}
